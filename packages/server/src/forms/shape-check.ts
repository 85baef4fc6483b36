import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type FormFinding, findingIn } from './form-finding.ts';

/** Whether a document has the shape that its meta-schema asks for. */
export type ShapeCheck = (kind: 'form' | 'dictionary' | 'catalogue', content: unknown, file: string) => FormFinding[];

/** @param folder The meta-schemas, `schemas/meta`. Rejects where they aren't there. */
export async function createShapeCheck(folder: string): Promise<ShapeCheck> {
  const ajv = new Ajv2020({ allErrors: true, strict: false, ownProperties: true });
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.schema.json')) continue;
    const { $id: _, ...schema } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    ajv.addSchema(schema, addressOf(name));
  }
  return (kind, content, file) => {
    const validate = ajv.getSchema(addressOf(`${kind}.schema.json`));
    if (!validate || validate(content)) return [];
    const errors = (validate.errors ?? []).filter(({ keyword }) => !['if', 'anyOf', 'oneOf'].includes(keyword));
    return errors.slice(0, 20).map(({ instancePath, message = '', params }) =>
      findingIn(file, {
        rule: 'shape',
        pointer: instancePath,
        message: `${message}${params.additionalProperty === undefined ? '' : `: ${params.additionalProperty}`}`,
        remedy: '先用 zc check 检查，改正后重新 zc build。',
      }),
    );
  };
}

/** Meta-schemas refer to each other by file name. */
function addressOf(name: string): string {
  return `meta:///${name}`;
}

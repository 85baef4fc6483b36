import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonSchema } from '@zhicheng/engine/definition';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { ToolsError } from '../errors.ts';
import { createAjv } from './create-ajv.ts';
import type { ScopeSchema } from './scope-schemas.ts';

/** Modules compiled already, by what they check: forms that differ in layout alone share theirs. */
export type ValidatorCache = Map<string, string>;

/** Text of one ES module that exports `validators` (see `ValidatorModule` of the engine): no eval, no require. */
export async function compileValidators(
  scopes: readonly ScopeSchema[],
  cache: ValidatorCache = new Map(),
): Promise<string> {
  const key = JSON.stringify(scopes);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const checks = collectChecks(scopes);
  const code = await bundle([preamble, compileChecks(checks), exportTable(scopes, checks)].join('\n'));
  cache.set(key, code);
  return code;
}

const preamble = `
import { formats } from '@zhicheng/engine/checks';
const formatTests = Object.fromEntries(formats.map(format => [format.name, format.test]));`;

/** Equal schemas are compiled once: JSON text of a schema → name of its function. */
function collectChecks(scopes: readonly ScopeSchema[]): ReadonlyMap<string, string> {
  const checks = new Map<string, string>();
  for (const { fields, object } of scopes) {
    for (const schema of [...Object.values(fields), ...(object ? [object] : [])]) {
      const text = JSON.stringify(schema);
      if (!checks.has(text)) checks.set(text, `check${checks.size}`);
    }
  }
  return checks;
}

function compileChecks(checks: ReadonlyMap<string, string>): string {
  const ajv = createAjv();
  for (const [text, name] of checks) {
    try {
      ajv.compile({ ...(JSON.parse(text) as JsonSchema), $id: name });
    } catch (cause) {
      throw new ToolsError('schema-invalid', `${(cause as Error).message} in ${text.slice(0, 200)}`, { cause });
    }
  }
  const names = [...checks.values()];
  const code = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  return code.replace(/export const (check\d+) = /g, 'const $1 = ');
}

function exportTable(scopes: readonly ScopeSchema[], checks: ReadonlyMap<string, string>): string {
  const functionOf = (schema: JsonSchema): string => checks.get(JSON.stringify(schema)) ?? '';
  const rows = scopes.map(({ pattern, fields, object }) => {
    const entries = Object.entries(fields).map(([key, schema]) => `${JSON.stringify(key)}: ${functionOf(schema)}`);
    const scope = object ? `, scope: ${functionOf(object)}` : '';
    return `${JSON.stringify(pattern)}: { fields: { ${entries.join(', ')} }${scope} }`;
  });
  return `export const validators = { ${rows.join(',\n')} };`;
}

async function bundle(contents: string): Promise<string> {
  const here = fileURLToPath(import.meta.url);
  const result = await build({
    stdin: { contents, resolveDir: dirname(here), sourcefile: 'validators.js' },
    // Within this repository the engine is read from its source; once published, from its build.
    conditions: here.endsWith('.ts') ? ['source'] : [],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'chrome86',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = result.outputFiles[0]?.text ?? '';
  const external = Object.values(result.metafile.outputs).flatMap(({ imports }) => imports);
  const unsafe = external[0]?.path ?? /\bnew Function\b|\beval\(/.exec(code)?.[0];
  if (unsafe !== undefined) throw new ToolsError('unsafe-code', unsafe);
  return code;
}

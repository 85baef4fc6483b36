import { writeFile } from 'node:fs/promises';
import { resolveForm } from '@zhicheng/engine/definition';
import { formPaths, readSchemas } from '../schemas/read-schemas.ts';
import { dataTypes } from '../types/data-types.ts';
import { type Command, UsageError } from './command.ts';

export const types: Command = {
  name: 'types',
  summary: "TypeScript types of a declaration's data, for programs that read it",
  parameters: [{ name: 'form', summary: 'id of the form' }],
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    out: { summary: 'file to write; standard output if it is not given', preset: '' },
  },
  async run({ form = '', schemas: folder = '', out = '' }, { print }) {
    const schemas = await readSchemas(folder);
    for (const path of formPaths(schemas)) {
      const definition = await resolveForm(schemas.read, path);
      if (definition.id !== form) continue;
      const text = await dataTypes(definition);
      if (out === '') print(text.trimEnd());
      else await writeFile(out, text);
      return 0;
    }
    throw new UsageError(`There is no form ${form}.`);
  },
};

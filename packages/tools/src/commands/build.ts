import { buildForms } from '../build/build-forms.ts';
import type { Command } from './command.ts';

export const build: Command = {
  name: 'build',
  summary: 'compiles the forms with their checks, dictionaries and catalogues',
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    out: { summary: 'folder to write to', preset: '.build' },
  },
  async run({ schemas = '', out = '' }, print) {
    const { forms, changed } = await buildForms({ schemas, out });
    for (const { id, version, title } of forms) print(`${id} ${version}  ${title}`);
    print(changed ? `Built into ${out}.` : `Nothing has changed; ${out} is up to date.`);
    return 0;
  },
};

import { buildForms } from '../build/build-forms.ts';
import type { Command } from './command.ts';

export const build: Command = {
  name: 'build',
  summary: 'compiles the forms with their checks, dictionaries, catalogues and suite',
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    out: { summary: 'folder to write to', preset: '.build' },
  },
  async run({ schemas = '', out = '' }, { print, progress }) {
    const onForm = (id: string, done: number, all: number): void => progress(`building ${done} of ${all}: ${id}`);
    const { forms, changed } = await buildForms({ schemas, out, onForm });
    for (const { id, version, title } of forms) print(`${id} ${version}  ${title}`);
    print(changed ? `Built into ${out}.` : `Nothing has changed; ${out} is up to date.`);
    return 0;
  },
};

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ToolsError } from '../errors.ts';
import { servePreview } from '../preview/serve-preview.ts';
import { type Command, UsageError } from './command.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'shows a form beside its issues while its files are being written',
  parameters: [{ name: 'form', summary: 'id of the form shown first', optional: true }],
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    elements: { summary: 'folder of the built elements', preset: 'packages/elements/dist' },
    port: { summary: 'port on this machine; 0 for any free one', preset: '8090' },
  },
  async run({ form = '', schemas = '', elements = '', port = '' }, { print, stopped }) {
    if (!/^\d{1,5}$/.test(port)) throw new UsageError(`A port is a number, not ${port}.`);
    if (!existsSync(join(elements, 'elements.js'))) throw new ToolsError('elements-missing', elements);
    const server = await servePreview({ schemas, elements, port: Number(port) }).catch((error: unknown) => {
      if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
      throw new UsageError(`Port ${port} is taken. Choose another by --port, or 0 for any free one.`);
    });
    print(`${server.url}${form && `?form=${encodeURIComponent(form)}`}`);
    print('Ctrl-C ends it.');
    await stopped;
    await server.close();
    return 0;
  },
};

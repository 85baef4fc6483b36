import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildForms } from '@zhicheng/tools';
import { widgetForm } from './widgets.ts';

// Compiles what the stories show: the real forms, and the form of widgets with the nation's dictionaries.
const root = fileURLToPath(new URL('../..', import.meta.url));
const schemas = await mkdtemp(join(tmpdir(), 'zhicheng-stories-'));
try {
  await buildForms({ schemas: join(root, 'schemas'), out: join(root, '.build') });
  await cp(join(root, 'schemas/dictionaries'), join(schemas, 'dictionaries'), { recursive: true });
  await mkdir(join(schemas, 'stories/widgets'), { recursive: true });
  await writeFile(join(schemas, 'stories/widgets/form.json'), JSON.stringify(widgetForm()));
  await buildForms({ schemas, out: join(root, '.build/stories') });
} finally {
  await rm(schemas, { recursive: true, force: true });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetaSchema, MetaSchemas } from './meta-schema.ts';

/** As a designer meets them; a kind that isn't named here comes after these. */
const order = [
  'form',
  'layout',
  'step',
  'section',
  'field',
  'evidence',
  'notice',
  'data',
  'rules',
  'rule',
  'expressions',
  'expression',
  'parameters',
  'photo',
  'file-policy',
  'workflow',
  'dictionary',
  'catalogue',
  'migration',
  'migration-sample',
  'published',
  'suite',
  'sample',
  'reference',
];

/** All meta-schemas of a folder, in the order in which the page tells of them. */
export function readMetaSchemas(folder: string): MetaSchemas {
  const place = (file: string): number => {
    const index = order.indexOf(file.replace('.schema.json', ''));
    return index === -1 ? order.length : index;
  };
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
  return new Map(
    files
      .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
      .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as MetaSchema]),
  );
}

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { definitionPage } from './definition-page.ts';
import { readMetaSchemas } from './read-meta-schemas.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

writeFileSync(inRoot('docs/reference/definition.md'), definitionPage(readMetaSchemas(inRoot('schemas/meta'))));

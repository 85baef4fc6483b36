import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { definitionPage } from './definition-page.ts';
import type { MetaSchema } from './meta-schema.ts';
import { readMetaSchemas } from './read-meta-schemas.ts';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const schemas = readMetaSchemas(inRoot('schemas/meta'));

/** The page of one made-up kind. */
function pageOf(schema: MetaSchema): string {
  return definitionPage(new Map([['card.schema.json', schema]]));
}

describe('docs/reference/definition.md', () => {
  test('is what the meta-schemas say now', () => {
    const page = readFileSync(inRoot('docs/reference/definition.md'), 'utf8');

    assert.equal(
      page,
      definitionPage(schemas),
      'Run node --conditions=source packages/tools/src/reference/write-definition-page.ts',
    );
  });

  test('leads to no place that is not there', () => {
    const page = definitionPage(schemas);
    const anchors = new Set([...page.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor));

    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);

    assert.deepEqual(
      links.filter((anchor) => !anchors.has(anchor)),
      [],
    );
  });
});

describe('definitionPage', () => {
  test('tells a property with its type, words and example', () => {
    const schema = { title: '卡片', required: ['size'], properties: { size: { type: 'integer', title: '大小' } } };

    assert.match(pageOf(schema), /^\| `size` \| 必 \| 整数 \| \*\*大小\*\* \| {2}\|$/m);
  });

  test('tells what is inside objects, lists and maps by its path', () => {
    const inner = { type: 'object', properties: { text: { type: 'string', title: '文字' } } };
    const page = pageOf({
      properties: { one: inner, many: { type: 'array', items: inner }, named: { additionalProperties: inner } },
    });

    for (const name of ['one.text', 'many[].text', 'named.*.text']) assert.ok(page.includes(`| \`${name}\` |`), name);
  });

  test('names the kind of a value that may stand in a file of its own', () => {
    const page = pageOf({
      properties: { part: { if: { required: ['$ref'] }, else: { $ref: '#/$defs/part' } } },
      $defs: { part: { title: '零件', description: '一个零件', type: 'string' } },
    });

    assert.ok(page.includes('| `part` |  | [零件](#card-part)，或引用 | **零件**：一个零件 |  |'));
  });

  test('keeps bars and line breaks from breaking its tables', () => {
    const page = pageOf({ properties: { a: { type: 'string', title: 'x|y\nz' } } });

    assert.ok(page.includes('**x\\|y z**'));
  });
});

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

const sources = import.meta.dirname;
const schemas = join(sources, '../../../schemas');
const language = join(sources, '../../engine/src/definition/types.ts');

/** Words that are ours, or the platform's, before they are any form's. */
const homonyms: Readonly<Record<string, string>> = {
  className: 'property of a DOM element',
  crop: 'the part of a picture that is kept',
  level: 'province, prefecture or county of a division',
  email: 'keyboard of a telephone (inputmode) and format of JSON Schema',
  place: 'parameter of a sentence',
  submit: 'event of a form element',
  附件名称: 'label of any file of any row',
  办理情况: 'what `<zc-history>` draws',
};

/** Ids and titles of every step, section, field and evidence slot that we ship. */
interface Names {
  ids: Set<string>;
  titles: Set<string>;
}

test('no element knows a step, a field, a table or a series of the shipped forms by name', async () => {
  const names: Names = { ids: new Set(), titles: new Set() };
  for (const path of await filesIn(schemas, '.json')) {
    if (/[/\\](meta|suite|dictionaries)[/\\]/.test(path)) continue;
    collect(JSON.parse(await readFile(path, 'utf8')), names);
  }
  // A word of the definition language (name, title, unit …) may be the key of a field as well: it says nothing.
  const vocabulary = new Set((await readFile(language, 'utf8')).match(/[A-Za-z]+/g));
  const ids = [...names.ids].filter((id) => !vocabulary.has(id) && !(id in homonyms));
  const titles = [...names.titles].filter((title) => !(title in homonyms));
  assert.ok(ids.length > 100 && titles.length > 50, `names were found: ${ids.length} ids, ${titles.length} titles`);

  const known: string[] = [];
  for (const path of await filesIn(sources, '.ts')) {
    if (/\.(test|browser-test|fixture)\.ts$/.test(path)) continue;
    const code = withoutComments(await readFile(path, 'utf8'));
    for (const id of ids) if (mentions(code, id)) known.push(`${path}: ${id}`);
    for (const title of titles) if (code.includes(title)) known.push(`${path}: ${title}`);
  }

  assert.deepEqual(known, []);
});

/** As a text, a member, or a segment of a path. */
function mentions(code: string, id: string): boolean {
  return new RegExp(`['"\`/.]${id}(?=['"\`/\\s.,;:)\\]!?])`).test(code);
}

function collect(node: unknown, names: Names): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (['steps', 'sections', 'fields', 'evidence', 'datasets'].includes(key) && isObject(value)) {
      for (const [id, each] of Object.entries(value)) {
        names.ids.add(id);
        if (!isObject(each)) continue;
        for (const word of [each.title, each.label, each.rowName]) {
          if (typeof word === 'string' && word.length > 3) names.titles.add(word);
        }
      }
    }
    if (key === 'seriesCode' && typeof value === 'string') names.titles.add(`'${value}'`);
    collect(value, names);
  }
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type DictionaryDefinition, type FormDefinition, type Json, resolveForm } from '@zhicheng/engine/definition';
import { cataloguePaths, dictionaryPaths, formPaths, readSchemas } from './schemas/read-schemas.ts';
import { walk } from './schemas/walk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = ['engine', 'elements', 'server', 'portal', 'tools'] as const;

type Package = (typeof packages)[number];

interface Catalogue {
  city: string;
  title: string;
  messages: Record<string, string>;
  forms: { seriesCode: string }[];
}

/** Words that are ours, or the platform's, before they are any form's: where, and what they mean there. */
const homonyms: Readonly<Record<string, readonly [meaning: string, ...where: Package[]]>> = {
  attachments: ['files of any row', 'engine', 'elements', 'server', 'tools'],
  rowId: ['of any row', 'engine', 'elements', 'server', 'tools'],
  other: ["the other one: of a conflict, of a region's parts", 'engine', 'elements', 'server'],
  place: ['where something stands', 'elements', 'server', 'tools'],
  level: ['of a title, of a division', 'elements', 'portal', 'tools'],
  submit: ['event of a form element', 'elements', 'portal'],
  method: ['of a request', 'server', 'tools'],
  办理情况: ['what the history is called, whatever the form', 'elements', 'server'],
  移动电话: ['label of the registration', 'server', 'portal'],
  电子邮箱: ['label of the registration', 'server', 'portal'],
  county: ["part of a region's value", 'elements'],
  prefecture: ["part of a region's value", 'elements'],
  province: ["part of a region's value", 'elements'],
  isbn: ['format of data', 'engine'],
  issn: ['format of data', 'engine'],
  journal: ['what has been typed and not yet stored', 'engine'],
  contract: ['file of the tests that each store passes', 'engine'],
  committee: ['actor of a workflow', 'engine', 'portal'],
  consent: ['widget', 'engine', 'elements'],
  className: ['property of a DOM element', 'elements'],
  role: ['property of a DOM element', 'elements'],
  crop: ['the part of a picture that is kept', 'elements'],
  附件名称: ['label of any file of any row', 'elements'],
  department: ['user type', 'engine', 'portal'],
  认定资格系列: ['what a declaration is started with', 'portal'],
  认定资格名称: ['column of the list of declarations', 'portal'],
  我的申报: ['page of the portal', 'portal', 'server'],
  职称业务申报: ['part of what any such system is called', 'portal'],
  该系列暂未开通网上认定: ['what a problem is called where the catalogue has no other word', 'server'],
  '该系列的初、中级须参加全国统一考试，不办理考核认定': ['the same', 'server'],
  recognition: ['what a catalogue offers a series for', 'tools'],
};

/** Objects whose keys are names that a designer gives. */
const groups: ReadonlySet<string> = new Set([
  'steps',
  'sections',
  'fields',
  'evidence',
  'datasets',
  'facts',
  'expressions',
  'properties',
]);

const shipped = await shippedNames();

test('the shipped definitions have names to look for', () => {
  for (const name of [
    'work-experience',
    'graduateDate',
    '工作经历',
    'shenzhen',
    '深圳',
    'GZ-ECO-J',
    '生态环境',
    '业务咨询电话',
    '单位系统管理员权限申请',
    '开户申请单',
    "'08'",
  ]) {
    assert.ok(
      shipped.some((each) => each.includes(name)),
      name,
    );
  }
});

for (const name of packages) {
  test(`${name} knows no step, table, field, series, city or text of the shipped definitions`, () => {
    const known = Object.keys(homonyms).filter((word) => homonyms[word]?.includes(name));

    const found = sourcesOf(`packages/${name}/src/**/*.ts`).flatMap(({ path, code }) =>
      shipped.filter((word) => mentions(code, word)).map((word) => ({ path, word })),
    );

    assert.deepEqual(
      found.filter(({ word }) => !known.includes(word)),
      [],
    );
    const idle = known.filter((word) => !found.some((each) => each.word === word));
    assert.deepEqual(idle, [], 'homonyms that are none any more');
  });
}

/** Chinese, and what has its quotes already, anywhere; else as a text, a member, or a segment of a path. */
function mentions(code: string, word: string): boolean {
  if (!code.includes(word)) return false;
  return /^'|[^\x20-\x7e]/.test(word) || new RegExp(`['"\`/.]${word}(?=['"\`/\\s.,;:)\\]!?])`).test(code);
}

/** A word of the definition language (unit, title, photo …) may be the key of a field as well: it says nothing. */
async function shippedNames(): Promise<string[]> {
  const schemas = await readSchemas(join(root, 'schemas'));
  const forms = await Promise.all(formPaths(schemas).map((path) => resolveForm(schemas.read, path)));
  const names = [
    ...forms.flatMap(namesInForm),
    ...cataloguePaths(schemas).flatMap((path) => namesInCatalogue(schemas.json(path))),
    ...dictionaryPaths(schemas).flatMap((path) => namesInDictionary(path, schemas.json(path))),
  ];
  const language = sourcesOf('packages/engine/src/{definition/{json,*types},store/{,attachment-}types}.ts');
  const vocabulary = new Set(language.flatMap(({ code }) => code.match(/[A-Za-z]+/g) ?? []));
  return [...new Set(names)].filter((name) => !vocabulary.has(name));
}

/** Ids of the form, its steps, sections, fields, evidence, data sets, expressions and data; titles that say something. */
function namesInForm(form: FormDefinition): string[] {
  const named = walk(form as unknown as Json).flatMap(({ value, segments }) => {
    const [place = '', group = '', key = ''] = ['', '', ...segments].slice(-3);
    if (groups.has(group)) return /^[A-Za-z]/.test(key) ? [key] : [];
    const isTitle = groups.has(place) && ['title', 'label', 'rowName'].includes(key);
    return isTitle && typeof value === 'string' && value.length > 3 ? [value] : [];
  });
  return [form.id, ...named];
}

/** The city, as id and as word, the codes of its series, and every text that the portal shows for it. */
function namesInCatalogue(catalogue: Json): string[] {
  const { city, title, forms, messages } = catalogue as unknown as Catalogue;
  const shown = walk(catalogue).flatMap(({ value, segments }) =>
    typeof value === 'string' && value.length > 3 && isShown(segments) ? [value] : [],
  );
  const word = title.slice(0, title.indexOf('市'));
  return [city, word, ...shown, ...Object.values(messages), ...forms.map(({ seriesCode }) => `'${seriesCode}'`)];
}

/** A title, a description, a line of a text. */
function isShown(segments: readonly string[]): boolean {
  const keys = ['title', 'name', 'description', 'heading', 'body', 'lines', 'footer'];
  return keys.some((key) => segments.slice(-2).includes(key));
}

/**
 * Series, titles, disciplines, districts and committees of a city: names and, where they can't be anything else, codes.
 * Two dictionaries say only what everybody says (国有企业, 初级).
 */
function namesInDictionary(path: string, dictionary: Json): string[] {
  if (/^dictionaries\/|(unit-nature|business-level)\.json$/.test(path)) return [];
  const { items } = dictionary as unknown as DictionaryDefinition;
  const names = items.map(({ name }) => name).filter((name) => name.length > 2);
  return [...names, ...items.map(({ code }) => code).filter((code) => /^[A-Z]{2}-/.test(code))];
}

function sourcesOf(pattern: string): { path: string; code: string }[] {
  return globSync(pattern, { cwd: root })
    .filter((path) => !/\.(test|browser-test|fixture)\.ts$|[\\/]fixtures[\\/]/.test(path))
    .map((path) => ({ path, code: withoutComments(readFileSync(join(root, path), 'utf8')) }));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

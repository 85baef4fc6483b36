import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { DictionaryDefinition, Json } from '@zhicheng/engine/definition';
import { walk } from './schemas/walk.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const schemas = join(root, 'schemas');
const cities = ['guangzhou', 'shenzhen'];

test('cities and series are JSON and nothing else', () => {
  const others = cities
    .flatMap((city) => readdirSync(join(schemas, city), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));

  assert.deepEqual(others, []);
});

test('no package knows a series or a city by name', () => {
  const names = [...seriesNames(), ...cityNames()];
  assert.ok(names.length > 150, `names were found: ${names.length}`);

  const known = sources().flatMap(({ path, code }) =>
    names.filter((name) => mentions(code, name)).map((name) => `${path}: ${name}`),
  );

  assert.deepEqual(known, []);
});

test('each of the 27 national series is in both catalogues, with its availability at both levels', () => {
  const nation = (id: string): Map<string, number> =>
    new Map(
      dictionary(id).items.flatMap(({ code, extra = {} }) =>
        typeof extra.national === 'number' ? [[code, extra.national] as const] : [],
      ),
    );
  const numbers = Array.from({ length: 27 }, (_, index) => index + 1);

  const health = 4;
  assert.deepEqual([...new Set(nation('guangzhou/dictionaries/gz-series').values())].sort(ascending), numbers);
  assert.deepEqual(
    [...new Set(nation('shenzhen/dictionaries/sz-series').values())].sort(ascending),
    numbers.filter((number) => number !== health),
  );
  for (const city of cities) {
    const { seriesDictionary, forms } = readJson(`${city}/catalogue.json`) as unknown as Catalogue;
    for (const { code } of dictionary(`${city}/dictionaries/${seriesDictionary}`).items) {
      const levels = forms.filter((form) => form.flow === 'regular' && form.seriesCode === code);
      assert.deepEqual(levels.map((form) => form.businessLevel).sort(), ['intermediate', 'junior'], `${city} ${code}`);
    }
  }
});

interface Catalogue {
  seriesDictionary: string;
  forms: { flow: string; businessLevel: string; seriesCode: string }[];
}

/** Words that a series' files say and its base doesn't: ids of steps, fields and evidence, form ids, committees. */
function seriesNames(): string[] {
  const base = new Set(namesIn(files('guangzhou/initial-recognition/**/*.json')));
  const own = namesIn(files('{guangzhou,shenzhen}/!(initial-recognition|dictionaries)/**/*.json'));
  return [...new Set(own)].filter((name) => !base.has(name) && !homonyms.has(name));
}

/** Series, titles, disciplines, districts and committees: names and, where they can't be anything else, codes. */
function cityNames(): string[] {
  const entries = files('{guangzhou,shenzhen}/dictionaries/!(unit-nature|business-level).json').flatMap(
    (path) => (readJson(path) as unknown as DictionaryDefinition).items,
  );
  const names = entries.flatMap(({ code, name }) => [name, ...(/^[A-Z]{2}-/.test(code) ? [code] : [])]);
  const distinctive = names.filter((name) => name.length > 2 && !homonyms.has(name));
  return [...distinctive, 'guangzhou', 'shenzhen', '深圳', '广州', '农艺', '实习指导', '出版专业'];
}

/** Names of theirs that are the platform's too: two DOM properties, and what one does to a picture. */
const homonyms: ReadonlySet<string> = new Set(['className', 'role', 'crop']);

function namesIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    [...walk(readJson(path))].flatMap(({ value, segments }) => {
      const [group, name] = segments.slice(-2);
      const isId = ['steps', 'sections', 'fields', 'evidence', 'expressions', 'properties'].includes(group ?? '');
      if (segments.length === 1 && segments[0] === 'id') return [String(value)];
      return isId && name !== undefined ? [name] : [];
    }),
  );
}

/** As a text, a member, or a segment of a path; Chinese anywhere. */
function mentions(code: string, name: string): boolean {
  if (/[^\x20-\x7e]/.test(name)) return code.includes(name);
  return new RegExp(`['"\`/.]${name}(?=['"\`/\\s.,;:)\\]!?])`).test(code);
}

function sources(): { path: string; code: string }[] {
  return globSync('packages/*/src/**/*.ts', { cwd: root })
    .filter((path) => !/(\.(test|browser-test|fixture)\.ts$)|[\\/](fixtures|bench)[\\/]/.test(path))
    .map((path) => ({ path, code: withoutComments(readFileSync(join(root, path), 'utf8')) }));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function files(pattern: string): string[] {
  return globSync(pattern, { cwd: schemas });
}

function dictionary(path: string): DictionaryDefinition {
  return readJson(`${path}.json`) as unknown as DictionaryDefinition;
}

function readJson(path: string): Json {
  return JSON.parse(readFileSync(join(schemas, path), 'utf8')) as Json;
}

function ascending(a: number, b: number): number {
  return a - b;
}

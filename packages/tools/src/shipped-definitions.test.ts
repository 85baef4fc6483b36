import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { actors, type DictionaryDefinition, type Json, widgetNames } from '@zhicheng/engine/definition';
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

test('who may act in a workflow is who may sign in', () => {
  assert.deepEqual(
    dictionary('dictionaries/user-type').items.map(({ code }) => code),
    actors,
  );
});

test('the meta-schemas offer the widgets and the actors that there are', () => {
  const examples = (file: string, at: readonly string[]): Json[] =>
    walk(readJson(`meta/${file}.schema.json`)).flatMap(({ value, segments }) =>
      segments.slice(-3).join() === [...at, 'examples'].join() ? (value as Json[]) : [],
    );

  assert.deepEqual(examples('field', ['properties', 'widget']), widgetNames);
  assert.deepEqual(examples('workflow', ['properties', 'actor']), actors);
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

function dictionary(path: string): DictionaryDefinition {
  return readJson(`${path}.json`) as unknown as DictionaryDefinition;
}

function readJson(path: string): Json {
  return JSON.parse(readFileSync(join(schemas, path), 'utf8')) as Json;
}

function ascending(a: number, b: number): number {
  return a - b;
}

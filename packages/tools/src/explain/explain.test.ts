import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { resolveForm } from '@zhicheng/engine/definition';
import { readDictionaries } from '../build/dictionaries.ts';
import { readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { explainCase } from './explain-case.ts';
import { explainField } from './explain-field.ts';
import { readPaths } from './read-paths.ts';

const folder = fileURLToPath(new URL('../../../../schemas', import.meta.url));
const id = 'guangzhou/agronomy-junior';

describe('readPaths', () => {
  test('finds the longest path of each name, and no variable of a macro', () => {
    const paths = readPaths(
      "rows.exists(r, r.kind == panel.kind && size(other.list) > 1) ? param.a.b : dict('x', row.c)",
    );

    assert.deepEqual(paths, ['rows', 'panel.kind', 'other.list', 'param.a.b', 'row.c']);
  });
});

describe('zc explain', () => {
  let schemas: Schemas;
  before(async () => {
    schemas = await readSchemas(folder);
  });

  const explain = async (path: string) => {
    const file = `${id}/form.json`;
    const definition = await resolveForm(schemas.read, file);
    return explainField({ schemas, path: file, definition, dictionaries: readDictionaries(schemas) }, path);
  };

  test('tells the files that a field comes from, the form itself first', async () => {
    const field = await explain('/recognition/discipline');

    const files = field?.sources.filter(({ part }) => part === 'layout').map(({ file }) => file);
    assert.deepEqual(files, [`${id}/form.json`, 'guangzhou/initial-recognition/steps/basic-info.json']);
    assert.equal(field?.properties.find(({ name }) => name === 'dictionary')?.file, `${id}/form.json`);
    assert.equal(field?.dictionary?.file, 'guangzhou/dictionaries/agronomy-discipline.json');
  });

  test('tells what reads the field', async () => {
    const field = await explain('/recognition/grassrootsExtension');

    const readers = field?.readers.map(({ pointer }) => pointer.split('/').at(-1));
    assert.deepEqual(readers, ['visibleWhen', 'requiredWhen']);
  });

  test('finds a field of a table without a row', async () => {
    assert.equal((await explain('/education/degree'))?.pattern, '/education/*/degree');
    assert.equal(await explain('/education/nothing'), null);
  });

  test('tells why a field is shown in a case, with the values read', async () => {
    const reference = { file: 'agronomy', number: 1 };

    const { rows } = await explainCase(schemas, id, '/recognition/serviceTown', '/recognition/serviceTown', reference);

    assert.equal(rows[0]?.visible, true);
    assert.deepEqual(rows[0]?.why[0]?.values, [{ path: 'panel.grassrootsExtension', value: '1' }]);
  });
});

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ValidatorModule } from '@zhicheng/engine';
import type { CompiledForm } from '@zhicheng/engine/definition';
import { createTestville, series, type Testville } from '../fixtures/testville.ts';
import { type BuildResult, buildForms } from './build-forms.ts';

describe('buildForms', () => {
  let testville: Testville;
  let out: string;
  let result: BuildResult;

  const readOut = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(out, path), 'utf8')) as T;
  const readForm = (): Promise<CompiledForm> => readOut('forms/testville/series/1.0.0/form.json');
  const loadValidators = async (): Promise<ValidatorModule['validators']> => {
    const file = join(out, 'forms/testville/series/1.0.0', (await readForm()).validators);
    return ((await import(pathToFileURL(file).href)) as ValidatorModule).validators;
  };

  before(async () => {
    testville = await createTestville();
    out = join(testville.folder, 'out');
    result = await buildForms({ schemas: testville.schemas, out });
  });
  after(() => testville.remove());

  test('lists the forms that a declaration can be started with', async () => {
    const listed = [{ id: 'testville/series', version: '1.0.0', title: '系列表', abstract: false }];

    assert.deepEqual(result, { forms: listed, changed: true });
    assert.deepEqual(await readOut('forms/index.json'), listed);
  });

  test('merges a form over the one that it extends', async () => {
    const form = await readForm();

    assert.equal(form.title, '系列表');
    assert.equal(form.abstract, undefined);
    assert.deepEqual(form.parameters, { minYears: 1 });
    assert.deepEqual(Object.keys(form.schema.properties?.person?.properties ?? {}), [
      'idNumber',
      'employer',
      'selfEmployed',
      'place',
    ]);
  });

  test('lists the dictionaries that fields or expressions name', async () => {
    const { dictionaries } = await readForm();

    assert.deepEqual(dictionaries['yes-no'], { title: '是否', version: '1', tree: false, remote: false, size: 2 });
    assert.equal(dictionaries.gb2260?.tree, true);
    assert.deepEqual(Object.keys(dictionaries), ['gb2260', 'yes-no']);
  });

  test('compiles a check for every field, naming the rule that is broken', async () => {
    const check = (await loadValidators())['/person']?.fields.idNumber;

    assert.equal(check?.('440199199506150031'), true);
    assert.equal(check?.('440199199506150032'), false);
    assert.equal(check?.errors?.[0]?.message, 'R-ID-1');
  });

  test('compiles the keywords of the object itself apart from its fields', async () => {
    const check = (await loadValidators())['/person']?.scope;

    assert.equal(check?.({ employer: 'too long for the field' }), true);
    assert.equal(check?.({}), false);
    assert.equal(check?.errors?.at(-1)?.message, '单位与自由职业至少填一项');
  });

  test('compiles the rows of a table, resolving references within the data schema', async () => {
    const scope = (await loadValidators())['/education/*'];

    assert.equal(scope?.fields.orderNo?.(0), false);
    assert.equal(scope?.fields.orderNo?.(1), true);
    assert.equal(scope?.scope, undefined);
  });

  test('writes modules that pages with a strict policy can load', async () => {
    const { validators } = await readForm();
    const code = await readFile(join(out, 'forms/testville/series/1.0.0', validators), 'utf8');

    assert.match(validators, /^validators-[0-9a-f]{12}\.js$/);
    assert.doesNotMatch(code, /\beval\(|new Function|\bimport\b|\?\?=|Object\.hasOwn\b/);
  });

  test('copies catalogues without their editor hint', async () => {
    assert.deepEqual(await readOut('catalogue/testville.json'), { city: 'testville' });
  });

  test('does nothing when nothing has changed', async () => {
    const { forms, changed } = await buildForms({ schemas: testville.schemas, out });

    assert.equal(changed, false);
    assert.deepEqual(forms, result.forms);
  });

  test('writes the same bytes again elsewhere', async () => {
    const elsewhere = join(testville.folder, 'elsewhere');
    await buildForms({ schemas: testville.schemas, out: elsewhere });

    for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      assert.equal(await readFile(path, 'utf8'), await readFile(path.replace(out, elsewhere), 'utf8'), path);
    }
  });

  test('removes what an earlier build left, once a form has changed', async () => {
    const earlier = (await readForm()).validators;
    await testville.write('testville/series/form.json', {
      ...series,
      schema: { properties: { person: { properties: { place: { type: 'string', maxLength: 6 } } } } },
    });

    const { changed } = await buildForms({ schemas: testville.schemas, out });

    const files = await readdir(join(out, 'forms/testville/series/1.0.0'));
    assert.equal(changed, true);
    assert.ok(!files.includes(earlier));
    assert.equal(files.length, 2);
  });

  test('keeps other versions of a form, which older drafts need', async () => {
    await testville.write('testville/series/form.json', { ...series, version: '1.1.0' });

    await buildForms({ schemas: testville.schemas, out });

    assert.deepEqual((await readdir(join(out, 'forms/testville/series'))).sort(), ['1.0.0', '1.1.0']);
    assert.equal((await readForm()).version, '1.0.0');
    await testville.write('testville/series/form.json', series);
    await buildForms({ schemas: testville.schemas, out });
  });

  test('keeps the earlier output when a definition cannot be compiled', async () => {
    const form = await readForm();
    await testville.write('testville/series/form.json', {
      ...series,
      schema: { properties: { person: { properties: { place: { type: 'string', maxLenght: 6 } } } } },
    });

    await assert.rejects(buildForms({ schemas: testville.schemas, out }), {
      code: 'schema-invalid',
      message: /maxLenght/,
    });
    assert.deepEqual(await readForm(), form);
  });
});

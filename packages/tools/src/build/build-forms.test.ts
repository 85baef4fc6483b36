import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompiledForm } from '@zhicheng/engine/definition';
import type { ValidatorModule } from '@zhicheng/engine/store';
import { type BuildResult, buildForms } from './build-forms.ts';

const base = {
  id: 'testville/base',
  version: '1.0.0',
  title: '基础表',
  abstract: true,
  parameters: { minYears: 1 },
  schema: { $ref: 'data.schema.json' },
  layout: { $ref: 'layout.json' },
  rules: {},
  workflow: { initial: 'draft', states: { draft: { label: '待送审' } }, actions: {} },
};

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    person: {
      type: 'object',
      properties: {
        idNumber: { type: 'string', title: '身份证号', format: 'cn-id', errorMessage: { format: 'R-ID-1' } },
        employer: { type: 'string', maxLength: 3 },
        selfEmployed: { type: 'string', enum: ['0', '1'] },
      },
      required: ['idNumber'],
      anyOf: [{ required: ['employer'] }, { required: ['selfEmployed'] }],
      errorMessage: { required: { idNumber: '请填写身份证号' }, anyOf: '单位与自由职业至少填一项' },
    },
    education: {
      type: 'array',
      items: {
        type: 'object',
        properties: { rowId: { type: 'string' }, orderNo: { $ref: '#/$defs/order' }, toString: { type: 'string' } },
      },
    },
  },
  $defs: { order: { type: 'integer', minimum: 1 } },
};

const layout = {
  steps: {
    all: {
      title: '全部',
      sections: {
        person: { kind: 'panel', data: '/person', fields: { idNumber: { label: '身份证号' } } },
        education: {
          kind: 'table',
          data: '/education',
          rowName: '教育情况',
          orderField: 'orderNo',
          columns: { orderNo: {} },
          fields: { orderNo: { label: '序号', preset: "dict('yes-no', '1') == null ? 1 : 2" } },
        },
      },
    },
  },
};

const series = {
  extends: '../base/form.json',
  id: 'testville/series',
  title: '系列表',
  layout: { steps: { all: { sections: { person: { fields: { place: { label: '地点', dictionary: 'gb2260' } } } } } } },
  schema: { properties: { person: { properties: { place: { type: 'string' } } } } },
};

const yesNo = {
  id: 'yes-no',
  title: '是否',
  version: '1',
  tree: false,
  items: [
    { code: '1', name: '是' },
    { code: '0', name: '否' },
  ],
};

describe('buildForms', () => {
  let folder: string;
  let schemas: string;
  let out: string;
  let result: BuildResult;

  const writeSchema = async (path: string, content: unknown): Promise<void> => {
    await mkdir(dirname(join(schemas, path)), { recursive: true });
    await writeFile(join(schemas, path), JSON.stringify(content));
  };
  const readOut = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(out, path), 'utf8')) as T;
  const readForm = (): Promise<CompiledForm> => readOut('forms/testville/series/1.0.0/form.json');
  const loadValidators = async (): Promise<ValidatorModule['validators']> => {
    const file = join(out, 'forms/testville/series/1.0.0', (await readForm()).validators);
    return ((await import(pathToFileURL(file).href)) as ValidatorModule).validators;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zc-build-'));
    schemas = join(folder, 'schemas');
    out = join(folder, 'out');
    await writeSchema('testville/base/form.json', base);
    await writeSchema('testville/base/data.schema.json', schema);
    await writeSchema('testville/base/layout.json', layout);
    await writeSchema('testville/series/form.json', series);
    await writeSchema('testville/catalogue.json', { $schema: '../meta/catalogue.schema.json', city: 'testville' });
    await writeSchema('dictionaries/yes-no.json', yesNo);
    result = await buildForms({ schemas, out });
  });
  after(() => rm(folder, { recursive: true }));

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
    const { forms, changed } = await buildForms({ schemas, out });

    assert.equal(changed, false);
    assert.deepEqual(forms, result.forms);
  });

  test('writes the same bytes again elsewhere', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await buildForms({ schemas, out: elsewhere });

    for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      assert.equal(await readFile(path, 'utf8'), await readFile(path.replace(out, elsewhere), 'utf8'), path);
    }
  });

  test('removes what an earlier build left, once a form has changed', async () => {
    const earlier = (await readForm()).validators;
    await writeSchema('testville/series/form.json', {
      ...series,
      schema: { properties: { person: { properties: { place: { type: 'string', maxLength: 6 } } } } },
    });

    const { changed } = await buildForms({ schemas, out });

    const files = await readdir(join(out, 'forms/testville/series/1.0.0'));
    assert.equal(changed, true);
    assert.ok(!files.includes(earlier));
    assert.equal(files.length, 2);
  });

  test('keeps the earlier output when a definition cannot be compiled', async () => {
    const form = await readForm();
    await writeSchema('testville/series/form.json', {
      ...series,
      schema: { properties: { person: { properties: { place: { type: 'string', maxLenght: 6 } } } } },
    });

    await assert.rejects(buildForms({ schemas, out }), { code: 'schema-invalid', message: /maxLenght/ });
    assert.deepEqual(await readForm(), form);
  });
});

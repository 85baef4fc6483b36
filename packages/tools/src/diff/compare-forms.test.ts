import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DictionaryDefinition, FormDefinition, JsonSchema } from '@zhicheng/engine/definition';
import { compareSnapshots, type FormDiff } from './compare-forms.ts';
import type { Snapshot } from './snapshot.ts';

interface Part {
  version?: string;
  fields?: Record<string, { label: string; dictionary?: string }>;
  properties?: Record<string, JsonSchema>;
  migrations?: FormDefinition['migrations'];
  codes?: string[];
}

const text: JsonSchema = { type: 'string' };

function snapshot({ version = '1.0.0', fields, properties, migrations, codes = ['1', '2'] }: Part): Snapshot {
  const form: FormDefinition = {
    id: 'town/form',
    version,
    title: '表',
    parameters: {},
    schema: {
      type: 'object',
      properties: { person: { type: 'object', properties: properties ?? { fax: text, sex: text } } },
    },
    layout: {
      steps: {
        one: {
          title: '一',
          sections: {
            person: {
              kind: 'panel',
              data: '/person',
              fields: fields ?? { fax: { label: '传真' }, sex: { label: '性别', dictionary: 'sex' } },
            },
          },
        },
      },
    },
    rules: {},
    workflow: { initial: 'draft', states: { draft: { label: '草稿' } }, actions: {} },
    ...(migrations && { migrations }),
  };
  const items = codes.map((code) => ({ code, name: code }));
  const dictionary: DictionaryDefinition = { id: 'sex', title: '性别', version: '1', tree: false, items };
  return { forms: new Map([[form.id, form]]), dictionaries: new Map([['sex', dictionary]]) };
}

function diff(after: Part): FormDiff | undefined {
  return compareSnapshots(snapshot({}), snapshot(after))[0];
}

const withoutFax: Part = {
  version: '1.1.0',
  properties: { sex: text },
  fields: { sex: { label: '性别', dictionary: 'sex' } },
};

describe('compareSnapshots', () => {
  test('finds nothing between equals', () => {
    assert.deepEqual(compareSnapshots(snapshot({}), snapshot({})), []);
  });

  test('tells a label that was changed, and that drafts open as they are', () => {
    const found = diff({ fields: { fax: { label: '传真号码' }, sex: { label: '性别', dictionary: 'sex' } } });

    assert.deepEqual(found?.changes, [
      {
        what: 'field',
        key: '/person/fax',
        name: '传真号码',
        kind: 'changed',
        property: 'label',
        before: '传真',
        after: '传真号码',
      },
      // The data are called as their field is.
    ]);
    assert.deepEqual(found?.breakages, []);
  });

  test('drafts break when a value has no place any more', () => {
    assert.deepEqual(diff(withoutFax)?.breakages, [{ path: '/person/fax', reason: 'removed', migrated: false }]);
  });

  test('drafts do not break when a migration takes the value away', () => {
    const migration = {
      from: '1.0.0',
      to: '1.1.0',
      notice: '不再填写传真',
      operations: [{ op: 'drop' as const, path: '/person/fax', reason: '不再需要' }],
    };

    const found = diff({ ...withoutFax, migrations: { next: migration } });

    assert.deepEqual(found?.breakages, [{ path: '/person/fax', reason: 'removed', migrated: true }]);
  });

  test('drafts break when a value becomes another type', () => {
    const found = diff({ version: '1.1.0', properties: { fax: { type: 'integer' }, sex: text } });

    assert.deepEqual(found?.breakages, [{ path: '/person/fax', reason: 'type', migrated: false }]);
  });

  test('drafts break when a code is no longer there, unless a migration maps it', () => {
    const mapped = {
      from: '1.0.0',
      to: '1.1.0',
      notice: '代码合并',
      operations: [
        { op: 'map-codes' as const, scope: '/person', field: 'sex', codes: { 2: '1' }, otherwise: 'keep' as const },
      ],
    };

    const broken = diff({ version: '1.1.0', codes: ['1'] })?.breakages;
    const mended = diff({ version: '1.1.0', codes: ['1'], migrations: { next: mapped } })?.breakages;

    assert.deepEqual(broken, [{ path: '/person/sex', reason: 'codes', codes: ['2'], migrated: false }]);
    assert.deepEqual(mended, [{ path: '/person/sex', reason: 'codes', codes: ['2'], migrated: true }]);
  });
});

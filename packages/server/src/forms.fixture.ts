import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json, JsonObject } from '@zhicheng/engine';
import { isObject } from '@zhicheng/engine/definition';
import { buildForms } from '@zhicheng/tools';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { ask, openFolder, root } from './app.fixture.ts';
import type { FormFiles } from './forms/form-folder.ts';

interface Scope {
  after(close: () => Promise<unknown>): void;
}

export const adminToken = 'a-token-for-tests';

/** 1.1.0 of a shipped form: a field renamed, one split, one dropped, and a table with files dropped. */
export const renamedSplitDropped: JsonObject = {
  version: '1.1.0',
  schema: {
    properties: {
      rewardsSummary: {
        properties: { rewardsPunishments: null, rewards: { type: 'string', maxLength: 300 } },
        required: ['rewards', 'workSummary'],
      },
      basicInfo: {
        properties: {
          honours: null,
          homeAddress: null,
          homeProvince: { type: 'string', maxLength: 20 },
          homeStreet: { type: 'string', maxLength: 100 },
        },
        required: ['photo', 'name'],
      },
      achievements: null,
    },
  },
  layout: {
    steps: {
      'rewards-summary': {
        sections: { rewardsSummary: { fields: { rewardsPunishments: null, rewards: { label: '奖惩情况' } } } },
      },
      'basic-info': {
        sections: {
          basicInfo: {
            fields: {
              honours: null,
              homeAddress: null,
              homeProvince: { label: '省' },
              homeStreet: { label: '详细地址' },
            },
          },
        },
      },
      achievements: null,
    },
  },
  migrations: {
    '1.1.0': {
      from: '1.0.0',
      to: '1.1.0',
      notice: '家庭地址分为省和详细地址，不再收集荣誉称号和业绩成果。',
      operations: [
        { op: 'rename', scope: '/rewardsSummary', field: 'rewardsPunishments', to: 'rewards' },
        {
          op: 'split',
          scope: '/basicInfo',
          field: 'homeAddress',
          pattern: '^(?<homeProvince>.+?省)(?<homeStreet>.*)$',
          rest: 'homeStreet',
        },
        { op: 'drop', path: '/basicInfo/honours', reason: '改由单位填写' },
        { op: 'drop', path: '/achievements/*', reason: '改由系统核验' },
      ],
    },
  },
};

/** Builds a shipped form with changes, as a designer would; answers where the build is. */
export async function buildChanged(test: Scope, id: string, patch: JsonObject): Promise<string> {
  const folder = await openFolder(test);
  const schemas = join(folder, 'schemas');
  const [city = ''] = id.split('/');
  const base = join(schemas, city, 'initial-recognition');
  for (const part of ['meta', 'dictionaries', `${city}/dictionaries`, `${city}/initial-recognition`, id]) {
    await cp(join(root, 'schemas', part), join(schemas, part), { recursive: true });
  }
  // Rules of what a patch removes would be lost with it, as they are in a series that removes it.
  const rules = JSON.parse(await readFile(join(base, 'rules.json'), 'utf8')) as Record<string, JsonObject>;
  const gone = Object.entries(rules).filter(([, rule]) =>
    /achievements|honours|homeAddress|rewardsPunishments/.test(JSON.stringify(rule)),
  );
  const removed = { rules: Object.fromEntries(gone.map(([rule]) => [rule, null])) };
  const path = join(schemas, id, 'form.json');
  const form = JSON.parse(await readFile(path, 'utf8')) as JsonObject;
  await writeFile(path, JSON.stringify(combine(combine(form, removed), patch)));
  await buildForms({ schemas, out: join(folder, 'build') });
  return join(folder, 'build/forms', String(patch.id ?? id), String(patch.version));
}

/** One patch after another as one: `null` stays, so that it removes what the base has. */
function combine(first: Json, second: Json): Json {
  if (!isObject(first) || !isObject(second)) return second;
  const entries = Object.entries(second).map(([key, value]) => [key, combine(first[key] ?? null, value)] as const);
  return { ...first, ...Object.fromEntries(entries) };
}

export async function readBuilt(folder: string): Promise<FormFiles> {
  const form = JSON.parse(await readFile(join(folder, 'form.json'), 'utf8'));
  return { form, validators: await readFile(join(folder, form.validators), 'utf8'), dictionaries: [] };
}

export function publish(
  app: FastifyInstance,
  files: FormFiles | object,
  token: string = adminToken,
): Promise<LightMyRequestResponse> {
  const headers = { authorization: `Bearer ${token}` };
  return ask(app, { method: 'POST', url: '/api/admin/forms', payload: files, headers });
}

export async function listForms(app: FastifyInstance): Promise<{
  forms: { id: string; version: string; current: boolean; publishedAt: string | null }[];
  refused: { folder: string; findings: { rule: string }[] }[];
}> {
  const headers = { authorization: `Bearer ${adminToken}` };
  return (await ask(app, { url: '/api/admin/forms', headers })).json();
}

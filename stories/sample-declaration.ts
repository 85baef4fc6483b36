import { compileModel, type Store } from '@zhicheng/engine';
import { createMemoryStore } from '@zhicheng/engine/store';
import { caseData, type SuiteSample } from '@zhicheng/engine/suite';
import { readForm, readJson } from './read-form.ts';

export interface SampleDeclaration {
  store: Store;
  id: string;
}

const ecology = 'guangzhou/ecology-junior';

/** A declaration over a store in memory, with what sample a1 of the suite fills in, or with nothing but its person. */
export async function sampleDeclaration(content: 'empty' | 'complete'): Promise<SampleDeclaration> {
  const [{ definition, validators, dictionaries }, { samples }] = await Promise.all([
    readForm(ecology),
    readJson<{ samples: Record<string, SuiteSample> }>('/real/suite/index.json'),
  ]);
  const { meta, account, scopes } = caseData({ title: '', expect: {} }, samples.a1 ?? {}, compileModel(definition));
  const store = createMemoryStore({
    forms: [{ form: definition, validators }],
    dictionaries,
    applicant: account,
    meta,
    // The sample stands on the day it was written for.
    now: () => Date.parse(meta.createdAt),
  });
  const stored = content === 'complete' ? scopes.map(({ path, value }) => [path, value] as const) : [];
  return { store, id: store.create(ecology, Object.fromEntries(stored)).id };
}

import { compileModel, type Store } from '@zhicheng/engine';
import { createMemoryStore } from '@zhicheng/engine/store';
import { caseData, type SuiteSample } from '@zhicheng/engine/suite';
import { readForm, readJson } from './read-form.ts';

export interface SampleDeclaration {
  store: Store;
  id: string;
}

interface Catalogue {
  city: string;
  forms: { flow: string; businessLevel: string; seriesCode: string; form: string | null }[];
}

/**
 * A declaration over a store in memory: with what the suite's sample of the form fills in, or with nothing but a person.
 * A form without a sample of its own is shown empty.
 */
export async function sampleDeclaration(formId: string, content: 'empty' | 'complete'): Promise<SampleDeclaration> {
  const [city] = formId.split('/');
  const [{ definition, validators, dictionaries }, { samples }, catalogue] = await Promise.all([
    readForm(formId),
    readJson<{ samples: Record<string, SuiteSample> }>('/real/suite/index.json'),
    readJson<Catalogue>(`/real/catalogue/${city}.json`),
  ]);
  const own = Object.values(samples).find((sample) => sample.form === formId);
  const { meta, account, scopes } = caseData(
    { title: '', expect: {} },
    own ?? samples.a1 ?? {},
    compileModel(definition),
  );
  const offered = catalogue.forms.find(({ form }) => form === formId);
  const store = createMemoryStore({
    forms: [{ form: definition, validators }],
    dictionaries,
    applicant: account,
    meta: { ...meta, city: catalogue.city, ...(offered && startOf(offered)) },
    // The sample stands on the day it was written for.
    now: () => Date.parse(meta.createdAt),
  });
  const stored = own && content === 'complete' ? scopes.map(({ path, value }) => [path, value] as const) : [];
  return { store, id: store.create(formId, Object.fromEntries(stored)).id };
}

function startOf({
  flow,
  businessLevel,
  seriesCode,
}: Catalogue['forms'][number]): Omit<Catalogue['forms'][number], 'form'> {
  return { flow, businessLevel, seriesCode };
}

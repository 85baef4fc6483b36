import type { DeclarationSummary, Json } from '@zhicheng/engine';
import { businessTrail } from '../forms/catalogue.ts';
import type { Library } from '../forms/library.ts';
import type { Declaration } from '../stores/declarations.ts';
import type { Queries } from '../stores/open-data.ts';
import { yearOf } from './collect-dataset.ts';
import { readField } from './read-field.ts';

/** One line of 我的申报. */
export async function toSummary(
  queries: Queries,
  library: Library,
  declaration: Declaration,
): Promise<DeclarationSummary> {
  const { id, state, meta, updatedAt } = declaration;
  const { form, model } = await library.form(declaration.formId, declaration.formVersion);
  const catalogue = library.catalogue(meta.city);
  const titleName = await readField(queries, declaration.id, model, form.summary?.titleName);
  return {
    id,
    formTitle: form.title,
    year: yearOf(declaration),
    business: businessTrail(catalogue.businesses, meta.flow, meta.businessLevel).join(' · '),
    series: nameOf(library, catalogue.seriesDictionary, meta.seriesCode) ?? meta.seriesCode,
    titleName: nameOf(library, titleName?.dictionary, titleName?.value),
    state,
    stateLabel: form.workflow.states[state]?.label ?? state,
    updatedAt,
    canEdit: form.workflow.states[state]?.editable !== undefined,
  };
}

function nameOf(library: Library, dictionary: string | undefined, code: Json | undefined): string | null {
  if (!dictionary || typeof code !== 'string') return null;
  return library.items(dictionary)?.get(code)?.name ?? null;
}

import { openingDictionaries } from '../definition/opening-step.ts';
import type { CompiledForm } from '../definition/types.ts';
import { paths } from './paths.ts';

export interface Opening {
  form: CompiledForm;
  declarationId: string;
  /** The first one by default. */
  stepId?: string | undefined;
  /** Where the page reaches the API. */
  api: string;
}

/**
 * Value of the `Link` header by which a page has the browser fetch at once what the HTTP store will ask for to show a
 * step: one round trip instead of one after the other for the declaration, its form, the checks and the dictionaries.
 */
export function openingLinks({ form, declarationId, stepId, api }: Opening): string {
  const dictionaries = openingDictionaries(form, stepId);
  const data = [paths.declaration(declarationId), paths.form(form.id, form.version)];
  if (dictionaries.length > 0) data.push(paths.dictionaries(dictionaries));
  return [
    ...data.map((path) => `<${api}${path}>; rel=preload; as=fetch; crossorigin`),
    `<${api}${paths.validators(form)}>; rel=modulepreload`,
  ].join(', ');
}

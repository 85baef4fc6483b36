import type { Facts } from '@zhicheng/engine';
import type { LoadedForm } from '../forms/library.ts';
import type { Services } from '../services.ts';
import type { Declaration } from '../stores/declarations.ts';
import { readFrozen } from '../stores/events.ts';

/**
 * The facts that a declaration is judged by: while it can be changed, what the office's systems tell now; after 送审, what they
 * told then. Not to be called in a transaction: other systems take their time.
 */
export async function factsOf(
  { data, askFacts }: Services,
  { declaration, loaded: { form } }: { declaration: Declaration; loaded: LoadedForm },
  { afresh = false }: { afresh?: boolean } = {},
): Promise<Facts> {
  if (!form.facts) return {};
  const { id, state, meta, applicant } = declaration;
  if (afresh || form.workflow.states[state]?.editable) return askFacts(form, { city: meta.city, applicant });
  const frozen = await readFrozen(data, id);
  return frozen ? ((JSON.parse(frozen.content) as { facts?: Facts }).facts ?? {}) : {};
}

import type { ResultAlternative, ResultDefinition } from '../definition/types.ts';
import type { SectionModel } from '../model/types.ts';
import type { Form } from '../state/types.ts';

export interface DescribedResult {
  tone: ResultAlternative['tone'];
  /** The sentence, its parameters filled in. */
  text: string;
}

/** The first alternative of a result box that holds; null while none can be told yet. Reads signals. */
export function describeResult({ definition }: SectionModel, form: Form): DescribedResult | null {
  const { alternatives, order = Object.keys(alternatives) } = definition as ResultDefinition;
  for (const id of order) {
    const alternative = alternatives[id];
    if (alternative && form.evaluate(form.model.expression(alternative.when)) === true) {
      return { tone: alternative.tone, text: sentence(alternative, form) };
    }
  }
  return null;
}

function sentence({ text, parameters = {} }: ResultAlternative, form: Form): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const parameter = parameters[name];
    return parameter === undefined ? whole : String(form.evaluate(form.model.expression(parameter)) ?? '');
  });
}

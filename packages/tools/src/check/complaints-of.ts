import type { Complaint } from '../expressions/analyse.ts';
import type { Problem } from '../lint-rules/lint-rule.ts';
import type { FormSubject } from './form-subject.ts';

/** What the analysis of a form's expressions complains of, of one kind. */
export function* complaintsOf({ expressions }: FormSubject, kind: Complaint['kind']): Generator<Problem> {
  for (const { pointer, analysis } of expressions) {
    for (const { kind: found, position, params, meant } of analysis.complaints)
      if (found === kind) yield { at: pointer, within: position, params, meant };
  }
}

import { batch } from '@preact/signals-core';
import type { Attachment, FieldState, Json, PhotoFacts, Severity } from '@zhicheng/engine';

/** One rule of the photo as a line of the list. */
export interface PhotoJudgement {
  readonly rule: string;
  /** 「不超过 500 KB」. */
  readonly requirement: string;
  readonly severity: Severity;
  /** Null: can't be told from the file. */
  readonly holds: boolean | null;
}

/** What the rules say about the photo that the field holds. */
export function judgePhoto(field: FieldState): PhotoJudgement[] {
  const { form } = field.scope;
  return field.outcomes.value.map(({ rule, holds }) => {
    const values = Object.fromEntries(
      rule.parameters.map(([name, expression]) => [name, form.evaluate(expression, field.scope)]),
    );
    const text = rule.definition.requirement ?? rule.definition.message;
    return {
      rule: rule.id,
      requirement: text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
      severity: rule.definition.severity,
      holds,
    };
  });
}

/** What the rules would say about a file that isn't uploaded yet. Nobody sees the field change. */
export function judgeCandidate(field: FieldState, file: Blob & { name?: string }, facts: PhotoFacts): PhotoJudgement[] {
  const candidate: Attachment = {
    id: '',
    kind: field.model.key,
    name: field.model.label,
    fileName: file.name ?? '',
    mediaType: file.type,
    size: file.size,
    uploadedAt: '',
    photo: facts,
  };
  return batch(() => {
    const before = field.value.peek();
    field.set(candidate as unknown as Json);
    try {
      return judgePhoto(field);
    } finally {
      field.set(before);
    }
  });
}

export function failures(judgements: readonly PhotoJudgement[]): PhotoJudgement[] {
  return judgements.filter(({ holds }) => holds === false);
}

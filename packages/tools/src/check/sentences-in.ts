import type { ExpressionText, FormDefinition } from '@zhicheng/engine/definition';

/** A sentence with `{parameters}`, and the values it is given. */
export interface Sentence {
  text: string;
  at: string;
  parameters: Readonly<Record<string, ExpressionText>>;
}

/** What has sentences with parameters: a rule, or an alternative of a result. */
export interface SentenceOwner {
  owner: string;
  /** All its sentences, one after the other. */
  text: string;
  parameters: Readonly<Record<string, ExpressionText>>;
}

export function* sentencesIn(definition: FormDefinition): Generator<Sentence> {
  for (const [id, { message, requirement, parameters = {} }] of Object.entries(definition.rules)) {
    // Rules without assertion are told by checks that bring their own values.
    if (definition.rules[id]?.assert === undefined) continue;
    yield { text: message, at: `/rules/${id}/message`, parameters };
    if (requirement !== undefined) yield { text: requirement, at: `/rules/${id}/requirement`, parameters };
  }
  for (const { owner, text, parameters } of results(definition)) yield { text, at: `${owner}/text`, parameters };
}

export function* sentencesOf(definition: FormDefinition): Generator<SentenceOwner> {
  for (const [id, { message, requirement = '', parameters = {} }] of Object.entries(definition.rules))
    yield { owner: `/rules/${id}`, text: message + requirement, parameters };
  yield* results(definition);
}

function* results({ layout }: FormDefinition): Generator<SentenceOwner> {
  for (const [step, { sections }] of Object.entries(layout.steps)) {
    for (const [key, section] of Object.entries(sections)) {
      if (section.kind !== 'result') continue;
      for (const [id, { text, parameters = {} }] of Object.entries(section.alternatives))
        yield { owner: `/layout/steps/${step}/sections/${key}/alternatives/${id}`, text, parameters };
    }
  }
}

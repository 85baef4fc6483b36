import type { CompiledForm, Layout, StepDefinition } from './types.ts';

/** The step that a declaration opens with: the one asked for, otherwise the first. */
export function openingStep({ steps, order }: Layout, asked?: string): StepDefinition | undefined {
  return steps[asked ?? ''] ?? steps[order?.[0] ?? Object.keys(steps)[0] ?? ''];
}

/** Dictionaries that the fields of its panels choose from, once each; those looked up remotely are not among them. */
export function openingDictionaries({ layout, dictionaries }: CompiledForm, asked?: string): string[] {
  const sections = Object.values(openingStep(layout, asked)?.sections ?? {});
  const ids = sections.flatMap((section) =>
    section.kind === 'panel' ? Object.values(section.fields).flatMap(({ dictionary }) => dictionary ?? []) : [],
  );
  return [...new Set(ids)].filter((id) => !dictionaries[id]?.remote);
}

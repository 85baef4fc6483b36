import type { StepState, StepStatus } from '@zhicheng/engine';
import type { IconName } from '../parts/icon.ts';
import { word } from '../text/word.ts';

/** How a step's state looks in the rail, besides its word. */
export const statusIcons: Readonly<Record<StepStatus, IconName>> = {
  untouched: 'empty',
  unconfirmed: 'question',
  started: 'started',
  done: 'done',
  invalid: 'error',
};

/** A step that stores nothing is never done, nor missing. */
export function storesNothing(step: StepState): boolean {
  return step.sections.value.every(({ scope }) => !scope);
}

/** 未填 · 未确认 · 填写中 · 已保存 · 有误 3. Reads signals. */
export function stepWord(step: StepState): string {
  if (storesNothing(step)) return word('step.free');
  const status = step.status.value;
  if (status === 'untouched' && step.optional.value) return word('step.optional');
  return word(`step.${status}`, { count: step.shownErrors.value.length });
}

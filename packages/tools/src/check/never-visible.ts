import type { ExpressionText } from '@zhicheng/engine/definition';
import { foldCondition } from '../expressions/fold.ts';
import { parseCached } from '../expressions/parse-cached.ts';

/** Whether a condition of visibility is false whatever is filled in. */
export function neverVisible(visibleWhen: ExpressionText | undefined): boolean {
  return visibleWhen !== undefined && foldCondition(parseCached(visibleWhen).program) === false;
}

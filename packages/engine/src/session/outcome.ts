import type { Issue } from '../issue.ts';
import type { Answer } from './send-change.ts';
import { conflictAt, type SessionCore } from './session-core.ts';
import type { SaveOutcome } from './types.ts';

/** What came of one scope's change. `issues` and `replaced` are told once it is stored. */
export function toOutcome(
  core: SessionCore,
  path: string,
  answer: Answer,
  issues: readonly Issue[],
  replaced: readonly string[],
): SaveOutcome {
  if (answer.status === 'kept') return answer;
  if (answer.status === 'refused') return { status: 'refused', message: answer.message };
  if (answer.status === 'conflict') {
    const conflict = conflictAt(core, path);
    if (conflict) return { status: 'conflict', conflict };
    return { status: 'refused', message: '这一条已在其他窗口中修改，请核对后再操作' };
  }
  return issues.length > 0 ? { status: 'saved-with-issues', issues, replaced } : { status: 'saved', replaced };
}

/** One outcome for several scopes: the first that was not stored, otherwise all issues together. */
export function combine(outcomes: readonly SaveOutcome[], issues: readonly Issue[] = []): SaveOutcome {
  const failed = outcomes.find(({ status }) => status !== 'saved' && status !== 'saved-with-issues');
  if (failed) return failed;
  const replaced = outcomes.flatMap((outcome) => ('replaced' in outcome ? outcome.replaced : []));
  return issues.length > 0 ? { status: 'saved-with-issues', issues, replaced } : { status: 'saved', replaced };
}

export function errorsIn(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => issue.severity === 'error');
}

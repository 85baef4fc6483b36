import type { StepState } from '@zhicheng/engine';
import { focusPath } from '../base/focus-path.ts';

/** Brings a field or row of the step on the screen to the person: opens its row where it is in one, and focuses it. */
export async function showPath(root: ShadowRoot, step: StepState, path: string): Promise<void> {
  const table = step.sections
    .peek()
    .map(({ scope }) => scope)
    .find((scope) => scope?.kind === 'table' && path.startsWith(`${scope.pointer}/`));
  if (!table) {
    focusPath(root, path);
    return;
  }
  await import('../table/define.ts');
  const [rowId, key] = path.slice(table.pointer.length + 1).split('/');
  const element = [...root.querySelectorAll('zc-table')].find((each) => each.table?.model === table);
  await element?.updateComplete;
  if (element && rowId) element.openRow(rowId, key);
}

import type { WorkflowDefinition } from '@zhicheng/engine';

/** Actions that an actor may take in a state. */
export function availableActions(workflow: WorkflowDefinition, state: string, actor: string): string[] {
  return Object.entries(workflow.actions)
    .filter(([, action]) => action.actor === actor && action.from.includes(state))
    .map(([id]) => id);
}

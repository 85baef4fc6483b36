import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Store, WorkflowDefinition } from '@zhicheng/engine';
import type { SuiteExpectation } from '@zhicheng/engine/suite';
import { codeOf } from './suite-files.fixture.ts';

export interface ActionsSubject {
  workflow: WorkflowDefinition;
  /** A new declaration with all that the case fills in. */
  declare(): Promise<string>;
  storeOf(actor: string): Store;
}

/** Takes declarations to each state by the actions that lead there, and tries every action there as every actor. */
export async function compareActions({ actions = {} }: SuiteExpectation, subject: ActionsSubject): Promise<string[]> {
  const { workflow, declare, storeOf } = subject;
  const actors = [...new Set(Object.values(workflow.actions).map(({ actor }) => actor))];
  const differences: string[] = [];
  const compare = (what: string, wanted: unknown, found: unknown): void => {
    if (isDeepStrictEqual(wanted, found)) return;
    differences.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
  };
  const act = (id: string, action: string, actor: string) =>
    storeOf(actor).act(id, action, { opinion: '同意' }, randomUUID());
  const bringTo = async (state: string): Promise<string> => {
    const id = await declare();
    for (const action of wayTo(workflow, state)) await act(id, action, workflow.actions[action]?.actor ?? '');
    return id;
  };

  for (const [state, wanted] of Object.entries(actions)) {
    // That there is no such state, the form itself told.
    if (wanted === null) continue;
    const id = await bringTo(state);
    for (const actor of actors) {
      const open = Object.keys(wanted).filter((action) => wanted[action] === actor);
      compare(`open to ${actor} in ${state}`, open.sort(), [...(await storeOf(actor).open(id)).actions].sort());
      for (const action of Object.keys(workflow.actions)) {
        const foreign = workflow.actions[action]?.actor !== actor;
        if (open.includes(action)) {
          const { state: next } = await act(await bringTo(state), action, actor);
          compare(`${action} in ${state}`, workflow.actions[action]?.to, next);
        } else {
          const answer = await act(id, action, actor).then(({ state }) => state, codeOf);
          compare(`${action} as ${actor} in ${state}`, foreign ? 'forbidden' : 'not-allowed', answer);
        }
      }
    }
  }
  return differences;
}

/** The fewest actions from the initial state. */
function wayTo({ initial, actions }: WorkflowDefinition, state: string): string[] {
  const ways = new Map<string, string[]>([[initial, []]]);
  for (const [from, way] of ways) {
    for (const [id, action] of Object.entries(actions)) {
      if (action.from.includes(from) && !ways.has(action.to)) ways.set(action.to, [...way, id]);
    }
  }
  const way = ways.get(state);
  if (!way) throw new Error(`No action leads to ${state}`);
  return way;
}

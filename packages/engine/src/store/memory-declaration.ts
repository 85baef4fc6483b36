import { parsePointer } from '../definition/pointer.ts';
import type { CompiledForm, JsonObject } from '../definition/types.ts';
import type { MemoryStoreOptions } from './memory-options.ts';
import { storeMessages } from './problem.ts';
import { isEditableStep, sectionOfScope } from './scope-section.ts';
import { StoreError } from './store-error.ts';
import type { DeclarationEvent, DeclarationSnapshot, Receipt, StoredScope } from './types.ts';
import { uniqueId } from './unique-id.ts';

/** One declaration held in memory, with the server's rules for versions and states. */
export interface MemoryDeclaration {
  readonly form: CompiledForm;
  snapshot(): DeclarationSnapshot;
  save(path: string, value: JsonObject, version: string | null): StoredScope;
  remove(path: string, version: string): void;
  /** The scopes as one document: objects for panels, arrays for tables. */
  document(): JsonObject;
  enter(state: string, event: DeclarationEvent, receipt: Receipt | null): void;
}

const nobody = { name: '', idNumber: '', mobile: '', email: '' };

export function createMemoryDeclaration(
  form: CompiledForm,
  options: MemoryStoreOptions,
  now: () => number,
): MemoryDeclaration {
  const id = uniqueId();
  const createdAt = new Date(now()).toISOString();
  const scopes = new Map<string, StoredScope>();
  let { initial: state } = form.workflow;
  let events: readonly DeclarationEvent[] = [];
  let receipt: Receipt | null = null;
  let updatedAt = createdAt;

  const editable = (): DeclarationSnapshot['editable'] => (form.workflow.states[state]?.editable ? 'all' : []);

  /** The stored scope, if the change may be made now and starts from what is stored. */
  const expect = (path: string, version: string | null): StoredScope | null => {
    const section = sectionOfScope(form, path);
    if (!section) throw new StoreError('invalid', storeMessages.invalid);
    if (!isEditableStep(editable(), section.step)) throw new StoreError('refused', storeMessages.refused);
    const stored = scopes.get(path) ?? null;
    if ((stored?.version ?? null) === version) return stored;
    throw new StoreError('conflict', storeMessages.conflict, { other: copy(stored) });
  };

  return {
    form,
    snapshot: () =>
      copy({
        id,
        form: { id: form.id, version: form.version, title: form.title },
        meta: {
          city: '',
          flow: '',
          businessLevel: '',
          seriesCode: '',
          unitSupervisorType: '',
          reuseFromDeclarationId: null,
          createdAt,
          ...options.meta,
        },
        applicant: options.applicant ?? nobody,
        state,
        stateLabel: form.workflow.states[state]?.label ?? state,
        editable: editable(),
        scopes: [...scopes.values()],
        events: [...events],
        actions: actionsOf(form, state, options.userType ?? 'person'),
        receipt,
        migration: null,
        ...(options.facts && { facts: options.facts }),
        today: new Date(now()).toISOString().slice(0, 10),
        updatedAt,
      }),
    save(path, value, version) {
      expect(path, version);
      updatedAt = new Date(now()).toISOString();
      const stored = { path, value: copy(value), version: uniqueId(), updatedAt };
      scopes.set(path, stored);
      return copy(stored);
    },
    remove(path, version) {
      expect(path, version);
      scopes.delete(path);
      updatedAt = new Date(now()).toISOString();
    },
    document: () => assemble([...scopes.values()], form),
    enter(next, event, given) {
      state = next;
      events = [...events, { ...event, seq: events.length + 1 }];
      receipt = given ?? receipt;
      updatedAt = new Date(now()).toISOString();
    },
  };
}

function actionsOf({ workflow }: CompiledForm, state: string, userType: string): string[] {
  const open = Object.entries(workflow.actions).filter(
    ([, { actor, from }]) => actor === userType && from.includes(state),
  );
  return open.map(([action]) => action);
}

function assemble(scopes: readonly StoredScope[], form: CompiledForm): JsonObject {
  const root: JsonObject = {};
  for (const { path, value } of scopes) {
    const section = sectionOfScope(form, path);
    if (!section) continue;
    const keys = parsePointer(section.definition.data);
    const last = keys.pop() ?? '';
    let parent = root;
    for (const key of keys) {
      parent[key] ??= {};
      parent = parent[key] as JsonObject;
    }
    if (section.definition.kind === 'panel') parent[last] = copy(value);
    else parent[last] = [...((parent[last] as JsonObject[] | undefined) ?? []), copy(value)];
  }
  return root;
}

/** Nothing handed out or taken in is shared with the store. (`structuredClone` came with Chromium 98.) */
function copy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

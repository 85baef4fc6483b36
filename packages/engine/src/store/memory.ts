import type { JsonObject } from '../definition/types.ts';
import { createMemoryDeclaration, type MemoryDeclaration } from './memory-declaration.ts';
import { lookup } from './memory-dictionary.ts';
import type { MemoryStoreOptions } from './memory-options.ts';
import { startMemoryUpload } from './memory-upload.ts';
import { act } from './memory-workflow.ts';
import { storeMessages } from './problem.ts';
import { StoreError } from './store-error.ts';
import type { ActionResult, DeclarationSnapshot, Store } from './types.ts';

/** A store without a server: everything real but lasting only as long as the page. For tests, stories and demos. */
export interface MemoryStore extends Store {
  /** Starts a declaration, in the first form of that id or in a version of it; the applicant may fill it in and submit it. */
  create(formId: string, scopes?: Readonly<Record<string, JsonObject>>, version?: string): DeclarationSnapshot;
}

export function createMemoryStore(options: MemoryStoreOptions): MemoryStore {
  const now = options.now ?? Date.now;
  const declarations = new Map<string, MemoryDeclaration>();
  const files = new Map<string, Blob>();
  const urls = new Map<string, string>();
  const answers = new Map<string, { request: string; result: Promise<ActionResult> }>();

  const formOf = (id: string, version?: string) =>
    found(options.forms.find(({ form }) => form.id === id && (version === undefined || form.version === version)));
  const declarationOf = (id: string) => found(declarations.get(id));
  const dictionaryOf = (id: string) => found(options.dictionaries?.find((dictionary) => dictionary.id === id));

  return {
    create(formId, scopes = {}, version) {
      const declaration = createMemoryDeclaration(formOf(formId, version).form, options, now);
      for (const [path, value] of Object.entries(scopes)) declaration.save(path, value, null);
      const snapshot = declaration.snapshot();
      declarations.set(snapshot.id, declaration);
      return snapshot;
    },
    async form(id, version) {
      const { form, validators } = formOf(id, version);
      return { form, loadValidators: async () => validators };
    },
    open: async (id) => declarationOf(id).snapshot(),
    saveScope: async (id, path, value, version) => declarationOf(id).save(path, value, version),
    removeScope: async (id, path, version) => declarationOf(id).remove(path, version),
    upload: (id, request, onProgress) =>
      startMemoryUpload(() => declarationOf(id).form, files, request, now, onProgress),
    fileUrl(_id, file) {
      const url = urls.get(file) ?? URL.createObjectURL(files.get(file) ?? new Blob());
      urls.set(file, url);
      return url;
    },
    async act(id, action, body, idempotencyKey) {
      const request = JSON.stringify([id, action, body]);
      const answer = answers.get(idempotencyKey);
      if (answer?.request === request) return answer.result;
      if (answer) throw new StoreError('invalid', storeMessages.invalid);
      const result = act(declarationOf(id), action, body.opinion ?? '', options, now);
      answers.set(idempotencyKey, { request, result });
      // A refusal changed nothing: the same key may try again.
      result.catch(() => answers.delete(idempotencyKey));
      return result;
    },
    async acknowledgeMigration(id) {
      declarationOf(id);
    },
    async dictionary(id) {
      const { title, version, tree, items, remote } = dictionaryOf(id);
      if (remote) throw new StoreError('refused', storeMessages.refused);
      return { id, title, version, tree, items };
    },
    lookup: async (id, query) => lookup(dictionaryOf(id), query),
    dataset: async (_id, dataset) => options.datasets?.[dataset] ?? { scopes: [], sources: [] },
    sharedFiles: async () => [...(options.sharedFiles ?? [])],
  };
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new StoreError('not-found', storeMessages['not-found']);
  return thing;
}

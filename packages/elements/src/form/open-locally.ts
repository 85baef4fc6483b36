import type {
  CompiledForm,
  DeclarationSession,
  DictionaryDefinition,
  JsonObject,
  ValidatorModule,
} from '@zhicheng/engine';
import { compileModel, openDeclaration } from '@zhicheng/engine';
import { createMemoryJournal, createMemoryStore } from '@zhicheng/engine/store';
import { scopesOf } from './scopes-of.ts';

export interface LocalForm {
  definition: CompiledForm;
  validators: ValidatorModule;
  dictionaries: readonly DictionaryDefinition[];
  value: JsonObject;
}

/** A session that lasts as long as the page: rows and files work as with a server, and nothing leaves the page. */
export function openLocally({ definition, validators, dictionaries, value }: LocalForm): Promise<DeclarationSession> {
  const store = createMemoryStore({ forms: [{ form: definition, validators }], dictionaries });
  const scopes = scopesOf(compileModel(definition), value).map((scope) => [scope.path, scope.value]);
  const { id } = store.create(definition.id, Object.fromEntries(scopes));
  return openDeclaration({ store, declarationId: id, journal: createMemoryJournal() });
}

import type { CompiledForm, DictionaryDefinition, JsonObject } from '../definition/types.ts';
import type { Issue } from '../issue.ts';
import type {
  Applicant,
  DeclarationMeta,
  DeclarationSnapshot,
  Facts,
  ImportDataset,
  SharedFile,
  ValidatorModule,
} from './types.ts';

export interface MemoryStoreOptions {
  forms: readonly { form: CompiledForm; validators: ValidatorModule }[];
  dictionaries?: readonly DictionaryDefinition[];
  applicant?: Applicant;
  /** Whose actions can be taken: an actor of the workflow; `person`, the applicant, by default. */
  userType?: string;
  meta?: Partial<DeclarationMeta>;
  facts?: Facts;
  /** By the id of the data set. */
  datasets?: Readonly<Record<string, ImportDataset>>;
  sharedFiles?: readonly SharedFile[];
  /** Full validation before an action that asks for it; issues of severity `error` refuse the action. */
  validate?: (declaration: DeclarationSnapshot, document: JsonObject) => readonly Issue[];
  /** Milliseconds since 1970; the clock by default. */
  now?: () => number;
}

import type { DictionaryDefinition, FormDefinition } from '@zhicheng/engine/definition';
import type { FormSubject } from '../check/form-subject.ts';
import type { Schemas } from '../schemas/read-schemas.ts';

/** Languages that findings are worded in. */
export type Language = 'zh' | 'en';

/** A sentence with `{parameters}`. */
export type Words = Readonly<Record<Language, string>>;

/** A spot in the sources: a file, and a JSON Pointer, or a character offset, in it. */
export type Place =
  | { file: string; pointer: string /** Character of the text that stands there. */; within?: number }
  | { file: string; offset: number };

/** What a rule found. */
export interface Problem {
  /** A text is a pointer into the resolved form. */
  at: Place | string;
  /** Character of the text at `at`: where in an expression. */
  within?: number | undefined;
  /** What the rule's words speak of. */
  params?: Readonly<Record<string, string | number>>;
  /** What the designer probably meant to write. */
  meant?: string | null | undefined;
}

/** All definitions together. */
export interface FolderSubject {
  schemas: Schemas;
  /** Those that could be resolved. */
  forms: readonly FormSubject[];
  dictionaries: ReadonlyMap<string, DictionaryDefinition>;
}

/** A row of the lint table. It looks at each file by itself, at each form as a whole, or at the whole folder. */
export interface LintRule {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong. */
  readonly message: Words;
  /** How to mend it. */
  readonly remedy: Words;
  /** A form that needs this file is not looked at any further. */
  readonly fatal?: true;
  file?(path: string, schemas: Schemas): Iterable<Problem>;
  /** A form as merged from its files, before it is known to have the right shape; what is wrong then ends its check. */
  resolved?(definition: FormDefinition, path: string, schemas: Schemas): Iterable<Problem>;
  form?(subject: FormSubject): Iterable<Problem>;
  folder?(subject: FolderSubject): Iterable<Problem>;
}

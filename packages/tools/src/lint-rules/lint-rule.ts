import type { DictionaryDefinition, FormDefinition } from '@zhicheng/engine/definition';
import type { Schemas } from '../schemas/read-schemas.ts';

/** A spot in the sources: a file, and a JSON Pointer or a character offset in it. */
export type Place = { file: string; pointer: string } | { file: string; offset: number };

/** What a rule found. `message` tells what is wrong and how to mend it. */
export interface Problem {
  place: Place;
  message: string;
}

/** A form with everything it extends and refers to. */
interface FormSubject {
  definition: FormDefinition;
  dictionaries: ReadonlyMap<string, DictionaryDefinition>;
  /** The spot that a pointer into the resolved definition comes from. */
  locate(pointer: string): Place;
}

/** A row of the lint table. It looks at each file by itself, or at each form as a whole, or both. */
export interface LintRule {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  file?(path: string, schemas: Schemas): Iterable<Problem>;
  form?(subject: FormSubject): Iterable<Problem>;
}

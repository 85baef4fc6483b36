import { owns } from '../definition/owns.ts';
import type { DictionaryItem, FormDefinition, Json } from '../definition/types.ts';
import type { Issue } from '../issue.ts';
import { ownWords, treeLevels } from '../model/tree-levels.ts';
import type { FieldModel } from '../model/types.ts';
import type { Validate, ValidationError } from '../store/types.ts';
import { countCharacters } from '../text/count-characters.ts';
import { isEmpty } from '../text/is-empty.ts';
import { none } from '../text/normalise.ts';
import type { DictionaryItems } from './types.ts';

/** What is wrong with one value, before it is known where it stands. */
export interface Finding {
  rule: string;
  params?: Record<string, string | number>;
  message?: string;
}

export interface ValueCheck {
  definition: FormDefinition;
  field: FieldModel;
  /** Normalised. */
  value: Json;
  required: boolean;
  /** Whether 无 counts as filled in here and now. */
  takesNone(): boolean;
  validate: Validate | undefined;
  /** Null while the dictionary is loading; undefined where the field has none to check against. */
  items: DictionaryItems | null | undefined;
  /** Whether the entry may be chosen here; null: can't tell. */
  allows(item: DictionaryItem): boolean | null;
}

/** The checks of a single field: required, 无, the data schema, membership in its dictionary. The first that fails is told. */
export function checkValue(check: ValueCheck): Finding | null {
  const { field, value, required } = check;
  if (isEmpty(value)) return required ? missing(check) : null;
  if (value === none && field.type !== 'object') return checkNone(check);
  return checkSchema(check) ?? checkCode(check);
}

/** A rule of the definition that fails at the field says more precisely what is wrong than the general sentence. */
export function isSuperseded(finding: Finding, fromRules: readonly Issue[]): boolean {
  return ['required', 'code', 'R-TX-2'].includes(finding.rule) && fromRules.some((issue) => issue.severity === 'error');
}

/** Who has nothing to fill in is told of 无 where it may stand. */
function missing({ takesNone }: ValueCheck): Finding {
  return takesNone() ? { rule: 'required', params: { none } } : { rule: 'required' };
}

/** R-TX-2: 无 stands only where the definition allows it; elsewhere it is harmless in free optional text. */
function checkNone({ field, required, takesNone }: ValueCheck): Finding | null {
  if (takesNone()) return null;
  const free = field.type === 'text' && !field.schema.format && !field.schema.pattern && !field.definition.dictionary;
  return free && !required ? null : { rule: 'R-TX-2' };
}

function checkSchema({ definition, value, validate }: ValueCheck): Finding | null {
  if (!validate || validate(value)) return null;
  const [error] = validate.errors ?? [];
  return error ? toFinding(definition, error, value) : { rule: 'type' };
}

/** An Ajv error as a finding. ajv-errors puts a rule id, or a sentence, in the place of the message. */
export function toFinding(definition: FormDefinition, error: ValidationError, value: Json): Finding {
  const cause = error.keyword === 'errorMessage' ? (error.params.errors as ValidationError[])[0] : error;
  const params = limits(cause ?? error, value);
  if (error.keyword === 'errorMessage' && error.message) {
    const named = owns(definition.rules, error.message);
    return named ? { rule: error.message, params } : { rule: cause?.keyword ?? 'type', params, message: error.message };
  }
  return { rule: error.keyword === 'maxLength' ? 'R-TX-1' : error.keyword, params };
}

function limits({ keyword, params }: ValidationError, value: Json): Record<string, string | number> {
  const limit = params.limit ?? params.multipleOf;
  const result: Record<string, string | number> = {};
  if (typeof limit === 'number')
    result[keyword.startsWith('min') || keyword === 'exclusiveMinimum' ? 'min' : 'max'] = limit;
  if (typeof value === 'string') result.n = countCharacters(value);
  if (typeof value === 'number') result.n = value;
  return result;
}

function checkCode(check: ValueCheck): Finding | null {
  const { field, value, items } = check;
  if (!items) return null;
  return codesOf(field, value).every((code) => mayStand(check, items, code)) ? null : { rule: 'code' };
}

/** Whether the code is in the dictionary, in use, low enough in the tree, and allowed here. */
function mayStand({ field, allows }: ValueCheck, items: DictionaryItems, code: string): boolean {
  const item = items.get(code);
  if (!item) return false;
  const { includeDisabled, selectable } = field.definition;
  if (item.enabled === false && !includeDisabled) return false;
  if (selectable !== 'any' && treeLevels(field).length === 0 && parentsIn(items).has(code)) return false;
  return allows(item) !== false;
}

const parents = new WeakMap<DictionaryItems, ReadonlySet<string>>();

/** Codes that have entries beneath them. */
function parentsIn(items: DictionaryItems): ReadonlySet<string> {
  const known = parents.get(items) ?? new Set([...items.values()].flatMap((item) => item.parent ?? []));
  parents.set(items, known);
  return known;
}

/** A code, the code beside a name, or the codes on the way down a tree. */
function codesOf(field: FieldModel, value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('code' in value) return typeof value.code === 'string' ? [value.code] : [];
  if (value[ownWords]) return [];
  return treeLevels(field)
    .map((key) => value[key])
    .filter((code) => typeof code === 'string');
}

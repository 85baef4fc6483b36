import {
  type DictionaryDefinition,
  expressionsIn,
  type FieldDefinition,
  type FormDefinition,
  type JsonSchema,
} from '@zhicheng/engine/definition';
import { type DataSection, dataSections, schemaAt } from '../build/scope-schemas.ts';
import { type Analysis, analyse } from '../expressions/analyse.ts';
import { createNames, type FormNames } from '../expressions/names.ts';
import { type ParsedExpression, parseCached } from '../expressions/parse-cached.ts';
import type { Place } from '../lint-rules/lint-rule.ts';
import type { Schemas } from '../schemas/read-schemas.ts';
import { locate } from './locate.ts';

/** An expression of a form, where it stands, and all that can be said of it without values. */
export interface FormExpression extends ParsedExpression {
  pointer: string;
  /** The key it stands under: `visibleWhen`, `assert`; of a parameter or a named expression, its name. */
  key: string;
  /** The panel or table whose values are `panel` or `row`; null where there are none. */
  pattern: string | null;
  analysis: Analysis;
}

/** A field of the layout with its data. */
export interface FormField {
  key: string;
  field: FieldDefinition;
  /** `/education/*\/degree` */
  pattern: string;
  pointer: string;
  schema: JsonSchema | null;
  required: boolean;
  section: DataSection;
}

/** A form with everything it extends and refers to, and what the rules want to know of it. */
export interface FormSubject {
  path: string;
  definition: FormDefinition;
  dictionaries: ReadonlyMap<string, DictionaryDefinition>;
  schemas: Schemas;
  sections: readonly DataSection[];
  fields: readonly FormField[];
  fieldAt: ReadonlyMap<string, FormField>;
  /** Parsed and analysed on first use: not before the form is known to have the right shape. */
  readonly expressions: readonly FormExpression[];
  /** The spot that a pointer into the resolved definition comes from. */
  locate(pointer: string): Place;
}

export function createFormSubject(
  schemas: Schemas,
  path: string,
  definition: FormDefinition,
  dictionaries: ReadonlyMap<string, DictionaryDefinition>,
): FormSubject {
  const sections = dataSections(definition);
  const fields = sections.flatMap((section) => fieldsOf(definition, section));
  let expressions: readonly FormExpression[] | undefined;
  return {
    path,
    definition,
    dictionaries,
    schemas,
    sections,
    fields,
    fieldAt: new Map(fields.map((field) => [field.pattern, field])),
    get expressions() {
      expressions ??= analyseAll(definition, createNames(definition, sections));
      return expressions;
    },
    locate: (pointer) => locate(schemas, path, pointer),
  };
}

function fieldsOf(definition: FormDefinition, section: DataSection): FormField[] {
  const scope = schemaAt(definition.schema, section.pattern);
  return Object.entries(section.section.fields).map(([key, field]) => ({
    key,
    field,
    pattern: `${section.pattern}/${key}`,
    pointer: `${section.pointer}/fields/${key}`,
    schema: schemaAt(definition.schema, `${section.pattern}/${key}`),
    required: scope?.required?.includes(key) ?? false,
    section,
  }));
}

function analyseAll(definition: FormDefinition, names: FormNames): FormExpression[] {
  return expressionsIn(definition).map(({ text, pointer }) => {
    const parsed = parseCached(text);
    const pattern = names.patternAt(pointer);
    const key = pointer.slice(pointer.lastIndexOf('/') + 1);
    return { ...parsed, pointer, key, pattern, analysis: analyse(parsed, names.at(pointer, key, pattern)) };
  });
}

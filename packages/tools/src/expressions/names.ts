import { type FormDefinition, type JsonSchema, parsePointer } from '@zhicheng/engine/definition';
import type { Program } from '@zhicheng/engine/parser';
import type { DataSection } from '../build/scope-schemas.ts';
import { parseCached } from './parse-cached.ts';
import { dyn, type Type, typeOfData, typeOfValue } from './type.ts';

/** What an expression may read where it stands. */
export interface Names {
  values: ReadonlyMap<string, Type>;
  /** Named expressions, to be read in the place of their name. */
  programs: ReadonlyMap<string, Program>;
}

export interface FormNames {
  /** The panel or table, as a pattern, whose values are `row` and `panel` for an expression at a pointer. */
  patternAt(pointer: string): string | null;
  at(pointer: string, key: string, pattern: string | null): Names;
}

const text: Type = { kind: 'string' };
const map = (fields: Record<string, Type>, closed = true): Type => ({ kind: 'map', fields, closed });

/** What every form has besides its data. */
const common: readonly (readonly [string, Type])[] = [
  ['today', text],
  ['account', map({ name: text, idNumber: text, mobile: text, email: text })],
  [
    'meta',
    map({
      city: text,
      flow: text,
      businessLevel: text,
      seriesCode: text,
      unitSupervisorType: text,
      reuseFromDeclarationId: text,
      createdAt: text,
    }),
  ],
];

const entry: Type = map({ code: text, name: text, parent: text, extra: dyn }, false);

export function createNames(definition: FormDefinition, sections: readonly DataSection[]): FormNames {
  const shared = new Map<string, Type>([
    ...common,
    ['param', parametersOf(definition)],
    ['facts', factsOf(definition)],
    ...dataNames(definition, sections),
  ]);
  const programs = new Map<string, Program>();
  for (const [name, expression] of Object.entries(definition.expressions ?? {})) {
    programs.set(name, parseCached(expression).program ?? null);
  }
  const made = new Map<string, Names>();

  return {
    patternAt: (pointer) => patternAt(definition, sections, parsePointer(pointer)),
    at(pointer, key, pattern) {
      const isNamed = pointer.startsWith('/expressions/');
      const hasItem = key === 'where' || isNamed;
      const id = `${isNamed}${hasItem}${pattern}`;
      const known = made.get(id);
      if (known) return known;
      const values = new Map(shared);
      // A named expression is evaluated where its name stands: in any panel or row.
      const own = pattern === null ? (isNamed ? dyn : null) : typeOfData(definition.schema, pattern);
      if (own) values.set('row', own).set('panel', own);
      if (hasItem) values.set('item', isNamed ? dyn : entry);
      const names = { values, programs };
      made.set(id, names);
      return names;
    },
  };
}

/** A form that others extend may read parameters that only they have. */
function parametersOf({ parameters, abstract = false }: FormDefinition): Type {
  const type = typeOfValue(parameters);
  return type.kind === 'map' ? { ...type, closed: !abstract } : type;
}

/** Of the shape that the definition says, if they can be told at all. */
function factsOf({ facts = {}, abstract = false }: FormDefinition): Type {
  const root: JsonSchema = { properties: { facts: { type: 'object', properties: facts } } };
  const type = typeOfData(root, '/facts');
  return type.kind === 'map' ? { ...type, closed: !abstract } : type;
}

/** Panels and tables that are shown, nested as their pointers are: `publications.papers`. */
function dataNames(definition: FormDefinition, sections: readonly DataSection[]): Map<string, Type> {
  const tree: Record<string, Type> = {};
  for (const { section } of sections) {
    const segments = parsePointer(section.data);
    let fields = tree;
    for (const [index, segment] of segments.entries()) {
      if (index === segments.length - 1) {
        fields[segment] = typeOfData(definition.schema, section.data);
      } else {
        const inner = fields[segment];
        const next = inner?.kind === 'map' ? (inner.fields as Record<string, Type>) : {};
        fields[segment] = { kind: 'map', fields: next, closed: true };
        fields = next;
      }
    }
  }
  return new Map(Object.entries(tree));
}

function patternAt(
  definition: FormDefinition,
  sections: readonly DataSection[],
  segments: readonly string[],
): string | null {
  const [top, id = '', , , , part] = segments;
  if (top === 'rules') {
    const at = definition.rules[id]?.at ?? '';
    return sections.find(({ pattern }) => at === pattern || at.startsWith(`${pattern}/`))?.pattern ?? null;
  }
  if (top !== 'layout' || (part !== 'fields' && part !== 'evidence')) return null;
  const pointer = `/${segments.slice(0, 5).join('/')}`;
  return sections.find((section) => section.pointer === pointer)?.pattern ?? null;
}

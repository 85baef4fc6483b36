import type { Condition } from './conditions.ts';

/** A condition that the cases don't prove. */
export interface Gap {
  file: string;
  line: number;
  column: number;
  text: string;
  /** Outcomes that no case brought about. */
  missing: ('true' | 'false' | 'any')[];
}

type Place = Omit<Gap, 'text' | 'missing'>;

interface Expected extends Place {
  text: string;
  kind: 'condition' | 'name';
  outcomes: Set<unknown>;
}

/** Which outcomes each condition had. Forms that inherit a condition from one source share its outcomes. */
export interface Tally {
  observer(formId: string): (text: string, value: unknown) => void;
  expect(formId: string, condition: Condition, place: (pointer: string) => Place, kind: Expected['kind']): void;
  result(): { outcomes: { all: number; seen: number }; gaps: Gap[] };
}

export function createTally(): Tally {
  const seen = new Map<string, Set<unknown>>();
  const expected = new Map<string, Expected>();
  const keyOf = (...parts: (string | number)[]): string => JSON.stringify(parts);
  return {
    observer: (formId) => (text, value) => {
      const key = keyOf(formId, text);
      const outcomes = seen.get(key);
      // Values that aren't true or false only tell that the expression was read.
      const outcome = typeof value === 'boolean' ? value : value === null ? null : 'value';
      if (outcomes) outcomes.add(outcome);
      else seen.set(key, new Set([outcome]));
    },
    expect(formId, { text, pointer }, placeOf, kind) {
      const place = placeOf(pointer);
      const key = keyOf(place.file, place.line, place.column, text);
      const known = expected.get(key) ?? { ...place, text, kind, outcomes: new Set() };
      expected.set(key, known);
      for (const outcome of seen.get(keyOf(formId, text)) ?? []) known.outcomes.add(outcome);
    },
    result() {
      const all = [...expected.values()].map((each) => ({ ...each, missing: missingOf(each) }));
      const wanted = all.reduce((sum, each) => sum + wantedOf(each).length, 0);
      const lacking = all.reduce((sum, { missing }) => sum + missing.length, 0);
      const gaps = all
        .filter(({ missing }) => missing.length > 0)
        .map(({ file, line, column, text, missing }) => ({ file, line, column, text, missing }))
        .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
      return { outcomes: { all: wanted, seen: wanted - lacking }, gaps };
    },
  };
}

/** A named value that is never true or false need only be read. */
function wantedOf({ kind, outcomes }: Expected): Gap['missing'] {
  return kind === 'condition' || outcomes.has(true) || outcomes.has(false) ? ['true', 'false'] : ['any'];
}

function missingOf(expected: Expected): Gap['missing'] {
  const has: Record<Gap['missing'][number], boolean> = {
    true: expected.outcomes.has(true),
    false: expected.outcomes.has(false),
    any: expected.outcomes.size > 0,
  };
  return wantedOf(expected).filter((outcome) => !has[outcome]);
}

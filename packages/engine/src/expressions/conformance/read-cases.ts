import type { getConformanceSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import { unclaimed } from './unclaimed.ts';

/** One official case, in our values. */
export interface ConformanceCase {
  name: string;
  text: string;
  bindings: Record<string, unknown>;
  /** What it evaluates to; `error` where evaluation must fail. */
  expected: { value: unknown } | 'error';
}

export interface ConformanceCases {
  claimed: ConformanceCase[];
  /** Names by the feature that they need. */
  left: ReadonlyMap<string, string[]>;
}

type Suite = ReturnType<typeof getConformanceSuite>;
type Test = Suite['suites'][number]['suites'][number]['tests'][number];

/** Sorts the official suite into what we claim and what we don't. */
export function readCases(suite: Suite): ConformanceCases {
  const claimed: ConformanceCase[] = [];
  const left = new Map<string, string[]>();
  for (const section of suite.suites) {
    for (const group of section.suites) {
      for (const test of group.tests) {
        const name = `${section.name}/${group.name}/${test.name}`;
        const feature = featureOf(section.name, group.name, test);
        const read = feature ?? readCase(name, test);
        if (typeof read === 'string') left.set(read, [...(left.get(read) ?? []), name]);
        else claimed.push(read);
      }
    }
  }
  return { claimed, left };
}

function featureOf(section: string, group: string, { original }: Test): string | undefined {
  if (original.checkOnly || original.disableMacros) return 'checking without evaluating';
  return unclaimed.find(
    ({ groups = [], pattern }) =>
      groups.includes(section) || groups.includes(`${section}/${group}`) || pattern?.test(original.expr),
  )?.feature;
}

/** The case in our values, or the feature that its values need. */
function readCase(name: string, { original }: Test): ConformanceCase | string {
  const { expr, bindings, resultMatcher: result } = original;
  const values: Record<string, unknown> = {};
  for (const [key, bound] of Object.entries(bindings)) {
    const value = bound.kind.case === 'value' ? toValue(bound.kind.value) : undefined;
    if (value === undefined) return 'protocol buffers';
    values[key] = value;
  }
  const base = { name, text: expr, bindings: values };
  if (result.case === 'evalError' || result.case === 'anyEvalErrors') return { ...base, expected: 'error' };
  const value = result.case === 'value' ? toValue(result.value) : result.case === undefined ? true : undefined;
  return value === undefined ? 'types as values' : { ...base, expected: { value } };
}

interface SpecValue {
  kind: { case?: string | undefined; value?: unknown };
}

/** Undefined: a value of a kind that we don't claim. */
function toValue({ kind }: SpecValue): unknown {
  switch (kind.case) {
    case 'nullValue':
      return null;
    case 'boolValue':
    case 'doubleValue':
    case 'stringValue':
    case 'int64Value':
      return kind.value;
    case 'listValue': {
      const items = (kind.value as { values: SpecValue[] }).values.map(toValue);
      return items.includes(undefined) ? undefined : items;
    }
    case 'mapValue': {
      const { entries } = kind.value as { entries: { key?: SpecValue; value?: SpecValue }[] };
      const pairs = entries.map(({ key, value }) => [key && toValue(key), value && toValue(value)] as const);
      return pairs.some((pair) => pair.includes(undefined)) ? undefined : new Map(pairs);
    }
    default:
      return undefined;
  }
}

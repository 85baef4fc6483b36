import { isDeepStrictEqual } from 'node:util';
import type { DictionaryDefinition, FormDefinition, Json } from '@zhicheng/engine/definition';
import { aspects, type Subject } from './aspects.ts';
import { type Breakage, findBreakages } from './find-breakages.ts';
import type { Snapshot } from './snapshot.ts';

/** One difference; words are made of it last. */
export interface Change {
  what: string;
  /** `education/*\/degree`, a rule's id, a code … */
  key: string;
  name: string;
  kind: 'added' | 'removed' | 'changed';
  /** Of `changed`. */
  property?: string;
  before?: Json;
  after?: Json;
}

export interface FormDiff {
  id: string;
  /** Null: there was, or is, no such form. */
  from: string | null;
  to: string | null;
  changes: Change[];
  breakages: Breakage[];
}

/** What changed from one snapshot to the other, form by form; forms without a difference are left out. */
export function compareSnapshots(before: Snapshot, after: Snapshot): FormDiff[] {
  const only = before.only ?? after.only;
  const ids = [...new Set([...before.forms.keys(), ...after.forms.keys()])].sort();
  return ids
    .filter((id) => only === undefined || id === only)
    .map((id): FormDiff => {
      const [old, now] = [before.forms.get(id), after.forms.get(id)];
      const versions = { id, from: old?.version ?? null, to: now?.version ?? null };
      if (!old || !now) return { ...versions, changes: [wholeForm(id, old, now)], breakages: [] };
      return {
        ...versions,
        changes: [
          ...aspects.flatMap(({ what, collect }) => compareAll(what, collect(old), collect(now))),
          ...compareDictionaries(old, now, before, after),
        ],
        breakages: findBreakages(old, now, before.dictionaries, after.dictionaries),
      };
    })
    .filter(({ changes }) => changes.length > 0);
}

function wholeForm(id: string, old: FormDefinition | undefined, now: FormDefinition | undefined): Change {
  return { what: 'form', key: id, name: (now ?? old)?.title ?? '', kind: now ? 'added' : 'removed' };
}

function compareAll(what: string, old: ReadonlyMap<string, Subject>, now: ReadonlyMap<string, Subject>): Change[] {
  const removed = [...old].filter(([key]) => !now.has(key));
  return [
    ...removed.map(([key, { name }]): Change => ({ what, key, name, kind: 'removed' })),
    ...[...now].flatMap(([key, subject]): Change[] => {
      const earlier = old.get(key);
      if (!earlier) return [{ what, key, name: subject.name, kind: 'added' }];
      return compareProperties(what, key, earlier, subject);
    }),
  ];
}

function compareProperties(what: string, key: string, old: Subject, now: Subject): Change[] {
  const properties = [...new Set([...Object.keys(old.properties), ...Object.keys(now.properties)])];
  return properties.flatMap((property): Change[] => {
    const [before, after] = [old.properties[property], now.properties[property]];
    if (isDeepStrictEqual(before, after)) return [];
    return [
      {
        what,
        key,
        name: now.name,
        kind: 'changed',
        property,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  });
}

function compareDictionaries(old: FormDefinition, now: FormDefinition, before: Snapshot, after: Snapshot): Change[] {
  const used = (form: FormDefinition): string[] =>
    [...JSON.stringify(form.layout).matchAll(/"dictionary":"([^"]+)"/g)].map(([, id = '']) => id);
  const ids = new Set(used(old).filter((id) => used(now).includes(id)));
  return [...ids].flatMap((id) =>
    compareAll('code', entries(before.dictionaries.get(id)), entries(after.dictionaries.get(id))),
  );
}

function entries(dictionary: DictionaryDefinition | undefined): ReadonlyMap<string, Subject> {
  return new Map(
    (dictionary?.items ?? []).map(({ code, name, ...rest }) => [
      `${dictionary?.id}/${code}`,
      { name, properties: { name, ...rest } as unknown as Subject['properties'] },
    ]),
  );
}

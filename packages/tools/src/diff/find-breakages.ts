import type { DictionaryDefinition, FormDefinition, Json, JsonObject } from '@zhicheng/engine/definition';
import { migrateDraft } from '@zhicheng/engine/migration';
import { type DataSection, dataSections, schemaAt } from '../build/scope-schemas.ts';

/** Something that a draft of the old version may hold and the new one can't take. */
export interface Breakage {
  /** `/education/*\/degree`, as the old version has it. */
  path: string;
  reason: 'removed' | 'type' | 'codes';
  /** Of `codes`: those that are no longer in the field's dictionary. */
  codes?: string[];
  /** A migration of the new version deals with it. */
  migrated: boolean;
}

type Dictionaries = ReadonlyMap<string, DictionaryDefinition>;

/** Whether old drafts break is found by migrating a draft that holds just the value in question. */
export function findBreakages(
  old: FormDefinition,
  now: FormDefinition,
  oldDictionaries: Dictionaries,
  newDictionaries: Dictionaries,
): Breakage[] {
  const later = new Map(dataSections(now).map((section) => [section.pattern, section]));
  return dataSections(old).flatMap((section) =>
    Object.keys(schemaAt(old.schema, section.pattern)?.properties ?? {}).flatMap((key): Breakage[] => {
      const path = `${section.pattern}/${key}`;
      const [before, after] = [typeOf(old, path), typeOf(now, path)];
      if (after === null || !later.has(section.pattern)) {
        return [{ path, reason: 'removed', migrated: isMigrated(old, now, path, 'x') }];
      }
      if (before !== after) return [{ path, reason: 'type', migrated: isMigrated(old, now, path, 'x') }];
      const codes = lostCodes(section, later.get(section.pattern), key, oldDictionaries, newDictionaries);
      if (codes.length === 0) return [];
      return [{ path, reason: 'codes', codes, migrated: codes.every((code) => isMigrated(old, now, path, code)) }];
    }),
  );
}

/** `string`, `object {code,name}`; null: no such property. */
function typeOf({ schema }: FormDefinition, path: string): string | null {
  const property = schemaAt(schema, path);
  if (!property) return null;
  const types = [property.type ?? 'any'].flat().filter((type) => type !== 'null');
  const keys = property.properties ? ` {${Object.keys(property.properties).sort().join(',')}}` : '';
  return `${[...types].sort().join('|')}${keys}`;
}

function lostCodes(
  old: DataSection,
  now: DataSection | undefined,
  key: string,
  oldDictionaries: Dictionaries,
  newDictionaries: Dictionaries,
): string[] {
  const [before, after] = [old, now].map((each) => each?.section.fields[key]?.dictionary);
  if (before === undefined || after === undefined) return [];
  const known = new Set(newDictionaries.get(after)?.items.map(({ code }) => code));
  const earlier = oldDictionaries.get(before)?.items ?? [];
  return earlier.filter(({ code }) => !known.has(code)).map(({ code }) => code);
}

/** The migrated draft no longer holds the value where it was. */
function isMigrated(old: FormDefinition, now: FormDefinition, path: string, value: Json): boolean {
  const at = path.lastIndexOf('/');
  const key = path.slice(at + 1);
  const scope = path.slice(0, at).replace(/\*$/, 'row');
  const draft = [{ path: scope, value: { [key]: value } as JsonObject }];
  const migrated = migrateDraft(draft, Object.values(now.migrations ?? {}), old.version, now.version);
  if (old.version === now.version || !migrated) return false;
  return migrated.scopes.find((each) => each.path === scope)?.value[key] !== value;
}

import type { Json } from '@zhicheng/engine/definition';
import { type Change, compareSnapshots, type FormDiff } from '../diff/compare-forms.ts';
import type { Breakage } from '../diff/find-breakages.ts';
import { readSnapshot } from '../diff/snapshot.ts';
import type { Terminal } from '../terminal.ts';
import { type Command, choose } from './command.ts';

const formats: Readonly<Record<string, (diffs: readonly FormDiff[], paint: Terminal['paint']) => string[]>> = {
  text: (diffs, paint) => (diffs.length === 0 ? ['Nothing has changed.'] : diffs.flatMap((diff) => tell(diff, paint))),
  json: (diffs) => [JSON.stringify(diffs, null, 2)],
};

export const diff: Command = {
  name: 'diff',
  summary: 'what changed between two versions, and whether old drafts break',
  parameters: [
    { name: 'old', summary: 'folder of definitions or of a build, or a form of the build: city/form@1.0.0' },
    { name: 'new', summary: 'the same, for the later one' },
  ],
  options: {
    build: { summary: 'the build that city/form@1.0.0 is looked up in', preset: '.build' },
    format: { summary: Object.keys(formats).join(', '), preset: 'text' },
  },
  async run({ old = '', new: now = '', build = '', format = '' }, { print, paint }) {
    const formatter = choose('format', formats, format);
    const diffs = compareSnapshots(await readSnapshot(old, build), await readSnapshot(now, build));
    for (const line of formatter(diffs, paint)) print(line);
    return diffs.some(({ breakages }) => breakages.some(({ migrated }) => !migrated)) ? 1 : 0;
  },
};

function tell({ id, from, to, changes, breakages }: FormDiff, paint: Terminal['paint']): string[] {
  return [
    paint('bold', `${id} ${from ?? '(none)'} → ${to ?? '(none)'}`),
    ...changes.map((change) => `  ${tellChange(change)}`),
    ...breakages.map(
      (breakage) =>
        `  ${breakage.migrated ? '' : `${paint('red', 'breaks old drafts')}: `}${tellBreakage(breakage, from === to)}`,
    ),
    ...(breakages.length === 0 ? ['  Old drafts open as they are.'] : []),
  ];
}

function tellChange({ what, key, name, kind, property, before, after }: Change): string {
  const subject = `${what} ${key}${name && name !== key ? ` “${name}”` : ''}`;
  if (kind !== 'changed') return `${kind} ${subject}`;
  return `changed ${subject}: ${property} ${show(before)} → ${show(after)}`;
}

function tellBreakage({ path, reason, codes = [], migrated }: Breakage, sameVersion: boolean): string {
  const what = {
    removed: `${path} is no longer stored`,
    type: `${path} has another type`,
    codes: `${path} may hold ${codes.length} codes that its dictionary lacks (${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ' …' : ''})`,
  }[reason];
  if (migrated) return `${what}; a migration takes care of it.`;
  return sameVersion ? `${what}. Give the form a new version and a migration.` : `${what}. Write a migration for it.`;
}

function show(value: Json | undefined): string {
  const text = value === undefined ? '(none)' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

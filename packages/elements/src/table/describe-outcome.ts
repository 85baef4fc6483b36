import type { FieldScope, SaveOutcome } from '@zhicheng/engine';
import { type WordKey, word } from '../text/part-word.ts';

export interface Message {
  readonly tone: 'done' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What came of a save, as a sentence; `saved` is what to say when all went well. */
export function describeOutcome(outcome: SaveOutcome, saved: string): Message {
  switch (outcome.status) {
    case 'saved':
    case 'saved-with-issues':
      return { tone: 'done', text: outcome.replaced.length > 0 ? `${saved}；${word('table.replaced')}` : saved };
    case 'kept':
      return { tone: 'warning', text: word(keptWords[outcome.reason]) };
    case 'conflict':
      return { tone: 'error', text: word('table.conflict') };
    case 'refused':
      return { tone: 'error', text: outcome.message };
  }
}

/** The same for one row, with the kinds of file that it still lacks. */
export function describeRowOutcome(outcome: SaveOutcome, row: { scope: FieldScope; number: number }): Message {
  const missing = row.scope.evidence.filter((slot) => slot.missing.value > 0).map((slot) => slot.model.label);
  const { number } = row;
  if (missing.length === 0) return describeOutcome(outcome, word('table.saved', { number }));
  const told = describeOutcome(outcome, word('table.saved.missing', { number, kinds: missing.join('、') }));
  return told.tone === 'done' ? { ...told, tone: 'warning' } : told;
}

const keptWords: Record<'offline' | 'signed-out' | 'busy', WordKey> = {
  offline: 'table.kept.offline',
  'signed-out': 'table.kept.signed-out',
  busy: 'table.kept.busy',
};

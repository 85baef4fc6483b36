import { type Part, parsePattern } from './parse-pattern.ts';

/** Repetitions up to this many cost no noticeable time, however they are nested. */
const few = 10;

/** Characters that stand for all: those of ASCII, and some of each script that forms have. */
const samples: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'·，。、；：（）“”《》　０９ＡＺａｚéÉжЖ一丁中龥𠀀',
];

/**
 * Whether matching takes a time in proportion to the text, whatever the text. Strict: patterns like `(a+)+`, `(a|ab)*`
 * and `\d+\d+`, where a character can be matched in more than one way, are refused, and some harmless ones with them.
 *
 * @throws SyntaxError when it isn't a regular expression
 */
export function isSafePattern(source: string): boolean {
  new RegExp(source, 'u');
  return isSafe(parsePattern(source));
}

function isSafe(part: Part): boolean {
  switch (part.kind) {
    case 'set':
      return true;
    case 'choice':
      return part.parts.every(isSafe);
    case 'sequence':
      return part.parts.every(isSafe) && !hasRivals(part.parts);
    case 'repeat':
      return isSafe(part.part) && (part.most <= few || isPlain(part.part));
  }
}

/** Two repetitions that could share out the same characters between them: `\d+\d+`, `a*b?a*`. */
function hasRivals(parts: readonly Part[]): boolean {
  return parts.some((part, index) => {
    if (!isLong(part)) return false;
    const characters = first(part);
    for (const next of parts.slice(index + 1)) {
      if (isLong(next) && overlap(characters, first(next))) return true;
      if (!isNullable(next)) return false;
    }
    return false;
  });
}

/** What is repeated must begin, go on and end in one way only. */
function isPlain(part: Part): boolean {
  if (isNullable(part)) return false;
  switch (part.kind) {
    case 'set':
      return true;
    case 'choice':
      return (
        part.parts.every(isPlain) &&
        !part.parts.some((one, index) => part.parts.slice(index + 1).some((other) => overlap(first(one), first(other))))
      );
    case 'repeat':
      return part.least === part.most && isPlain(part.part);
    case 'sequence':
      return part.parts.every((one, index) => isDefinite(one, [...part.parts.slice(index + 1), ...part.parts]));
  }
}

/** Within a repeated sequence, what may be left out or repeated must differ from whatever can follow. */
function isDefinite(part: Part, following: readonly Part[]): boolean {
  if (part.kind !== 'repeat' || part.least === part.most) return isPlain(part);
  if (!isPlain(part.part)) return false;
  for (const next of following) {
    if (overlap(first(part), first(next))) return false;
    if (!isNullable(next)) return true;
  }
  return true;
}

function isLong(part: Part): boolean {
  if (part.kind === 'repeat') return part.most > few || isLong(part.part);
  return part.kind !== 'set' && part.parts.some(isLong);
}

function isNullable(part: Part): boolean {
  if (part.kind === 'set') return false;
  if (part.kind === 'repeat') return part.least === 0 || isNullable(part.part);
  return part.kind === 'choice' ? part.parts.some(isNullable) : part.parts.every(isNullable);
}

/** Sample characters that it can begin with. */
function first(part: Part): ReadonlySet<string> {
  if (part.kind === 'set') return new Set(samples.filter((character) => part.test(character)));
  if (part.kind === 'repeat') return first(part.part);
  const found = new Set<string>();
  for (const one of part.parts) {
    for (const character of first(one)) found.add(character);
    if (part.kind === 'sequence' && !isNullable(one)) break;
  }
  return found;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((character) => b.has(character));
}

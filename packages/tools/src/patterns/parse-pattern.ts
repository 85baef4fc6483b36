/** A regular expression as far as its running time depends on it. */
export type Part =
  | { kind: 'set'; test: (character: string) => boolean }
  | { kind: 'sequence'; parts: Part[] }
  | { kind: 'choice'; parts: Part[] }
  | { kind: 'repeat'; part: Part; least: number; most: number };

const nothing: Part = { kind: 'sequence', parts: [] };

/** Reads a pattern that JavaScript takes, with the flag `u`. Anchors, lookarounds and back references match nothing. */
export function parsePattern(source: string): Part {
  const reader = { source, at: 0 };
  return readChoice(reader);
}

interface Reader {
  source: string;
  at: number;
}

function readChoice(reader: Reader): Part {
  const parts = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    parts.push(readSequence(reader));
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: 'choice', parts };
}

function readSequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    parts.push(readRepeat(reader, readAtom(reader)));
  }
  return { kind: 'sequence', parts };
}

function readAtom(reader: Reader): Part {
  const character = reader.source[reader.at] ?? '';
  if (character === '(') return readGroup(reader);
  if (character === '[') return readSet(reader, /\[(?:[^\]\\]|\\.)*\]/uy);
  if (character === '\\') return readEscape(reader);
  if (character === '^' || character === '$') {
    reader.at += 1;
    return nothing;
  }
  return readSet(reader, /./suy);
}

function readGroup(reader: Reader): Part {
  const opening = match(reader, /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/uy);
  const inner = readChoice(reader);
  reader.at += 1;
  return /^\(\?<?[=!]/.test(opening) ? nothing : inner;
}

function readEscape(reader: Reader): Part {
  if (/^\\(?:[bB]|[1-9]|k<)/.test(reader.source.slice(reader.at))) {
    match(reader, /\\(?:[bB]|\d+|k<[^>]*>)/uy);
    return nothing;
  }
  return readSet(reader, /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|.)/suy);
}

function readSet(reader: Reader, token: RegExp): Part {
  const text = match(reader, token);
  const one = new RegExp(`^${text}$`, 'u');
  return { kind: 'set', test: (character) => one.test(character) };
}

function readRepeat(reader: Reader, part: Part): Part {
  const quantifier = match(reader, /[*+?]\??|\{\d+(?:,\d*)?\}\??/uy);
  if (quantifier === '') return part;
  const [, from = '', to] = /^\{(\d+)(?:,(\d*))?\}/.exec(quantifier) ?? [];
  if (quantifier.startsWith('{')) {
    const most = to === undefined ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    return { kind: 'repeat', part, least: Number(from), most };
  }
  const most = quantifier.startsWith('?') ? 1 : Number.POSITIVE_INFINITY;
  return { kind: 'repeat', part, least: quantifier.startsWith('+') ? 1 : 0, most };
}

function match(reader: Reader, token: RegExp): string {
  token.lastIndex = reader.at;
  const text = token.exec(reader.source)?.[0] ?? '';
  reader.at += text.length;
  return text;
}

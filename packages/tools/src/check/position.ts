import { parsePointer } from '@zhicheng/engine/definition';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Place } from '../lint-rules/lint-rule.ts';
import type { Schemas } from '../schemas/read-schemas.ts';

/** Where something stands in a file, for people: both from 1. */
export interface Position {
  line: number;
  column: number;
}

interface Source {
  text: string;
  tree: Node | undefined;
  /** Offset of each line's first character. */
  lines: readonly number[];
}

const sources = new WeakMap<Schemas, Map<string, Source>>();

/** Line and column of a place. A pointer leads to its key, where it has one; `within` to a character of its text. */
export function positionOf(schemas: Schemas, place: Place): Position {
  const source = sourceOf(schemas, place.file);
  const offset = 'offset' in place ? place.offset : offsetOf(source, parsePointer(place.pointer), place.within);
  let line = source.lines.findLastIndex((start) => start <= offset);
  if (line < 0) line = 0;
  return { line: line + 1, column: offset - (source.lines[line] ?? 0) + 1 };
}

/** The syntax tree of a file, parsed once. */
export function treeOf(schemas: Schemas, path: string): Node | undefined {
  return sourceOf(schemas, path).tree;
}

function sourceOf(schemas: Schemas, path: string): Source {
  const known = sources.get(schemas) ?? new Map<string, Source>();
  sources.set(schemas, known);
  const found = known.get(path);
  if (found) return found;
  const text = schemas.texts.get(path) ?? '';
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const source = { text, tree: parseSafely(text), lines };
  known.set(path, source);
  return source;
}

function parseSafely(text: string): Node | undefined {
  try {
    return parseTree(text.replace(/^\uFEFF/, ' '));
  } catch {
    // Brackets nested by the thousand exhaust the parser's stack; the rule too-deep tells.
    return undefined;
  }
}

function offsetOf({ tree, text }: Source, segments: readonly string[], within: number | undefined): number {
  let node: Node | undefined = tree;
  for (const segment of segments) {
    const next: Node | undefined =
      node && findNodeAtLocation(node, [node.type === 'array' ? Number(segment) : segment]);
    if (!next) break;
    node = next;
  }
  if (!node) return 0;
  if (within !== undefined && node.type === 'string') return node.offset + sourceOffset(text, node, within);
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
}

/** Characters of the file that stand for the first `count` characters of a string: escapes take two, or six. */
function sourceOffset(text: string, node: Node, count: number): number {
  let offset = node.offset + 1;
  for (let index = 0; index < count && offset < node.offset + node.length - 1; index++) {
    if (text[offset] !== '\\') offset += 1;
    else offset += text[offset + 1] === 'u' ? 6 : 2;
  }
  return offset - node.offset;
}

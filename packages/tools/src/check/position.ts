import { parsePointer } from '@zhicheng/engine/definition';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Place } from '../lint-rules/lint-rule.ts';

/** Line and column, both from 1, of a place in a file's text. A pointer leads to its key, where it has one. */
export function positionOf(text: string, place: Place): { line: number; column: number } {
  const offset = 'offset' in place ? place.offset : offsetOf(text, parsePointer(place.pointer));
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function offsetOf(text: string, segments: readonly string[]): number {
  const root = parseTree(text);
  let node: Node | undefined = root;
  for (const segment of segments) {
    const next: Node | undefined =
      node && findNodeAtLocation(node, [node.type === 'array' ? Number(segment) : segment]);
    if (!next) break;
    node = next;
  }
  const isKeyed = node?.parent?.type === 'property';
  return (isKeyed ? node?.parent?.offset : node?.offset) ?? 0;
}

import 'axe-core/axe.js';
import type Axe from 'axe-core';
import { expectEqual } from './expect.fixture.ts';

declare const axe: typeof Axe;

/** Holds the element to every axe rule of WCAG 2.2 A and AA, through its shadow root. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expectEqual(found, [], 'what axe finds wrong');
}

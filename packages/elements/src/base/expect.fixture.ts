/** Fails the test with a sentence about what should have been. */
export function expect(holds: unknown, claim: string): asserts holds {
  if (!holds) throw new Error(`expected: ${claim}`);
}

export function expectEqual(actual: unknown, wanted: unknown, claim: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`expected ${claim} to be ${right}, but it is ${left}`);
}

/** Waits until it holds: a redraw, a lazily loaded part, a store's answer. */
export async function eventually<Value>(find: () => Value | null | undefined | false, claim: string): Promise<Value> {
  const until = Date.now() + 4000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (Date.now() > until) throw new Error(`expected within 4 s: ${claim}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The way from a name back to itself through what each needs; null when there is none. */
export function findCycle(home: string, needsOf: (name: string) => Iterable<string>): string[] | null {
  const seen = new Set<string>();
  const follow = (name: string, trail: readonly string[]): string[] | null => {
    for (const next of needsOf(name)) {
      if (next === home) return [...trail, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow(next, [...trail, next]);
      if (found) return found;
    }
    return null;
  };
  return follow(home, [home]);
}

/** Medians of two measurements taken in turns (A B A B …), so that a slow moment of the machine falls on both. */
export async function alternate(
  repetitions: number,
  measureOurs: () => Promise<number>,
  measureLimit: () => Promise<number>,
): Promise<{ ours: number; limit: number }> {
  const ours: number[] = [];
  const limit: number[] = [];
  for (let i = 0; i < repetitions; i++) {
    ours.push(await measureOurs());
    limit.push(await measureLimit());
  }
  return { ours: median(ours), limit: median(limit) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (low + high) / 2;
}

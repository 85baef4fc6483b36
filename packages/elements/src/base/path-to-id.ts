/** Element id for a path: `/education/e1/degree` → `zc-education-e1-degree`. Suffixes name parts: `…-label`, `…-issues`. */
export function pathToId(path: string): string {
  return `zc${path.replace(/[^\p{Letter}\p{Number}_-]/gu, '-')}`;
}

/** Length as R-TX-1 counts it: Unicode code points after trimming, a line break as one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text.trim().replace(/\r\n?/g, '\n')) count += 1;
  return count;
}

/** As of today. */
export function fullYearsSince(year: number, month: number, day: number): number {
  const now = new Date();
  const passed = now.getMonth() + 1 > month || (now.getMonth() + 1 === month && now.getDate() >= day);
  return now.getFullYear() - year - (passed ? 0 : 1);
}

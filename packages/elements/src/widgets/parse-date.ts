const forms = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/,
];

/** `20180702`, `2018-7-2`, `2018/7/2`, `2018.7.2`, `2018年7月2日` → `2018-07-02`; null for anything else. Existence is checked elsewhere. */
export function parseDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  for (const form of forms) {
    const [, year, month, day] = form.exec(plain) ?? [];
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

/** An opaque id, made without `randomUUID`: that is missing on plain-http pages and in Chromium 86. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `r${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A row of the format table: a name for `format` in data schemas. */
export interface Format {
  readonly name: string;
  /** Whether a normalised value obeys. */
  test(value: string): boolean;
  /** Harmless differences that are mended when the field is left. */
  normalise?(value: string): string;
}

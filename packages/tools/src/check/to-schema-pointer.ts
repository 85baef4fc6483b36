/** The place of data in its schema: `/education/*` → `/properties/education/items`. */
export function toSchemaPointer(pattern: string): string {
  return pattern.replace(/\/([^/]+)/g, (_, segment: string) => (segment === '*' ? '/items' : `/properties/${segment}`));
}

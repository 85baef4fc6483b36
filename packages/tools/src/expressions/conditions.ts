/** Keys whose expression is to yield true or false, wherever they stand. */
export const conditionKeys: ReadonlySet<string> = new Set([
  'visibleWhen',
  'requiredWhen',
  'enabledWhen',
  'noneWhen',
  'when',
  'where',
  'assert',
]);

/** Those of a form's expressions that are conditions; not those with a name, whose place of use tells. */
export function onlyConditions<Placed extends { pointer: string; key: string }>(
  expressions: readonly Placed[],
): readonly Placed[] {
  return expressions.filter(
    ({ pointer, key }) =>
      conditionKeys.has(key) && !pointer.includes('/parameters/') && !pointer.startsWith('/expressions/'),
  );
}

/**
 * Asks together for what is wanted within one turn: a dozen small answers cost a browser a dozen times the work of one,
 * and it has six connections. `ask` answers those there are; `missing` makes the error for one that isn't.
 */
export function gatherRequests<Item extends { id: string }>(
  ask: (ids: readonly string[]) => Promise<readonly Item[]>,
  missing: () => Error,
): (id: string) => Promise<Item> {
  const wanted = new Set<string>();
  let asked: Promise<readonly Item[]> | undefined;
  return async (id) => {
    wanted.add(id);
    asked ??= Promise.resolve().then(() => {
      const ids = [...wanted];
      wanted.clear();
      asked = undefined;
      return ask(ids);
    });
    const item = (await asked).find((each) => each.id === id);
    if (!item) throw missing();
    return item;
  };
}

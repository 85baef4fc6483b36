/** Names that expressions have besides those of the data, the definition's own and the functions. */
export const reservedNames: readonly string[] = ['row', 'panel', 'item', 'meta', 'account', 'facts', 'param', 'today'];

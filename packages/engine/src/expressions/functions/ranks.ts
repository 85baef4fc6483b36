import { lookUp } from './dict.ts';
import { asRows, type ExpressionFunction, StillLoading } from './expression-function.ts';

export const ranks: ExpressionFunction = {
  name: 'ranks',
  parameters: ['rows', 'key', 'dictionary', 'extraKey'],
  returns: 'list',
  description: 'For each row, a property of the `extra` of the code in the field; null where there is none.',
  evaluate: (rows: unknown, key: string, dictionary: string, extraKey: string) =>
    asRows(rows).map((row) => {
      const code = row[key];
      if (typeof code !== 'string') return null;
      const item = lookUp(dictionary, code);
      if (item === undefined) throw new StillLoading(dictionary);
      return item?.extra?.[extraKey] ?? null;
    }),
};

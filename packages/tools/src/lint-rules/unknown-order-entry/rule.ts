import { didYouMean } from '../../check/did-you-mean.ts';
import { ordersIn } from '../../check/orders-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** An `order` that names something which is not there. */
export const unknownOrderEntry: LintRule = {
  id: 'unknown-order-entry',
  severity: 'error',
  message: { zh: '次序里的“{key}”不存在', en: '"{key}" in the order is not there' },
  remedy: { zh: '请改正名称，或删去', en: 'Correct the name, or delete it' },
  *form(subject) {
    for (const { order, keys, pointer } of ordersIn(subject)) {
      for (const [index, key] of order.entries())
        if (!keys.includes(key)) yield { at: `${pointer}/${index}`, params: { key }, meant: didYouMean(key, keys) };
    }
  },
};

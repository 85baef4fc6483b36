import { ordersIn } from '../../check/orders-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** An `order` that forgets an entry. */
export const forgottenOrderEntry: LintRule = {
  id: 'forgotten-order-entry',
  severity: 'warning',
  message: { zh: '次序里漏了“{key}”', en: 'The order forgets "{key}"' },
  remedy: { zh: '请把“{key}”写进次序，或不写次序', en: 'Add "{key}" to the order, or leave the order out' },
  *form(subject) {
    for (const { order, keys, pointer } of ordersIn(subject)) {
      for (const key of keys) if (!order.includes(key)) yield { at: pointer, params: { key } };
    }
  },
};

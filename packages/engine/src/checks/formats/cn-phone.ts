import { cnMobile } from './cn-mobile.ts';
import type { Format } from './format.ts';

/** PH-A: a mobile or a landline number, `020-80000000-123`. */
export const cnPhone: Format = {
  name: 'cn-phone',
  test: (value) => cnMobile.test(value) || /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?$/.test(value),
  normalise: (value) => {
    const mobile = cnMobile.normalise?.(value) ?? value;
    return cnMobile.test(mobile) ? mobile : value.replace(/\s/g, '').replace(/[—–－]/g, '-');
  },
};

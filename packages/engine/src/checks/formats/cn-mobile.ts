import type { Format } from './format.ts';

/** PH-M: a mainland mobile number. */
export const cnMobile: Format = {
  name: 'cn-mobile',
  test: (value) => /^1[3-9]\d{9}$/.test(value),
  normalise: (value) => value.replace(/[\s-]/g, '').replace(/^(\+|00)86/, ''),
};

import type { Format } from './format.ts';

/** One `@`, a domain with a dot, at most 100 characters, no spaces; more would refuse addresses that work. */
export const email: Format = {
  name: 'email',
  test: (value) => value.length <= 100 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value),
  normalise: (value) => value.replace(/\s/g, ''),
};

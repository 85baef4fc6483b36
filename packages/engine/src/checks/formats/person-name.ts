import type { Format } from './format.ts';

/** 2–50 Han characters, `·` or Latin letters. */
export const personName: Format = {
  name: 'person-name',
  test: (value) => /^[\p{Script=Han}A-Za-z·. ]{2,50}$/u.test(value),
  normalise: (value) => value.replace(/[•・‧]/g, '·'),
};

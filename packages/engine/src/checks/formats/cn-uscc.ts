import type { Format } from './format.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** R-CC-1: 统一社会信用代码, GB 32100-2015. The inner organisation code (GB 11714) is not checked: old codes deviate. */
export const cnUscc: Format = {
  name: 'cn-uscc',
  test: (value) => {
    if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(value)) return false;
    const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(value[index] ?? ''), 0);
    return value[17] === alphabet[(31 - (sum % 31)) % 31];
  },
  normalise: (value) => value.replace(/\s/g, '').toUpperCase(),
};

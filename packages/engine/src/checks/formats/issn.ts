import type { Format } from './format.ts';

/** ISO 3297: `0317-8471`; seven digits weighted 8…2, check character by modulus 11. */
export const issn: Format = {
  name: 'issn',
  test: (value) => {
    if (!/^\d{4}-\d{3}[\dX]$/.test(value)) return false;
    const digits = value.replace('-', '');
    const sum = [...digits.slice(0, 7)].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
    return digits[7] === '0123456789X'[(11 - (sum % 11)) % 11];
  },
  normalise: (value) => {
    const compact = value
      .replace(/[\s—–－-]/g, '')
      .toUpperCase()
      .replace(/^ISSN:?/, '');
    return compact.length === 8 ? `${compact.slice(0, 4)}-${compact.slice(4)}` : compact;
  },
};

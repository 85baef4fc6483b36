import type { Format } from './format.ts';

/** ISO 2108, ISBN-13 with or without hyphens; weights 1 and 3 in turn, modulus 10. */
export const isbn: Format = {
  name: 'isbn',
  test: (value) => {
    const digits = value.replaceAll('-', '');
    if (!/^97[89]\d{10}$/.test(digits)) return false;
    const sum = [...digits.slice(0, 12)].reduce(
      (total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
      0,
    );
    return Number(digits[12]) === (10 - (sum % 10)) % 10;
  },
  normalise: (value) =>
    value
      .replace(/\s/g, '')
      .replace(/[—–－]/g, '-')
      .replace(/^ISBN:?/i, ''),
};

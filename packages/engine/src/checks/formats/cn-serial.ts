import type { Format } from './format.ts';

/** CN 刊号: `CN44-1234/X`. */
export const cnSerial: Format = {
  name: 'cn-serial',
  test: (value) => /^CN\d{2}-\d{4}(\/[A-Z0-9]{1,4})?$/.test(value),
  normalise: (value) =>
    value
      .replace(/\s/g, '')
      .replace(/[—–－]/g, '-')
      .toUpperCase(),
};

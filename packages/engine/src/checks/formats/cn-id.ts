import { isDate } from './date.ts';
import type { Format } from './format.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * R-ID-1: 公民身份号码, GB 11643-1999. 18 characters, a real birth date, the right check character. Address digits need
 * not exist in today's division table.
 */
export const cnId: Format = {
  name: 'cn-id',
  test: (value) =>
    /^\d{17}[\dX]$/.test(value) &&
    isDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`) &&
    value[17] === checkCharacter(value),
  normalise: (value) => value.replace(/\s/g, '').toUpperCase(),
};

function checkCharacter(value: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'[sum % 11];
}

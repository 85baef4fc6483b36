import type { Format } from './format.ts';

export const year: Format = { name: 'year', test: (value) => /^(19|20)\d{2}$/.test(value) };

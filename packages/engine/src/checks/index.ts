export { type Format, formatByName, formats } from './formats/index.ts';
export { daysInMonth, isDate } from './formats/date.ts';

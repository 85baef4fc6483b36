export { daysInMonth, isDate } from './formats/date.ts';
export { type Format, formatByName, formats } from './formats/index.ts';

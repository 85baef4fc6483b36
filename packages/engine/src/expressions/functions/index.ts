import { addDays } from './add-days.ts';
import { addMonths } from './add-months.ts';
import { addYears } from './add-years.ts';
import { alike } from './alike.ts';
import { consecutiveMonths } from './consecutive-months.ts';
import { contiguous } from './contiguous.ts';
import { dict } from './dict.ts';
import type { ExpressionFunction } from './expression-function.ts';
import { fileCount } from './file-count.ts';
import { filled } from './filled.ts';
import { firstIncrease } from './first-increase.ts';
import { firstOverlap } from './first-overlap.ts';
import { fullMonths } from './full-months.ts';
import { fullYears } from './full-years.ts';
import { idBirthDate } from './id-birth-date.ts';
import { idSex } from './id-sex.ts';
import { inside } from './inside.ts';
import { isDate } from './is-date.ts';
import { isNone } from './is-none.ts';
import { joined } from './joined.ts';
import { kinds } from './kinds.ts';
import { missingYears } from './missing-years.ts';
import { monthsCovered } from './months-covered.ts';
import { occurrences } from './occurrences.ts';
import { position } from './position.ts';
import { ranks } from './ranks.ts';
import { sameName } from './same-name.ts';
import { sum } from './sum.ts';
import { year } from './year.ts';

export type { ExpressionFunction };

/** Everything an expression may call besides CEL's own functions and macros. */
export const functions: readonly ExpressionFunction[] = [
  fullYears,
  fullMonths,
  addYears,
  addMonths,
  addDays,
  year,
  isDate,
  monthsCovered,
  consecutiveMonths,
  firstOverlap,
  inside,
  missingYears,
  occurrences,
  alike,
  contiguous,
  firstIncrease,
  ranks,
  position,
  sum,
  joined,
  dict,
  sameName,
  isNone,
  filled,
  idBirthDate,
  idSex,
  kinds,
  fileCount,
];

import { cnId } from './cn-id.ts';
import { cnMobile } from './cn-mobile.ts';
import { cnPhone } from './cn-phone.ts';
import { cnSerial } from './cn-serial.ts';
import { cnUscc } from './cn-uscc.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import type { Format } from './format.ts';
import { isbn } from './isbn.ts';
import { issn } from './issn.ts';
import { personName } from './person-name.ts';
import { webUrl } from './web-url.ts';
import { year } from './year.ts';

export type { Format };

/** Every `format` that a data schema may name. */
export const formats: readonly Format[] = [
  date,
  year,
  cnId,
  cnUscc,
  cnMobile,
  cnPhone,
  email,
  issn,
  isbn,
  cnSerial,
  webUrl,
  personName,
];

export const formatByName: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.name, format]));

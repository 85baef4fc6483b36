import type { Json } from '@zhicheng/engine';
import { word } from '../text/word.ts';
import { parseDate } from './parse-date.ts';
import { formatText, renderTextInput } from './render-text-input.ts';
import type { Widget } from './widget.ts';

export const yearWidget: Widget = {
  name: 'year',
  shape: 'field',
  render(field, ids) {
    const whole = field.model.type === 'integer';
    return renderTextInput(field, ids, {
      inputMode: 'numeric',
      width: 'short',
      placeholder: word('widget.year.placeholder'),
      format: formatText,
      parse: (text) => parseYear(text, whole),
    });
  },
};

/** `2018`, `２０１８`, `2018年`, or a date of that year; what is no year stays as typed. */
function parseYear(text: string, whole: boolean): Json {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const year = /^(\d{4})年?$/.exec(plain)?.[1] ?? parseDate(plain)?.slice(0, 4);
  if (year === undefined) return text;
  return whole ? Number(year) : year;
}

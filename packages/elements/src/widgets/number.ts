import type { Json } from '@zhicheng/engine';
import { formatText, renderTextInput } from './render-text-input.ts';
import type { Widget } from './widget.ts';

/** A text box, not `type=number`: that one drops what it can't read, changes under the mouse wheel, and hides why. */
export const numberWidget: Widget = {
  name: 'number',
  shape: 'field',
  render(field, ids) {
    const inputMode = field.model.type === 'integer' ? 'numeric' : 'decimal';
    return renderTextInput(field, ids, { inputMode, width: 'short', format: formatText, parse: parseNumber });
  },
};

/** Full-width digits count; what is no number stays as typed, so that it can be judged and mended. */
function parseNumber(text: string): Json {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

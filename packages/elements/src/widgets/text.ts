import { renderTextInput, type TextInput } from './render-text-input.ts';
import type { Widget } from './widget.ts';

/** Which keyboard a telephone shows, by the format of the data. */
const keyboards: Readonly<Record<string, TextInput['inputMode']>> = {
  email: 'email',
  'cn-mobile': 'tel',
  'cn-phone': 'tel',
};

export const textWidget: Widget = {
  name: 'text',
  shape: 'field',
  render(field, ids) {
    const inputMode = keyboards[field.model.schema.format ?? ''];
    return renderTextInput(field, ids, inputMode ? { inputMode } : {});
  },
};

import type { FieldState } from '@zhicheng/engine';
import { checkboxWidget } from './checkbox.ts';
import { codePickerWidget } from './code-picker.ts';
import { consentWidget } from './consent.ts';
import { dateWidget } from './date.ts';
import { numberWidget } from './number.ts';
import { photoWidget } from './photo.ts';
import { radioWidget } from './radio.ts';
import { readonlyWidget } from './readonly.ts';
import { region3Widget } from './region3.ts';
import { selectWidget } from './select.ts';
import { textWidget } from './text.ts';
import { textareaWidget } from './textarea.ts';
import type { Widget, WidgetContext } from './widget.ts';
import { yearWidget } from './year.ts';

/** The leaf inputs that come with the library; each proves `widgetContract`. */
export const widgets: readonly Widget[] = [
  textWidget,
  textareaWidget,
  numberWidget,
  dateWidget,
  yearWidget,
  selectWidget,
  codePickerWidget,
  region3Widget,
  radioWidget,
  checkboxWidget,
  readonlyWidget,
  photoWidget,
  consentWidget,
];

const byName = new Map(widgets.map((widget) => [widget.name, widget]));

/** Adds a leaf input, or puts one in the place of ours; layouts name it by `"widget": name`. Call it before a form is drawn. */
export function defineWidget(name: string, widget: Omit<Widget, 'name'>): void {
  byName.set(name, { ...widget, name });
}

/** The widget that draws the field here: as text where it can't be changed, as a plain text box where the name is unknown. */
export function findWidget(field: FieldState, context: WidgetContext): Widget {
  const { widget: name, definition, derive } = field.model;
  const widget = byName.get(name) ?? textWidget;
  const fixed = context.readonly || definition.readonly || derive !== null;
  return fixed && !widget.drawsReadonly ? readonlyWidget : widget;
}

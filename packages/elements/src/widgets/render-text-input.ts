import type { FieldDefinition, FieldState, Json } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { typed } from '../base/typed.ts';
import { boxClass, flag, isInvalid, renderUnit } from './control.ts';
import type { WidgetIds } from './widget.ts';

export interface TextInput {
  format?(value: Json): string;
  parse?(text: string): Json;
  /** Before the field is left: brings the value into its usual form. */
  normalise?(value: Json): Json;
  inputMode?: 'decimal' | 'email' | 'numeric' | 'tel' | 'text';
  placeholder?: string;
  width?: NonNullable<FieldDefinition['width']>;
  /** A button at the end of the box. */
  end?: unknown;
}

/** A single-line text control; what kinds of text differ in are the options. */
export function renderTextInput(field: FieldState, ids: WidgetIds, options: TextInput = {}): TemplateResult {
  const { definition } = field.model;
  const typing = typed({
    value: field.value.value,
    format: options.format ?? formatText,
    parse: options.parse ?? parseText,
    onType: (value) => field.set(value),
    onLeave: () => {
      const { value } = field.value;
      const normal = options.normalise?.(value) ?? value;
      if (normal !== value) field.set(normal);
      field.leave();
    },
  });
  return html`<div class=${boxClass(field, options.width, options.end !== undefined)}>
    <input
      class="zc-input"
      type="text"
      id=${ids.control}
      inputmode=${options.inputMode ?? nothing}
      autocomplete=${definition.autocomplete ?? 'off'}
      placeholder=${definition.placeholder ?? options.placeholder ?? nothing}
      aria-describedby=${ids.describedBy || nothing}
      aria-required=${flag(field.required.value)}
      aria-invalid=${flag(isInvalid(field))}
      ?readonly=${!field.enabled.value}
      ${typing}
    />${renderUnit(field)}${options.end ?? nothing}
  </div>`;
}

export function formatText(value: Json): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function parseText(text: string): Json {
  return text === '' ? null : text;
}

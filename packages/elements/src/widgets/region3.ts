import type { DictionaryItems, FieldState, JsonObject } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { options } from '../base/options.ts';
import { typed } from '../base/typed.ts';
import { type WordKey, word } from '../text/word.ts';
import { boxClass, flag, isInvalid } from './control.ts';
import { choiceLevels, type Level, other, withChoice } from './region-levels.ts';
import { formatText, parseText } from './render-text-input.ts';
import { renderUnloaded } from './render-unloaded.ts';
import type { Widget, WidgetIds } from './widget.ts';

const labels: Readonly<Record<Level['key'], WordKey>> = {
  province: 'widget.region.province',
  prefecture: 'widget.region.prefecture',
  county: 'widget.region.county',
};

/** Province, prefecture, county, one after the other; a level with nothing to choose doesn't show. */
export const region3Widget: Widget = {
  name: 'region3',
  shape: 'group',
  wide: true,
  render(field, ids, context) {
    const items = context.form.options.dictionaries.items(field.model.definition.dictionary ?? '');
    const value = field.value.value as JsonObject | null;
    const leave = (event: FocusEvent): void => {
      const group = event.currentTarget as HTMLElement;
      if (!(event.relatedTarget instanceof Node && group.contains(event.relatedTarget))) field.leave();
    };
    return html`<div
      class="zc-parts"
      id=${ids.control}
      role="group"
      aria-labelledby=${ids.label}
      aria-describedby=${ids.describedBy || nothing}
      @focusout=${leave}
    >
      ${items ? choiceLevels(items, value).map((level) => renderLevel(field, ids, level, items)) : html`${word('loading')}${renderUnloaded(field)}`}
      ${value && 'detail' in value ? renderDetail(field, ids, value) : nothing}
    </div>`;
  },
};

function renderLevel(field: FieldState, ids: WidgetIds, level: Level, items: DictionaryItems): TemplateResult {
  const id = `${ids.control}-${level.key}`;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    field.set(withChoice(items, field.value.peek() as JsonObject | null, level.key, value));
  };
  const first = { code: '', name: word('widget.choose') };
  const last = { code: other, name: word('widget.region.other') };
  return html`<div>
    <label class="zc-part-label ${requiredClass(field)}" for=${id}>${word(labels[level.key])}</label>
    <div class=${boxClass(field, 'full')}>
      <select
        class="zc-input"
        id=${id}
        aria-required=${flag(field.required.value)}
        aria-invalid=${flag(isInvalid(field))}
        aria-describedby=${ids.describedBy || nothing}
        ?disabled=${!field.enabled.value}
        @change=${choose}
        ${options([first, ...level.items, last], level.chosen)}
      ></select>
    </div>
  </div>`;
}

function renderDetail(field: FieldState, ids: WidgetIds, value: JsonObject): TemplateResult {
  const id = `${ids.control}-detail`;
  const typing = typed({
    value: value.detail ?? null,
    format: formatText,
    parse: parseText,
    onType: (text) => field.set({ ...(field.value.peek() as JsonObject), detail: text ?? '' }),
    onLeave: () => {},
  });
  return html`<div>
    <label class="zc-part-label ${requiredClass(field)}" for=${id}>${word('widget.region.detail')}</label>
    <div class=${boxClass(field, 'full')}>
      <input
        class="zc-input"
        type="text"
        autocomplete="off"
        id=${id}
        aria-required=${flag(field.required.value)}
        aria-invalid=${flag(isInvalid(field))}
        ?readonly=${!field.enabled.value}
        ${typing}
      />
    </div>
  </div>`;
}

function requiredClass(field: FieldState): string {
  return field.required.value ? 'zc-required' : '';
}

import type { DictionaryItem } from '@zhicheng/engine';
import type { PlainField } from '../forms/many-fields.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface HandFieldElement {
  element: HTMLElement;
  control: Control;
  /** Shows what is wrong with what stands in the control. */
  judge(): void;
}

/** Label, hint, control and issue of one field. */
export function createHandField(field: PlainField, items: readonly DictionaryItem[]): HandFieldElement {
  const { key, label, hint, required } = field;
  const control = createControl(field, items);
  control.id = key;
  control.setAttribute('aria-describedby', hint ? `${key}-hint ${key}-issue` : `${key}-issue`);
  control.setAttribute('aria-required', String(required));
  control.setAttribute('aria-invalid', 'false');
  const issue = create('div', 'issue', '');
  issue.id = `${key}-issue`;
  issue.setAttribute('aria-live', 'polite');
  const name = create('label', '', label);
  name.htmlFor = key;
  if (required) name.append(create('span', 'star', '*'));
  const element = create('div', 'field', '');
  element.append(name);
  if (hint) {
    const text = create('p', 'hint', hint);
    text.id = `${key}-hint`;
    element.append(text);
  }
  element.append(control, issue);
  return {
    element,
    control,
    judge() {
      const sentence = check(field, control.value);
      if (issue.textContent === sentence) return;
      issue.textContent = sentence;
      control.setAttribute('aria-invalid', String(sentence !== ''));
    },
  };
}

function createControl({ kind }: PlainField, items: readonly DictionaryItem[]): Control {
  if (kind === 'textarea') return create('textarea', '', '');
  if (kind === 'select') {
    const select = create('select', '', '');
    for (const { code, name } of [{ code: '', name: '请选择' }, ...items]) select.add(new Option(name, code));
    return select;
  }
  const input = create('input', '', '');
  input.type = 'text';
  input.autocomplete = 'off';
  return input;
}

function check({ kind, label, required, maxLength }: PlainField, value: string): string {
  const text = value.trim();
  if (text === '') return required ? `请填写${label}` : '';
  if (kind === 'integer' && !/^\d{1,3}$/.test(text)) return `${label}请填整数`;
  if (kind === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text)) return `${label}请填日期，例如 2018-07-02`;
  if (kind === 'email' && !/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(text)) return `${label}的格式不对，请核对`;
  const length = [...text].length;
  return length > maxLength ? `${label}最多 ${maxLength} 字，现有 ${length} 字` : '';
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

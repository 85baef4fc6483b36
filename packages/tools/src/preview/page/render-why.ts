import type { FieldScope, Form } from '@zhicheng/engine';
import { type FieldWhy, type Why, whyField } from '../../explain/why.ts';
import { find, make, offer } from './make.ts';

interface FieldOption {
  /** `/education/e1/degree` */
  path: string;
  text: string;
}

/** Every field of the form, the hidden ones too: panels', and those of each saved row. */
function fieldOptions(form: Form): FieldOption[] {
  return [...form.model.scopes.values()].flatMap(({ kind, pointer, title, fields }) => {
    if (kind === 'panel')
      return fields.map(({ key, label }) => ({ path: `${pointer}/${key}`, text: `${title} · ${label}` }));
    return form
      .table(pointer)
      .rows.peek()
      .flatMap(({ path }, index) =>
        fields.map(({ key, label }) => ({ path: `${path}/${key}`, text: `${title}第 ${index + 1} 条 · ${label}` })),
      );
  });
}

export function offerFields(form: Form): void {
  const options = fieldOptions(form).map(({ path, text }) => ({ value: path, text }));
  offer(find('field'), [{ value: '', text: '在表单里点一个栏目，或在这里选' }, ...options]);
}

/** The field that an element of the form belongs to: elements' ids are made from paths. */
export function pathOfId(form: Form, id: string): string | undefined {
  const toId = (path: string): string => `zc${path.replace(/[^\p{Letter}\p{Number}_-]/gu, '-')}`;
  return fieldOptions(form)
    .map(({ path }) => path)
    .filter((path) => id === toId(path) || id.startsWith(`${toId(path)}-`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Why the field is visible, required, wrong: each expression with the values that it read. */
export function renderWhy(form: Form, path: string, reads: Readonly<Record<string, readonly string[]>>): void {
  const box = find('why');
  const why = withField(form, path, (scope, key) => whyField(form, scope, key, (text) => reads[text] ?? []));
  if (!why) {
    box.replaceChildren();
    return;
  }
  const facts = `${why.visible ? '显示' : '不显示'} · ${why.required ? '必填' : '选填'} · ${why.enabled ? '可改' : '不可改'}`;
  box.replaceChildren(
    make(
      'dl',
      {},
      make('dt', {}, why.label),
      make('dd', {}, make('code', {}, why.path)),
      make('dd', {}, facts),
      make('dd', {}, `值：${show(why.value)}`),
      ...why.issues.map(({ rule }) => make('dd', { className: 'false' }, `问题：${rule}`)),
      ...why.why.flatMap(renderOne),
      ...(why.why.length === 0 ? [make('dd', { className: 'unknown' }, '没有条件或规则，只按数据模式检查。')] : []),
    ),
  );
}

function renderOne({ what, text, outcome, values }: Why): HTMLElement[] {
  const className = outcome === true ? 'true' : outcome === false ? 'false' : 'unknown';
  const result =
    outcome === true ? '成立' : outcome === false ? '不成立' : outcome === null ? '还说不准' : show(outcome);
  return [
    make('dt', {}, what),
    make('dd', {}, make('code', {}, text), ' → ', make('b', { className }, result)),
    make(
      'dd',
      {},
      make('ul', {}, ...values.map(({ path, value }) => make('li', {}, make('code', {}, `${path} = ${show(value)}`)))),
    ),
  ];
}

function withField(form: Form, path: string, use: (scope: FieldScope, key: string) => FieldWhy): FieldWhy | undefined {
  for (const { kind, pointer, fieldByKey } of form.model.scopes.values()) {
    if (!path.startsWith(`${pointer}/`)) continue;
    const [first = '', second = ''] = path.slice(pointer.length + 1).split('/');
    if (kind === 'panel') return fieldByKey.has(first) ? use(form.panel(pointer), first) : undefined;
    if (
      !form
        .table(pointer)
        .rows.peek()
        .some(({ rowId }) => rowId === first) ||
      !fieldByKey.has(second)
    )
      return undefined;
    const row = form.table(pointer).edit(first);
    const why = use(row, second);
    row.dispose();
    return why;
  }
  return undefined;
}

function show(value: unknown): string {
  const text =
    JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? Number(item) : item)) ?? 'null';
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

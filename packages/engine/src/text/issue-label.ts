import type { Issue } from '../issue.ts';
import { locate } from '../model/field-at.ts';
import type { Form } from '../state/types.ts';

/** Where an issue stands, in words: 毕业时间 · 第 2 条 毕业时间 · 学位(学历)教育情况 第 2 条. */
export function issueLabel(issue: Issue, form: Form): string {
  const place = locate(form.model, issue.path);
  if (!place) return '';
  const field = place.rest[0] === undefined ? undefined : place.scope.fieldByKey.get(place.rest[0]);
  if (place.scope.kind === 'panel') return field?.label ?? place.scope.title;
  const position = form.table(place.scope.pointer).rows.value.findIndex((row) => row.rowId === place.rowId) + 1;
  const name = place.scope.table?.rowName ?? place.scope.title;
  const row = position > 0 ? `${name}第 ${position} 条` : name;
  return field ? `${row} ${field.label}` : row;
}

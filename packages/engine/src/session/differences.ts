import type { Json, JsonObject } from '../definition/types.ts';
import { sameJson } from '../state/same-json.ts';
import type { FieldScope } from '../state/types.ts';
import type { Attachment } from '../store/types.ts';
import { displayValue } from '../text/display-value.ts';
import { sameValue } from './same-value.ts';
import type { Conflict } from './types.ts';

/** Where two values of a scope differ, both sides in words. */
export function findDifferences(scope: FieldScope, mine: JsonObject, theirs: JsonObject): Conflict['differences'] {
  const inFields = scope.fields.flatMap(({ model }) => {
    const [my, their] = [mine[model.key] ?? null, theirs[model.key] ?? null];
    if (sameJson(my, their)) return [];
    const words = (value: Json) => (value === null ? '' : displayValue(scope.form, model, value));
    return [{ key: model.key, label: model.label, mine: words(my), theirs: words(their) }];
  });
  const [my, their] = [mine.attachments ?? null, theirs.attachments ?? null];
  if (sameValue({ files: my }, { files: their })) return inFields;
  return [...inFields, { key: 'attachments', label: '附件', mine: fileNames(my), theirs: fileNames(their) }];
}

function fileNames(attachments: Json): string {
  return ((attachments ?? []) as unknown as Attachment[]).map(({ name }) => name).join('、');
}

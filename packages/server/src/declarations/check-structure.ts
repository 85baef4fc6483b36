import type { FieldModel, Json, JsonObject } from '@zhicheng/engine';
import { ProblemError } from '../errors.ts';
import type { ScopePlace } from './scope-at.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const maxDepth = 8;

/** Refuses what no person can have typed; what a person may still have to mend is stored as a draft. */
export function checkStructure({ scope, rowId }: ScopePlace, value: JsonObject): void {
  if (hasForbiddenKey(value)) throw refuse('内容中有不允许的名称');
  const known = new Set([...scope.fieldByKey.keys(), ...(rowId === null ? [] : ['rowId', 'attachments'])]);
  const unknown = Object.keys(value).find((key) => !known.has(key));
  if (unknown !== undefined) throw refuse(`没有“${unknown.slice(0, 40)}”这一栏`);
  if (rowId !== null && value.rowId !== rowId) throw refuse('记录编号与地址不一致');
  if (!Array.isArray(value.attachments ?? [])) throw refuse('附件清单不正确');
  const wrong = scope.fields.find((field) => !fitsRoughly(field, value[field.key] ?? null));
  if (wrong) throw refuse(`“${wrong.label}”的内容类型不正确`);
}

function refuse(reason: string): ProblemError {
  return new ProblemError('invalid', { detail: `${reason}，请刷新页面后重试。` });
}

/** Half-typed numbers and dates are texts; only lists and objects in the wrong place can't be shown again. */
function fitsRoughly(field: FieldModel, value: Json): boolean {
  if (value === null) return true;
  if (field.type === 'object') return typeof value === 'object' && !Array.isArray(value);
  if (field.type === 'array') return Array.isArray(value);
  return typeof value !== 'object';
}

function hasForbiddenKey(value: Json, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > maxDepth) return true;
  return Object.entries(value).some(([key, inner]) => forbiddenKeys.has(key) || hasForbiddenKey(inner, depth + 1));
}

import { type FormModel, locate, type ScopeModel } from '@zhicheng/engine';
import { ProblemError } from '../errors.ts';

export interface ScopePlace {
  scope: ScopeModel;
  /** Null for panels. */
  rowId: string | null;
}

/** The panel or row that a path names; rejects paths that lead nowhere or into a scope. */
export function scopeAt(model: FormModel, path: string): ScopePlace {
  const place = locate(model, path);
  const fits = place && place.rest.length === 0 && (place.rowId === null) === (place.scope.kind === 'panel');
  if (!fits || (place.rowId !== null && !/^[\w-]{1,64}$/.test(place.rowId))) {
    throw new ProblemError('invalid', { detail: '申报表中没有这一部分内容，请刷新页面后重试。' });
  }
  return { scope: place.scope, rowId: place.rowId };
}

import { type LazyPart, lazyPart } from '../base/lazy-part.ts';

/** `<zc-conflict>`, in a dialog of its own or in a row's. */
export const conflictPart: LazyPart = lazyPart(() => import('./define.ts'));

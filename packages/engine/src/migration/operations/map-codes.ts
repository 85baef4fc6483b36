import { isObject } from '../../definition/merge-patch.ts';
import { owns } from '../../definition/owns.ts';
import type { Json } from '../../definition/types.ts';
import type { MapCodesOperation } from '../types.ts';
import type { Operation } from './operation.ts';

export const mapCodes: Operation<MapCodesOperation> = {
  op: 'map-codes',
  apply(draft, { scope, field, codes, otherwise }) {
    for (const [path, value] of draft.matching(scope)) {
      const before = value[field] ?? null;
      const code = isObject(before) ? before.code : before;
      if (typeof code !== 'string') continue;
      const mapped = owns(codes, code) ? codes[code] : undefined;
      if (mapped === undefined && otherwise === 'keep') continue;
      // The name that stood beside the old code is not the new one's: it is chosen anew or read from the dictionary.
      const after: Json = mapped ?? null;
      if (after === null || isObject(before)) delete value[field];
      if (after !== null) value[field] = isObject(before) ? { ...before, code: after } : after;
      draft.note('map-codes', `${path}/${field}`, before, value[field] ?? null);
    }
  },
};

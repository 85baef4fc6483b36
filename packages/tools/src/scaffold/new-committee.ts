import type { DictionaryDefinition } from '@zhicheng/engine/definition';
import { UsageError } from '../commands/command.ts';
import { dictionaryPaths, type Schemas } from '../schemas/read-schemas.ts';
import { type Plan, withValue } from './plan.ts';

export interface CommitteeRequest {
  /** `city/CODE` */
  id: string;
  title: string;
  level: string;
  series: string;
  /** The form that the committee recognises by; none yet by default. */
  form: string;
}

/** An entry more in the city's dictionary of committees, with an acceptance window to be set. */
export function planCommittee(schemas: Schemas, { id, title, level, series, form }: CommitteeRequest): Plan {
  const [city = '', code = '', ...more] = id.split('/');
  if (code === '' || more.length > 0) throw new UsageError(`A committee is named city/CODE, not ${id}.`);
  const path = dictionaryPaths(schemas).find((each) => each.startsWith(`${city}/`) && /committee\.json$/.test(each));
  if (path === undefined) throw new UsageError(`${city} has no dictionary of committees.`);
  const { items } = schemas.json(path) as unknown as DictionaryDefinition;
  if (items.some((item) => item.code === code)) throw new UsageError(`${path} has a committee ${code} already.`);
  const entry = {
    code,
    name: title || code,
    order: Math.max(0, ...items.map(({ order = 0 }) => order)) + 1,
    extra: {
      city,
      series: series === '' ? [] : [series],
      level,
      disciplines: [],
      officeUnit: '',
      window: { from: '2000-01-01', to: '2099-12-31' },
      methods: ['recognition'],
      paperRequired: true,
      schemaId: form || null,
    },
  };
  return {
    created: new Map(),
    changed: new Map([[path, withValue(schemas, path, ['items', items.length], entry)]]),
    next: [`Set the acceptance window, the office and the disciplines of ${code} in ${path}.`],
  };
}

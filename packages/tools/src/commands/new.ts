import { join } from 'node:path';
import { planCity } from '../scaffold/new-city.ts';
import { planCommittee } from '../scaffold/new-committee.ts';
import { planSeries } from '../scaffold/new-series.ts';
import { type Plan, writePlan } from '../scaffold/plan.ts';
import { readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { type Command, choose } from './command.ts';

type Values = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, (schemas: Schemas, values: Values) => Plan | Promise<Plan>>> = {
  city: (schemas, { id = '', title = '', base = '' }) => planCity(schemas, { id, title, base }),
  series: (schemas, { id = '', title = '', base = '', flow = '', level = '', series = '' }) =>
    planSeries(schemas, { id, title, base, flow, level, series }),
  committee: (schemas, { id = '', title = '', level = '', series = '', form = '' }) =>
    planCommittee(schemas, { id, title, level, series, form }),
};

export const newCommand: Command = {
  name: 'new',
  summary: 'writes the files that a new city, series or committee needs; writes over nothing',
  parameters: [
    { name: 'kind', summary: Object.keys(kinds).join(', ') },
    { name: 'id', summary: 'city; city/name of a series; city/CODE of a committee' },
  ],
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    title: { summary: 'what people call it', preset: '' },
    base: { summary: "id of the form that is extended; by default the city's abstract form", preset: '' },
    series: { summary: "code of the series in the city's catalogue", preset: '' },
    level: { summary: 'level in the catalogue', preset: 'junior' },
    flow: { summary: 'flow in the catalogue', preset: 'regular' },
    form: { summary: 'of a committee: id of the form it recognises by', preset: '' },
  },
  async run(values, { print, progress }) {
    const { kind = '', schemas: folder = '' } = values;
    const makePlan = choose('kind', kinds, kind);
    const schemas = await readSchemas(folder);
    progress('looking at what is there');
    const plan = await makePlan(schemas, values);
    await writePlan(schemas, plan);
    for (const path of plan.created.keys()) print(`created ${join(folder, path)}`);
    for (const path of plan.changed.keys()) print(`changed ${join(folder, path)}`);
    for (const step of plan.next) print(`next: ${step}`);
    return 0;
  },
};

import { posix } from 'node:path';
import { type FormDefinition, type Json, type JsonObject, joinPath, resolveForm } from '@zhicheng/engine/definition';
import { UsageError } from '../commands/command.ts';
import { formPaths, type Schemas } from '../schemas/read-schemas.ts';
import { changeExamples } from './change-examples.ts';
import { openPickers } from './open-pickers.ts';
import { type Plan, planned, toText, withValue } from './plan.ts';
import { recordCases } from './record-cases.ts';

/** What the designer asks for; empty texts were not given. */
export interface SeriesRequest {
  /** `city/name` */
  id: string;
  title: string;
  /** Id of the form that is extended; the city's abstract one by default. */
  base: string;
  flow: string;
  level: string;
  /** Code of the series in the city's catalogue. */
  series: string;
}

/** A form that extends another, its place in the city's catalogue, a sample, and a suite that pins how it behaves now. */
export async function planSeries(schemas: Schemas, request: SeriesRequest): Promise<Plan> {
  const { id, flow, level } = request;
  const [city = '', name = '', ...more] = id.split('/');
  if (name === '' || more.length > 0) throw new UsageError(`A form is named city/name, not ${id}.`);
  const base = await findBase(schemas, city, request.base);
  const path = `${city}/${name}/form.json`;
  const title = request.title || `${base.definition.title}（${name}）`;
  const form = {
    $schema: '../../meta/form.schema.json',
    $comment: changeExamples(base.definition),
    extends: posix.relative(`${city}/${name}`, base.path),
    id,
    version: '1.0.0',
    title,
    ...openPickers(base.definition, await concreteForms(schemas)),
  };
  const sample: JsonObject = { ...(await findSample(schemas, base.path)), $schema: '../../meta/sample.schema.json' };
  sample.meta = { ...(sample.meta as JsonObject), city, flow, businessLevel: level, seriesCode: request.series };
  const file = id.replaceAll('/', '-');
  const created = new Map([
    [path, toText(form)],
    [`suite/samples/${file}.json`, toText(sample)],
  ]);
  const changed = new Map([openInCatalogue(schemas, `${city}/catalogue.json`, request)]);
  const cases = await recordCases(planned(schemas, { created, changed, next: [] }), path, sample, file);
  created.set(`suite/${file}.json`, toText({ $schema: '../meta/suite.schema.json', cases }));
  return {
    created,
    changed,
    next: [`zc serve ${id}`, `zc test ${id}`, `Write into ${path} what differs; its $comment shows how.`],
  };
}

async function concreteForms(schemas: Schemas): Promise<FormDefinition[]> {
  const forms = await Promise.all(formPaths(schemas).map((path) => resolveForm(schemas.read, path)));
  return forms.filter(({ abstract }) => !abstract);
}

interface Base {
  path: string;
  definition: FormDefinition;
}

async function findBase(schemas: Schemas, city: string, asked: string): Promise<Base> {
  for (const path of formPaths(schemas)) {
    const definition = await resolveForm(schemas.read, path);
    const isDefault = definition.abstract === true && path.startsWith(`${city}/`);
    if (asked === '' ? isDefault : definition.id === asked) return { path, definition };
  }
  throw new UsageError(
    asked === '' ? `${city} has no abstract form: name one by --base.` : `There is no form ${asked}.`,
  );
}

/** The sample that the suite uses for a form which extends the same base, or the base's own base. */
async function findSample(schemas: Schemas, basePath: string): Promise<JsonObject> {
  const chains = new Map<string, string[]>();
  for (const path of formPaths(schemas)) {
    const chain = chainOf(schemas, path);
    chains.set((schemas.json(path) as { id: string }).id, chain);
  }
  const wanted = chainOf(schemas, basePath);
  for (const ancestor of wanted) {
    for (const [path] of schemas.texts) {
      if (!/^suite\/(?!samples\/|migrations\/)/.test(path)) continue;
      const { cases = [] } = schemas.json(path) as { cases?: { form?: string; base?: string }[] };
      for (const { form, base } of cases) {
        const sample = `suite/samples/${base}.json`;
        if (form !== undefined && chains.get(form)?.includes(ancestor) && schemas.texts.has(sample))
          return { ...(schemas.json(sample) as JsonObject) };
      }
    }
  }
  return { meta: {}, account: { name: '', idNumber: '', mobile: '', email: '' } };
}

/** The form's own path, and those of the forms it extends. */
function chainOf(schemas: Schemas, path: string): string[] {
  const { extends: base } = schemas.json(path) as { extends?: Json };
  return typeof base === 'string' ? [path, ...chainOf(schemas, joinPath(path, base))] : [path];
}

/** An entry that is closed is opened; where there is none it is added. @throws UsageError where it has a form already */
function openInCatalogue(schemas: Schemas, path: string, { id, flow, level, series }: SeriesRequest): [string, string] {
  if (!schemas.texts.has(path)) throw new UsageError(`There is no ${path}: make the city first, by zc new city.`);
  const { forms } = schemas.json(path) as unknown as { forms: CatalogueEntry[] };
  const closed = forms.filter((entry) => entry.flow === flow && entry.businessLevel === level && entry.form === null);
  if (series === '') {
    const codes = closed.map(({ seriesCode }) => seriesCode).join(', ');
    throw new UsageError(`Name the series by --series: one of ${codes}, or a new code.`);
  }
  const index = forms.findIndex(
    (entry) => entry.flow === flow && entry.businessLevel === level && entry.seriesCode === series,
  );
  const taken = forms[index]?.form ?? null;
  if (taken !== null) throw new UsageError(`${path}: series ${series}, ${level}, has the form ${taken} already.`);
  const entry = { flow, businessLevel: level, seriesCode: series, form: id, availability: 'recognition' };
  return [path, withValue(schemas, path, ['forms', index === -1 ? forms.length : index], entry)];
}

interface CatalogueEntry {
  flow: string;
  businessLevel: string;
  seriesCode: string;
  form: string | null;
}

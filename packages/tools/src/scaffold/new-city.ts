import { posix } from 'node:path';
import { type JsonObject, resolveForm } from '@zhicheng/engine/definition';
import { UsageError } from '../commands/command.ts';
import { cataloguePaths, formPaths, type Schemas } from '../schemas/read-schemas.ts';
import { changeExamples } from './change-examples.ts';
import { type Plan, toText } from './plan.ts';

export interface CityRequest {
  id: string;
  title: string;
  /** Id of the abstract form that the city's own extends; the first one that extends nothing by default. */
  base: string;
}

/** A catalogue with every series closed, and an abstract form for what the city does otherwise. */
export async function planCity(schemas: Schemas, { id, title, base }: CityRequest): Promise<Plan> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw new UsageError(`A city is named by small letters, not ${id}.`);
  for (const path of formPaths(schemas)) {
    const definition = await resolveForm(schemas.read, path);
    const source = schemas.json(path) as JsonObject;
    const isBase = base === '' ? definition.abstract === true && source.extends === undefined : definition.id === base;
    if (!isBase) continue;
    const [, name = ''] = path.split('/');
    const own = `${id}/${name}/form.json`;
    const form = {
      $schema: '../../meta/form.schema.json',
      $comment: changeExamples(definition),
      extends: posix.relative(`${id}/${name}`, path),
      id: `${id}/${name}`,
      version: '1.0.0',
      title: definition.title,
      abstract: true,
    };
    const created = new Map([
      [`${id}/catalogue.json`, toText(closedCatalogue(schemas, path, id, title))],
      [own, toText(form)],
    ]);
    return { created, changed: new Map(), next: [`zc new series ${id}/<name> --series <code>`] };
  }
  throw new UsageError(
    base === '' ? 'There is no abstract form to extend: name one by --base.' : `There is no form ${base}.`,
  );
}

/** The catalogue of the base's city under another name: nothing can be declared until a series is opened. */
function closedCatalogue(schemas: Schemas, basePath: string, city: string, title: string): JsonObject {
  const path = cataloguePaths(schemas).find((each) => posix.dirname(each) === basePath.split('/')[0]);
  if (path === undefined) throw new UsageError(`${basePath.split('/')[0]} has no catalogue to start from.`);
  const catalogue = schemas.json(path) as JsonObject & { forms: JsonObject[] };
  return {
    ...catalogue,
    city,
    title: title || city,
    forms: catalogue.forms.map((entry) =>
      entry.form === null ? entry : { ...entry, form: null, availability: 'closed' },
    ),
  };
}

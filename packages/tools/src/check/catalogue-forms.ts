import { isObject } from '@zhicheng/engine/definition';
import { cataloguePaths, type Schemas } from '../schemas/read-schemas.ts';
import { metaErrors } from './meta-errors.ts';

/** A line of a city's catalogue: which form a series has at a level. */
export interface CatalogueForm {
  at: { file: string; pointer: string };
  entry: { flow: string; businessLevel: string; seriesCode: string; form: string | null; availability: string };
  seriesDictionary: string;
  /** Flows and levels of the city's tree of businesses. */
  leaves: readonly { flow: unknown; level: unknown }[];
}

interface Business {
  flow?: string;
  businessLevel?: string;
  children?: Business[];
}

/** The lines of all catalogues that have the right shape. */
export function* catalogueForms(schemas: Schemas): Generator<CatalogueForm> {
  for (const file of cataloguePaths(schemas)) {
    if (metaErrors(schemas, file)?.length !== 0) continue;
    const content = schemas.json(file);
    if (!isObject(content) || !Array.isArray(content.forms) || !Array.isArray(content.businesses)) continue;
    const leaves = [...leavesOf(content.businesses as Business[])];
    for (const [index, entry] of content.forms.entries()) {
      if (!isObject(entry)) continue;
      yield {
        at: { file, pointer: `/forms/${index}` },
        entry: entry as CatalogueForm['entry'],
        seriesDictionary: String(content.seriesDictionary),
        leaves,
      };
    }
  }
}

function* leavesOf(businesses: readonly Business[]): Generator<{ flow: unknown; level: unknown }> {
  for (const { flow, businessLevel, children } of businesses) {
    if (businessLevel !== undefined) yield { flow, level: businessLevel };
    yield* leavesOf(children ?? []);
  }
}

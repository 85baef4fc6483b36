import { type FormModel, type ImportDataset, type ImportDefinition, locate, type StoredScope } from '@zhicheng/engine';
import { ProblemError } from '../errors.ts';
import { type Declaration, listDeclarations } from '../stores/declarations.ts';
import type { Queries } from '../stores/open-data.ts';
import { readScopes } from '../stores/scopes.ts';
import { cityDate } from './city-date.ts';

/** What the applicant's earlier declarations hold of a data set; of each panel and table the latest. */
export async function collectDataset(
  queries: Queries,
  { id, ownerId }: Declaration,
  model: FormModel,
  datasetId: string,
): Promise<ImportDataset> {
  const dataset = datasetsOf(model)[datasetId];
  if (!dataset) throw new ProblemError('not-found');
  const found = new Map<string, StoredScope[]>();
  const sources = new Set<string>();
  for (const earlier of await listDeclarations(queries, ownerId)) {
    if (earlier.id === id) continue;
    const byPointer = groupByPointer(model, await readScopes(queries, earlier.id));
    for (const [pointer, scopes] of byPointer) {
      if (!dataset.scopes.includes(pointer) || found.has(pointer)) continue;
      found.set(pointer, scopes);
      sources.add(`${yearOf(earlier)} 年申报`);
    }
  }
  const scopes = [...found.values()].flat().map(({ path, value }) => ({ path, value }));
  return { scopes, sources: [...sources] };
}

export function yearOf({ createdAt }: Pick<Declaration, 'createdAt'>): number {
  return Number(cityDate(new Date(createdAt)).slice(0, 4));
}

function datasetsOf(model: FormModel): ImportDefinition['datasets'] {
  const sections = model.steps.flatMap((step) => step.sections.map((section) => section.definition));
  return Object.assign({}, ...sections.flatMap((section) => (section.kind === 'import' ? [section.datasets] : [])));
}

function groupByPointer(model: FormModel, scopes: readonly StoredScope[]): Map<string, StoredScope[]> {
  const groups = new Map<string, StoredScope[]>();
  for (const stored of scopes) {
    const pointer = locate(model, stored.path)?.scope.pointer;
    if (pointer) groups.set(pointer, [...(groups.get(pointer) ?? []), stored]);
  }
  return groups;
}

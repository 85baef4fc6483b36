import type { Facts, JsonObject, Receipt } from '@zhicheng/engine';
import { cityDate } from '../declarations/city-date.ts';
import type { LoadedForm } from '../forms/library.ts';
import { sha256, toCanonicalJson } from '../stores/canonical.ts';
import type { Declaration } from '../stores/declarations.ts';
import { readAttachedFiles } from '../stores/files.ts';
import type { Queries } from '../stores/open-data.ts';

export interface FreezeRequest {
  declaration: Declaration;
  loaded: LoadedForm;
  /** The declaration as one document. */
  document: JsonObject;
  /** What it was judged by besides. */
  facts: Facts;
  at: string;
}

/** Keeps what is sent for review as it is, with the hashes of its files, under a receipt that proves it. */
export async function freeze(queries: Queries, request: FreezeRequest): Promise<Receipt> {
  const { declaration, loaded, document, facts, at } = request;
  const { id, meta, applicant } = declaration;
  const { id: formId, version: formVersion } = loaded.form;
  const number = await nextNumber(queries, at);
  const files = (await readAttachedFiles(queries, id)).map((file) => ({
    id: file.id,
    size: file.size,
    sha256: file.sha256,
  }));
  const content = toCanonicalJson({
    number,
    declaration: id,
    form: { id: formId, version: formVersion },
    meta,
    applicant,
    document,
    ...(loaded.form.facts && { facts }),
    files,
    submittedAt: at,
  });
  const receipt = { number, sha256: sha256(content), submittedAt: at };
  await queries
    .insertInto('snapshots')
    .values({ ...receipt, declarationId: id, formId, formVersion, content })
    .execute();
  return receipt;
}

/** `20210118-000001`: the day in China and a running number. */
async function nextNumber(queries: Queries, at: string): Promise<string> {
  const day = cityDate(new Date(at)).replaceAll('-', '');
  const { last } = await queries
    .selectFrom('snapshots')
    .select((select) => select.fn.max('number').as('last'))
    .where('number', 'like', `${day}-%`)
    .executeTakeFirstOrThrow();
  return `${day}-${String(Number(last?.slice(9) ?? 0) + 1).padStart(6, '0')}`;
}

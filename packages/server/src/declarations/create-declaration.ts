import { randomBytes } from 'node:crypto';
import type { Person } from '../accounts/identity.ts';
import { type ProblemCode, ProblemError } from '../errors.ts';
import type { LoadedForm } from '../forms/library.ts';
import type { Services } from '../services.ts';
import { type Declaration, findDeclaration, insertDeclaration } from '../stores/declarations.ts';
import { copyScopes } from './copy-scopes.ts';

export interface NewDeclaration {
  /** The server's own by default. */
  city?: string;
  flow: string;
  businessLevel: string;
  unitSupervisorType: string;
  seriesCode: string;
  /** An earlier declaration to take over from (数据共享). */
  reuseFrom?: string | null;
  /** Take over the summary as well. */
  includeSummary?: boolean;
}

/** Why a series can't be declared, by the catalogue's `availability`. */
const closed: Record<string, ProblemCode> = { closed: 'series-closed', examOnly: 'exam-only' };

/** Starts a draft: the catalogue says with which form, or why not. */
export async function createDeclaration(
  { data, library, clock, today }: Services,
  person: Person,
  wanted: NewDeclaration,
): Promise<{ declaration: Declaration; loaded: LoadedForm }> {
  const { flow, businessLevel, unitSupervisorType, seriesCode, reuseFrom = null } = wanted;
  const catalogue = library.catalogue(wanted.city);
  const entry = catalogue.forms.find(
    (form) => form.flow === flow && form.businessLevel === businessLevel && form.seriesCode === seriesCode,
  );
  const refusal = closed[entry?.availability ?? 'closed'];
  if (refusal) throw refuse(refusal, catalogue.messages);
  if (!entry?.form) throw refuse('series-closed', catalogue.messages);

  const loaded = await library.form(entry.form);
  await library.keep(loaded.form.id, loaded.form.version);
  const { name, idNumber, mobile, email } = person;
  const createdAt = clock().toISOString();
  const declaration: Declaration = {
    id: randomBytes(16).toString('hex'),
    ownerId: person.userId,
    formId: loaded.form.id,
    formVersion: loaded.form.version,
    state: loaded.form.workflow.initial,
    meta: {
      city: catalogue.city,
      flow,
      businessLevel,
      seriesCode,
      unitSupervisorType,
      reuseFromDeclarationId: reuseFrom,
      createdAt,
    },
    applicant: { name, idNumber, mobile, email },
    revision: 0,
    createdAt,
    updatedAt: createdAt,
  };
  await data.transaction().execute(async (transaction) => {
    const source = reuseFrom === null ? null : await findDeclaration(transaction, reuseFrom, person.userId);
    await insertDeclaration(transaction, declaration);
    const options = {
      loaded,
      at: createdAt,
      today: today(),
      includeSummary: wanted.includeSummary ?? false,
    };
    if (source) await copyScopes(transaction, source, declaration, options);
  });
  return { declaration: await findDeclaration(data, declaration.id, person.userId), loaded };
}

/** The city may word these two its own way. */
function refuse(code: ProblemCode, messages: unknown): ProblemError {
  const sentence = (messages as Record<string, string> | undefined)?.[code];
  return new ProblemError(code, sentence ? { title: sentence, detail: sentence } : {});
}

import type { JsonObject } from '../definition/types.ts';
import { StoreError } from './store-error.ts';
import type { Attachment, Store, StoreErrorCode } from './types.ts';

/** A fresh, editable declaration without any scope, and what may be done with it. */
export interface StoreContractSubject {
  store: Store;
  declarationId: string;
  panel: { path: string; values: readonly [JsonObject, JsonObject] };
  /** A row not stored yet, of a table that takes PDF files of this kind. */
  row: { path: string; value: JsonObject; kind: string };
  /** A dictionary sent whole, and one of its codes. */
  dictionary: { id: string; code: string };
  /** An action that asks for full validation. `prepare` makes the declaration pass it. */
  submit: { action: string; prepare(): Promise<void> };
  close?(): Promise<void>;
}

export interface ContractCase {
  title: string;
  run(): Promise<void>;
}

/** What every store must do. Each case opens a subject of its own; a failed one throws. For any test runner. */
export function storeContract(open: () => Promise<StoreContractSubject>): ContractCase[] {
  return Object.entries(cases).map(([title, check]) => ({
    title,
    async run() {
      const subject = await open();
      try {
        await check(subject);
      } finally {
        await subject.close?.();
      }
    },
  }));
}

const pdf = () => new Blob(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'], { type: 'application/pdf' });

const cases: Record<string, (subject: StoreContractSubject) => Promise<void>> = {
  'opens a declaration with its form, state, date and nothing stored': async ({ store, declarationId }) => {
    const snapshot = await store.open(declarationId);
    const { form, loadValidators } = await store.form(snapshot.form.id, snapshot.form.version);

    equal(snapshot.scopes, []);
    equal(form.version, snapshot.form.version);
    equal(typeof loadValidators, 'function');
    ok(/^\d{4}-\d{2}-\d{2}$/.test(snapshot.today), 'today is a date');
    ok(snapshot.editable === 'all' || snapshot.editable.length > 0, 'it may be edited');
  },

  'keeps what was saved, and gives every save a new version': async ({ store, declarationId, panel }) => {
    const first = await store.saveScope(declarationId, panel.path, panel.values[0], null);
    const second = await store.saveScope(declarationId, panel.path, panel.values[1], first.version);
    const { scopes } = await store.open(declarationId);

    ok(first.version !== second.version, 'versions differ');
    equal(scopes, [second]);
    contains(second.value, panel.values[1]);
  },

  'refuses a stale version, hands out the other one and changes nothing': async ({ store, declarationId, panel }) => {
    const first = await store.saveScope(declarationId, panel.path, panel.values[0], null);
    const second = await store.saveScope(declarationId, panel.path, panel.values[1], first.version);

    const error = await rejects(store.saveScope(declarationId, panel.path, panel.values[0], first.version), 'conflict');

    equal(error.other, second);
    equal((await store.open(declarationId)).scopes, [second]);
  },

  'refuses to create what exists already': async ({ store, declarationId, panel }) => {
    const first = await store.saveScope(declarationId, panel.path, panel.values[0], null);

    const error = await rejects(store.saveScope(declarationId, panel.path, panel.values[1], null), 'conflict');

    equal(error.other, first);
  },

  'refuses to change what was removed, and says that nothing is there': async ({ store, declarationId, row }) => {
    const stored = await store.saveScope(declarationId, row.path, row.value, null);
    await store.removeScope(declarationId, row.path, stored.version);

    const error = await rejects(store.saveScope(declarationId, row.path, row.value, stored.version), 'conflict');

    equal(error.other, null);
    equal((await store.open(declarationId)).scopes, []);
  },

  'takes the acknowledgement of a migration, and tells of none afterwards': async ({ store, declarationId }) => {
    await store.acknowledgeMigration(declarationId);

    equal((await store.open(declarationId)).migration, null);
    await rejects(store.acknowledgeMigration('nothing'), 'not-found');
  },

  'lets exactly one of ten simultaneous saves win': async ({ store, declarationId, panel }) => {
    const saves = Array.from({ length: 10 }, () => store.saveScope(declarationId, panel.path, panel.values[0], null));

    const outcomes = await Promise.allSettled(saves);

    equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1);
  },

  'removes a row only in the version that was seen': async ({ store, declarationId, row }) => {
    const first = await store.saveScope(declarationId, row.path, row.value, null);
    const second = await store.saveScope(declarationId, row.path, row.value, first.version);

    const error = await rejects(store.removeScope(declarationId, row.path, first.version), 'conflict');

    equal(error.other, second);
    await store.removeScope(declarationId, row.path, second.version);
    equal((await store.open(declarationId)).scopes, []);
  },

  'refuses scopes that the form does not have': async ({ store, declarationId }) => {
    await rejects(store.saveScope(declarationId, '/no-such-panel', {}, null), 'invalid');
    await rejects(store.saveScope(declarationId, '/__proto__', {}, null), 'invalid');
  },

  'tells an unknown declaration': async ({ store }) => {
    await rejects(store.open('00000000-0000-4000-8000-000000000000'), 'not-found');
  },

  'takes a file, and keeps it with its row': async ({ store, declarationId, row }) => {
    const attachment = await upload(store, declarationId, row, pdf(), '证书.pdf');
    const stored = await store.saveScope(
      declarationId,
      row.path,
      { ...row.value, attachments: [asJson(attachment)] },
      null,
    );

    equal(attachment.fileName, '证书.pdf');
    equal(attachment.mediaType, 'application/pdf');
    equal(attachment.size, pdf().size);
    const [kept] = stored.value.attachments as unknown as Attachment[];
    equal(kept?.id, attachment.id);
    ok(store.fileUrl(declarationId, attachment.id).length > 0, 'it has an address');
  },

  'refuses files by extension, content and emptiness, with a sentence': async ({ store, declarationId, row }) => {
    const refused: [Blob, string, string][] = [
      [pdf(), '证书.exe', 'R-AT-1'],
      [new Blob(['\x7fELF']), '证书.pdf', 'R-AT-3'],
      [new Blob([]), '证书.pdf', 'R-AT-4'],
    ];
    for (const [file, fileName, rule] of refused) {
      const error = await rejects(upload(store, declarationId, row, file, fileName), 'refused');
      equal(error.problem?.code, rule);
      ok(/[\u4e00-\u9fff]/.test(error.message), 'the sentence is Chinese');
    }
  },

  'ends a cancelled upload': async ({ store, declarationId, row }) => {
    const { kind, path: scope } = row;
    const started = store.upload(declarationId, { file: pdf(), fileName: 'a.pdf', name: '证书', kind, scope });
    started.pause();
    started.cancel();

    await rejects(started.done, 'cancelled');
  },

  'answers a dictionary whole, its entries by code, and pages of what fits a keyword': async ({
    store,
    dictionary,
  }) => {
    const whole = await store.dictionary(dictionary.id);
    const item = whole.items.find(({ code }) => code === dictionary.code);
    const found = await store.lookup(dictionary.id, { keyword: item?.name ?? '', exact: true });
    const page = await store.lookup(dictionary.id, { parent: null, page: 1, pageSize: 1 });

    ok(
      found.items.some(({ code }) => code === dictionary.code),
      'an exact search finds the entry',
    );
    equal(page.items.length, 1);
    ok(page.total >= 1, 'the total counts all pages');
  },

  'refuses to submit what has issues': async ({ store, declarationId, submit }) => {
    const error = await rejects(store.act(declarationId, submit.action, {}, 'key-with-issues'), 'invalid');

    ok((error.problem?.issues?.length ?? 0) > 0, 'it names the issues');
    equal((await store.open(declarationId)).receipt, null);
  },

  'submits once, however often the same request comes': async ({ store, declarationId, panel, submit }) => {
    await submit.prepare();

    const answers = await Promise.all([1, 2, 3].map(() => store.act(declarationId, submit.action, {}, 'one-key')));
    const again = await store.act(declarationId, submit.action, {}, 'one-key');
    const after = await store.open(declarationId);

    for (const answer of answers) equal(answer.receipt, again.receipt);
    equal(after.receipt, again.receipt);
    ok(/^[0-9a-f]{64}$/.test(again.receipt?.sha256 ?? ''), 'the receipt carries a SHA-256');
    equal(after.events.filter(({ stateAfter }) => stateAfter === again.state).length, 1);
    const { path, values } = panel;
    const version = after.scopes.find((scope) => scope.path === path)?.version ?? null;
    await rejects(store.saveScope(declarationId, path, values[0], version), 'refused');
  },
};

function upload(
  store: Store,
  declarationId: string,
  { path: scope, kind }: StoreContractSubject['row'],
  file: Blob,
  fileName: string,
): Promise<Attachment> {
  return store.upload(declarationId, { file, fileName, name: '证书', kind, scope }).done;
}

async function rejects(promise: Promise<unknown>, code: StoreErrorCode): Promise<StoreError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error(`expected a StoreError ${code}, got ${String(error)}`);
  equal(error.code, code);
  return error;
}

function contains(value: JsonObject, expected: JsonObject): void {
  for (const [key, part] of Object.entries(expected)) equal(value[key], part);
}

function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [canonical(actual), canonical(expected)];
  if (got !== wanted) throw new Error(`expected ${wanted}, got ${got}`);
}

function ok(holds: boolean, claim: string): void {
  if (!holds) throw new Error(`does not hold: ${claim}`);
}

/** An interface has no index signature, though what it holds is JSON. */
function asJson(attachment: Attachment): JsonObject {
  return { ...attachment } as unknown as JsonObject;
}

/** JSON with keys in one order: databases keep their own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  }) as string;
}

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CompiledForm, Json } from '../definition/types.ts';
import { sampleForm } from '../store/fixtures/sample-form.ts';
import type { Attachment } from '../store/types.ts';
import { createSample, type Sample } from './fixtures/open-sample.ts';
import type { DeclarationSession } from './types.ts';

const ROUNDS = 40;
const STEPS = 30;
const TABS = 3;

/** The same numbers every time (Numerical Recipes' generator). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

const failures = ['offline', 'answer-lost', 'busy', 'failed', 'sign-in-required', null] as const;
const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One story: what was typed, and what was given up on purpose. */
class Story {
  readonly sample: Sample;
  readonly tabs: (DeclarationSession | null)[] = Array.from({ length: TABS }, () => null);
  /** Texts that somebody typed and left. */
  readonly typed = new Set<string>();
  readonly arrived = new Set<string>();
  readonly #random: (below: number) => number;
  /** Names of the files sent for a row. */
  readonly #files = new Map<string, string[]>();
  readonly #arrivals: { session: DeclarationSession; rowId: string; attachment: Attachment }[] = [];
  readonly #last = new Map<string, string>();
  #count = 0;

  constructor(random: (below: number) => number, scopes: Parameters<typeof createSample>[0]) {
    this.#random = random;
    this.sample = createSample(scopes, { onStored: (value) => this.#note(value) });
  }

  async step(): Promise<void> {
    const index = this.#random(TABS);
    const session = this.tabs[index];
    if (!session) {
      this.tabs[index] = await this.sample.open();
      return;
    }
    const acts = [
      () => this.#type(session, index),
      () => this.#type(session, index),
      () => void session.save(session.form.panel('/basicInfo')),
      () => session.save(session.form.panel('/basicInfo')),
      () => this.#addRow(session),
      () => this.#editRow(session),
      () => this.#editRow(session),
      () => this.#removeRow(session),
      () => session.renumber(session.form.table('/education')),
      () => void session.flush(),
      () => this.sample.fail(failures[this.#random(failures.length)] ?? null),
      () => this.#resolve(session),
      () => this.#leave(index, session),
      () => this.#upload(session),
    ];
    await acts[this.#random(acts.length)]?.();
    await this.#attach();
    if (this.#random(3) === 0) await pause();
  }

  leaveAll(): void {
    for (const [index, session] of this.tabs.entries()) if (session) this.#leave(index, session);
  }

  /** Everything that can still be found: stored at some time, kept, or told. */
  async found(): Promise<string> {
    const kept = [await this.sample.journal.all(), await this.sample.journal.uploads.all()];
    const told = this.tabs.flatMap((tab) => (tab ? [shownBy(tab)] : []));
    return JSON.stringify([[...this.arrived], kept, told]);
  }

  #note(value: Json): void {
    if (typeof value === 'string') this.arrived.add(value);
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) this.#note(part);
  }

  #text(): string {
    this.#count += 1;
    return `«${this.#count}»`;
  }

  #type(session: DeclarationSession, tab: number): void {
    const { fields } = session.form.panel('/basicInfo');
    const field = fields[this.#random(fields.length)];
    if (!field) return;
    const text = this.#text();
    // Typing over one's own words is giving them up.
    this.#giveUp(field.value.peek());
    this.#giveUp(this.#last.get(`${tab} ${field.path}`) ?? null);
    this.#last.set(`${tab} ${field.path}`, text);
    field.set(text);
    this.typed.add(text);
  }

  async #addRow(session: DeclarationSession): Promise<void> {
    const text = this.#text();
    this.typed.add(text);
    const scope = session.form.table('/education').add({ school: text });
    await session.save(scope);
  }

  async #editRow(session: DeclarationSession): Promise<void> {
    const table = session.form.table('/education');
    const row = table.rows.value[this.#random(Math.max(1, table.rows.value.length))];
    if (!row) return;
    const scope = table.edit(row.rowId);
    const stop = session.watch(scope);
    const text = this.#text();
    const key = this.#random(2) === 0 ? 'school' : 'diplomaNo';
    this.#giveUp(scope.field(key).value.peek());
    scope.field(key).set(text);
    this.typed.add(text);
    const isSaved = this.#random(3) > 0;
    const outcome = isSaved ? await session.save(scope) : null;
    // 关闭 without saving; the page that goes away keeps it.
    const isKept = outcome === null && this.#random(2) === 0;
    // All that stood in it, what an earlier visit had typed there too.
    if (outcome === null && !isKept) for (const { value } of scope.fields) this.#giveUp(value.peek());
    stop(isKept ? 'keep' : undefined);
    scope.dispose();
    await pause();
  }

  async #removeRow(session: DeclarationSession): Promise<void> {
    const table = session.form.table('/education');
    const row = table.rows.value[0];
    if (!row || this.#random(3) > 0) return;
    // Whoever removes a row has seen what is in it, as far as this page knows; what others type meanwhile they are asked.
    for (const value of Object.values(row.value)) this.#giveUp(value as Json);
    const left = (await this.sample.journal.all()).filter(({ path }) => path === row.path);
    for (const name of this.#files.get(row.path) ?? []) this.#giveUp(name);
    for (const { value } of left) for (const part of Object.values(value ?? {})) this.#giveUp(part);
    await session.removeRows(table, [row]);
  }

  async #resolve(session: DeclarationSession): Promise<void> {
    const [conflict] = session.conflicts.value;
    if (!conflict) return;
    const take = this.#random(2) === 0 ? 'mine' : 'theirs';
    const { differences, other } = conflict;
    if (take === 'theirs') {
      for (const { mine } of differences) this.#giveUp(mine);
      if (!other) for (const { value } of conflict.scope.fields) this.#giveUp(value.peek());
    }
    await session.resolve(conflict, take);
  }

  #upload(session: DeclarationSession): void {
    const row = session.form.table('/education').rows.value[0];
    if (!row) return;
    const scope = session.form.table('/education').edit(row.rowId);
    const file = new Blob(['%PDF-1.4\n\n%%EOF']);
    const name = this.#text();
    this.typed.add(name);
    this.#files.set(row.path, [...(this.#files.get(row.path) ?? []), name]);
    const { done } = session.upload(scope, { file, fileName: `${name}.pdf`, kind: 'diploma', name });
    void done.then(
      (attachment) => this.#arrivals.push({ session, rowId: row.rowId, attachment }),
      () => {},
    );
  }

  /** 附件上传: the row is saved with a file as soon as it has arrived. */
  async #attach(): Promise<void> {
    for (const { session, rowId, attachment } of this.#arrivals.splice(0)) {
      const table = session.form.table('/education');
      const isThere = table.rows.value.some((row) => row.rowId === rowId);
      if (!isThere) this.#giveUp(attachment.name);
      if (!isThere || !this.tabs.includes(session)) continue;
      const scope = table.edit(rowId);
      session.attach(scope, attachment);
      await session.save(scope);
      scope.dispose();
    }
  }

  #leave(index: number, session: DeclarationSession): void {
    session.close();
    this.tabs[index] = null;
  }

  #giveUp(value: Json): void {
    if (typeof value === 'string') this.typed.delete(value);
  }
}

function shownBy({ form, conflicts, leftovers }: DeclarationSession): unknown {
  return [
    form.panel('/basicInfo').value(),
    form.table('/education').rows.value.map(({ value }) => value),
    conflicts.value.map(({ scope, differences }) => [scope.value(), differences]),
    leftovers.value,
  ];
}

const renamed: CompiledForm = (() => {
  const form = JSON.parse(JSON.stringify(sampleForm).replaceAll('"phone"', '"mobile"')) as CompiledForm;
  const operations = [{ op: 'rename' as const, scope: '/basicInfo', field: 'phone', to: 'mobile' }];
  return {
    ...form,
    version: '2.0.0',
    migrations: { next: { from: '1.0.0', to: '2.0.0', notice: '改了', operations } },
  };
})();

it(`loses nothing that was typed and left in ${ROUNDS} random stories`, { timeout: 120_000 }, async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const story = new Story(createRandom(round), { '/education/e0': { rowId: 'e0', orderNo: 1, school: '示例大学' } });
    for (let step = 0; step < STEPS; step++) await story.step();
    story.leaveAll();
    await pause(5);
    // Half of them find a newer form when they come back.
    if (round % 2 === 0) await story.sample.update(renamed);
    story.sample.fail(null);
    const last = await story.sample.open();
    story.tabs[0] = last;
    await last.flush();
    await pause(20);

    const found = await story.found();
    const lost = [...story.typed].filter((text) => !found.includes(text));
    story.leaveAll();
    assert.deepEqual(lost, [], `round ${round}`);

    const { scopes } = await story.sample.store.open(story.sample.declarationId);
    assert.equal(new Set(scopes.map(({ path }) => path)).size, scopes.length, `round ${round}: rows are there once`);
  }
});

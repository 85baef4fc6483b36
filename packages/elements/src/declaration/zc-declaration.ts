import {
  type Choice,
  type DeclarationSession,
  type Issue,
  type SaveOutcome,
  type Store,
  StoreError,
} from '@zhicheng/engine';
import {
  type CSSResultOrNative,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fire } from '../base/events.ts';
import { lazily } from '../base/lazily.ts';
import { lazyPart } from '../base/lazy-part.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { conflictPart } from '../conflict/part.ts';
import { renderBanner } from '../parts/banner.ts';
import { renderLoading } from '../parts/loading.ts';
import { word } from '../text/word.ts';
import type { NewDeclaration } from './create-declaration.ts';
import { openSession } from './open-session.ts';
import { renderBanners } from './render-banners.ts';
import { renderHeader } from './render-header.ts';
import { renderRail } from './render-rail.ts';
import { renderStep } from './render-step.ts';
import { Wizard } from './wizard.ts';
import { declarationStyles } from './zc-declaration.styles.ts';

/**
 * A whole declaration: its steps, saving, leaving, submitting. It knows no step, field or series; all that comes with the
 * form that the declaration was started with.
 *
 * @fires zc-ready - open and drawn
 * @fires zc-step-change - another step is shown
 * @fires zc-save - after each save of a step, with what came of it
 * @fires zc-conflict - a scope was stored elsewhere in the meantime
 * @fires zc-sign-in-required - sign the person in, then call `resume()`
 * @fires zc-submit - an action of the workflow was carried out
 * @fires zc-error - the declaration can't be opened
 */
export class ZcDeclaration extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, declarationStyles];
  static override properties: PropertyDeclarations = {
    api: {},
    store: { attribute: false },
    declaration: {},
    form: { attribute: false },
    step: {},
    readonly: { type: Boolean },
    user: {},
    wizard: { state: true },
    problem: { state: true },
  };

  /** Address of the API; or set `store`. */
  declare api: string;
  declare store: Store | null;
  /** Id of the declaration to open. */
  declare declaration: string;
  /** Starts a new declaration, where none is named; needs `api`. */
  declare form: NewDeclaration | null;
  /** Id of the step shown; the first one by default. */
  declare step: string;
  declare readonly: boolean;
  /** Whose unsaved input is kept on this computer: it never shows to another account. */
  declare user: string;

  declare protected wizard: Wizard | null;
  declare protected problem: string | null;

  /** Counts openings, so that a slow one doesn't overtake a later one. */
  #opening = 0;

  constructor() {
    super();
    this.api = '';
    this.store = null;
    this.declaration = '';
    this.form = null;
    this.step = '';
    this.readonly = false;
    this.user = '';
    this.wizard = null;
    this.problem = null;
    this.addEventListener('zc-go-to', ({ detail }) => void this.wizard?.goToPath(detail.step, detail.path));
    this.addEventListener('zc-step-change', ({ detail }) => {
      this.step = detail.step;
    });
  }

  /** The open declaration; null before `zc-ready`. */
  get session(): DeclarationSession | null {
    return this.wizard?.session ?? null;
  }

  /** Saves the step on the screen; issues don't hinder a draft. */
  async save(): Promise<SaveOutcome | null> {
    return this.wizard?.save() ?? null;
  }

  /** Shows and answers everything that a full validation finds now. */
  validate(): readonly Issue[] {
    const form = this.session?.form;
    for (const step of form?.steps.peek() ?? []) step.judge();
    return form?.issues.peek() ?? [];
  }

  /** Shows a step; asks first when there is unsaved input. False: the person stayed. */
  async goTo(step: string): Promise<boolean> {
    return this.wizard?.goTo(step) ?? false;
  }

  /** For the page, before it shows something else: asks about unsaved input. False: the person stays. */
  async mayLeave(): Promise<boolean> {
    return this.wizard?.mayLeave() ?? true;
  }

  /** Carries out an action of the workflow, with its questions. */
  async act(action: string): Promise<void> {
    await this.wizard?.act(action);
  }

  /** Goes on after a sign-in: what was kept is sent. */
  async resume(): Promise<void> {
    if (this.session) await this.session.resume();
    else await this.#open();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.wizard) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving the element within the page takes it out for a moment only.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.wizard && changed.has('readonly')) this.wizard.readonly.value = this.readonly;
    if (this.wizard && changed.has('step') && this.step !== this.wizard.stepId.peek()) void this.wizard.goTo(this.step);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const asked = changed.has('api') || changed.has('store') || changed.has('declaration') || changed.has('form');
    if (asked && (this.store || this.api) && (this.declaration || this.form)) void this.#open();
  }

  protected override render(): TemplateResult {
    const { wizard, problem } = this;
    if (problem)
      return renderBanner({
        tone: 'error',
        text: problem,
        actions: [{ label: word('retry'), run: () => this.#open() }],
      });
    if (!wizard) return renderLoading();
    const signIn = (): boolean => fire(this, 'zc-sign-in-required', {});
    return html`
      ${track(() => renderHeader(wizard.session))}
      ${track(() => renderBanners(wizard, signIn))}
      ${track(() => renderKept(wizard))}
      ${track(() => (this.readonly ? nothing : renderMigration(wizard)))}
      <div class="zc-columns">
        ${track(() => renderRail(wizard))}
        ${track(() => keyed(wizard.stepId.value, renderStep(wizard)))}
      </div>
      ${track(() => renderFirstConflict(wizard))}
    `;
  }

  async #open(): Promise<void> {
    this.#close();
    this.problem = null;
    const opening = ++this.#opening;
    try {
      const session = await openSession(this);
      if (opening !== this.#opening || !this.isConnected) return session.close();
      this.wizard = new Wizard(this, session, this.step, this.readonly);
      this.step = this.wizard.stepId.peek();
      await this.updateComplete;
      fire(this, 'zc-ready', { declaration: session.snapshot.peek().id });
    } catch (error) {
      if (opening !== this.#opening) return;
      if (error instanceof StoreError && error.code === 'sign-in-required') fire(this, 'zc-sign-in-required', {});
      this.problem = error instanceof Error && error.message ? error.message : word('open.failed');
      fire(this, 'zc-error', { message: this.problem, error });
    }
  }

  #close(): void {
    this.#opening += 1;
    this.wizard?.close();
    this.wizard = null;
  }
}

const migrationPart = lazyPart(() => import('../migration/define.ts'));

function renderMigration({ session }: Wizard): unknown {
  if (!session.snapshot.value.migration) return nothing;
  return lazily(migrationPart, () => html`<zc-migration .session=${session}></zc-migration>`);
}

const keptPart = lazyPart(() => import('../kept/define.ts'));

function renderKept({ session }: Wizard): unknown {
  const { merges, leftovers, resumedUploads } = session;
  if (merges.value.length + leftovers.value.length + resumedUploads.value.length === 0) return nothing;
  return lazily(keptPart, () => html`<zc-kept .session=${session}></zc-kept>`);
}

function renderFirstConflict({ session, comparing }: Wizard): unknown {
  const conflicts = session.conflicts.value;
  const conflict = conflicts.find(({ scope }) => scope.rowId === null) ?? conflicts[0];
  if (!conflict || !comparing.value) return nothing;
  const later = (): void => {
    comparing.value = false;
  };
  return lazily(
    conflictPart,
    () => html`<zc-conflict
      .conflict=${conflict}
      .onLater=${later}
      .onChoose=${(take: Choice) => session.resolve(conflict, take)}
    ></zc-conflict>`,
  );
}

import { effect, type Signal, signal } from '@preact/signals-core';
import type { DeclarationSession, FieldScope, SaveOutcome, StepState } from '@zhicheng/engine';
import { fire } from '../base/events.ts';
import { announce } from '../parts/announce.ts';
import { focusSummary } from '../parts/error-summary.ts';
import { issueLine } from '../parts/issue-line.ts';
import { word } from '../text/word.ts';
import { askLeave, guardUnload, unsavedPanels } from './leave-guard.ts';
import { runAction } from './run-action.ts';
import { showPath } from './show-path.ts';

/** What the wizard needs of the element that shows it. */
export interface WizardHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Resolves once what the signals say is drawn. */
  readonly updateComplete: Promise<boolean>;
}

/** The way through an open declaration: which step is shown, what its summary lists, saving, leaving, acting. */
export class Wizard {
  readonly session: DeclarationSession;
  readonly readonly: Signal<boolean> = signal(false);
  /** Id of the step on the screen. */
  readonly stepId: Signal<string>;
  /** The step's errors are listed on top, until they are mended. */
  readonly summary: Signal<boolean> = signal(false);
  /** A sentence of the server about the last save or action; null when it went well. */
  readonly refusal: Signal<string | null> = signal(null);
  readonly busy: Signal<boolean> = signal(false);
  readonly railOpen: Signal<boolean> = signal(false);
  readonly comparing: Signal<boolean> = signal(false);
  /** Paths of what came back from an earlier visit that the person has been shown. */
  readonly restoredSeen: Signal<ReadonlySet<string>> = signal(new Set());

  readonly #host: WizardHost;
  readonly #undo: (() => void)[];

  constructor(host: WizardHost, session: DeclarationSession, stepId: string, readonly = false) {
    this.#host = host;
    this.readonly.value = readonly;
    this.session = session;
    this.stepId = signal(firstStep(session, stepId, readonly));
    this.#undo = [
      guardUnload(() => session.hasUnsaved()),
      effect(() => {
        if (session.saveState.value === 'signed-out') fire(host, 'zc-sign-in-required', {});
      }),
      effect(() => {
        const conflicts = session.conflicts.value;
        // A row's own dialog, if open, shows its conflict by itself.
        this.comparing.value = conflicts.some(({ scope }) => scope.rowId === null);
        if (conflicts.length > 0) fire(host, 'zc-conflict', { conflicts });
      }),
    ];
  }

  /** The step on the screen; reading it subscribes. */
  get step(): StepState {
    return this.session.form.step(this.stepId.value);
  }

  /** Whether the step on the screen may be changed now; reading it subscribes. */
  get editable(): boolean {
    return !this.readonly.value && this.step.editable.value;
  }

  unsaved(): FieldScope[] {
    return this.editable ? unsavedPanels(this.session.form, this.step) : [];
  }

  /** Issues don't hinder a draft: they are shown. */
  async save(): Promise<SaveOutcome> {
    const { session, step } = this;
    const { id } = step.model;
    const confirms = step.status.peek() === 'unconfirmed';
    const outcome = await this.#busily(() => (confirms ? session.confirmStep(id) : session.saveStep(id)));
    await this.#tell(outcome);
    fire(this.#host, 'zc-save', { step: id, outcome });
    return outcome;
  }

  /** 保存并下一步: errors of the step keep the person here. */
  async saveAndNext(): Promise<void> {
    const { step } = this;
    const outcome = await this.save();
    const wrong = step.issues.peek().some((issue) => issue.severity === 'error');
    if (isKept(outcome) && !wrong) await this.show(this.neighbour(1)?.model.id ?? step.model.id);
  }

  /** 下一步 of a step without panels: free to go, yet what is missing is marked. */
  async next(): Promise<void> {
    const next = this.neighbour(1);
    if (this.editable) this.step.judge();
    if (next) await this.goTo(next.model.id);
  }

  /** Asks first when there is unsaved input. False: the person stayed. */
  async goTo(stepId: string): Promise<boolean> {
    this.railOpen.value = false;
    if (stepId === this.stepId.peek()) return true;
    if (!(await this.mayLeave())) return false;
    await this.show(stepId);
    return true;
  }

  /** Asks what becomes of unsaved input of the step on the screen. False: the person stays. */
  async mayLeave(): Promise<boolean> {
    const unsaved = this.unsaved();
    const answer = unsaved.length > 0 ? await askLeave(this.#host.renderRoot) : 'discard';
    if (answer === null || (answer === 'save' && !isKept(await this.save()))) return false;
    if (answer === 'discard') for (const panel of unsaved) panel.reset();
    return true;
  }

  /** Where an issue is: its step, and in it the field or row. False: the person stayed where they were. */
  async goToPath(stepId: string, path?: string): Promise<boolean> {
    if (!(await this.goTo(stepId))) return false;
    if (path) await showPath(this.#host.renderRoot as ShadowRoot, this.step, path);
    return true;
  }

  async show(stepId: string): Promise<void> {
    if (!this.session.form.steps.peek().some((step) => step.model.id === stepId)) return;
    this.summary.value = false;
    this.refusal.value = null;
    this.stepId.value = stepId;
    fire(this.#host, 'zc-step-change', { step: stepId });
    await this.#host.updateComplete;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('.zc-step-title');
    heading?.focus({ preventScroll: true });
    this.#host.scrollIntoView({ block: 'start' });
  }

  async act(action: string): Promise<void> {
    const { session } = this;
    if (this.unsaved().length > 0) {
      const outcome = await this.#busily(() => session.saveStep(this.stepId.peek()));
      if (!isKept(outcome)) return this.#tell(outcome);
    }
    const outcome = await this.#busily(() => runAction(this.#host, this.#host.renderRoot, session, action));
    this.refusal.value = outcome.status === 'failed' ? outcome.message : null;
    if (outcome.status !== 'issues') return;
    // The review that the action stands under lists them, step by step; unless only the server found them.
    const known = session.form.issues.peek().some((issue) => issue.severity === 'error');
    if (known) focusSummary(this.#host.renderRoot);
    else this.refusal.value = outcome.issues.map((issue) => issueLine(issue, session.form)).join('；');
  }

  neighbour(offset: -1 | 1): StepState | undefined {
    const steps = this.session.form.steps.value;
    return steps[steps.findIndex((step) => step.model.id === this.stepId.value) + offset];
  }

  close(): void {
    for (const undo of this.#undo) undo();
    this.session.close();
  }

  async #tell(outcome: SaveOutcome): Promise<void> {
    const { step } = this;
    const root = this.#host.renderRoot;
    this.refusal.value = outcome.status === 'refused' ? outcome.message : null;
    if (outcome.status !== 'saved' && outcome.status !== 'saved-with-issues') return;
    step.judge();
    const count = step.issues.peek().filter((issue) => issue.severity === 'error').length;
    this.summary.value = count > 0;
    if (count === 0) return;
    announce(root, word('save.issues', { count }));
    focusSummary(root);
  }

  async #busily<Result>(work: () => Promise<Result>): Promise<Result> {
    this.busy.value = true;
    try {
      return await work();
    } finally {
      this.busy.value = false;
    }
  }
}

/** The input is safe: at the server, or on this computer until the server answers. */
function isKept(outcome: SaveOutcome): boolean {
  return outcome.status === 'saved' || outcome.status === 'saved-with-issues' || outcome.status === 'kept';
}

/** The step that was asked for. To read, one begins where everything stands together; to fill in, at the beginning. */
function firstStep({ form, snapshot }: DeclarationSession, wanted: string, readonly: boolean): string {
  const steps = form.steps.peek().map(({ model }) => model);
  const reading = readonly || snapshot.peek().editable.length === 0;
  const review = steps.find(({ sections }) => sections.some(({ definition }) => definition.kind === 'review'));
  return (steps.find(({ id }) => id === wanted) ?? (reading ? review : undefined) ?? steps[0])?.id ?? '';
}

import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Json, JsonObject } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import type { ExpressionContext } from '../expressions/compile-expression.ts';
import { fromExpressionValue } from '../expressions/to-expression-value.ts';
import type { Issue } from '../issue.ts';
import type { FieldModel, RuleModel, ScopeModel } from '../model/types.ts';
import type { Attachment } from '../store/types.ts';
import { checkEvidence } from './check-evidence.ts';
import { objectIssues } from './check-row.ts';
import type { Finding } from './check-value.ts';
import { type ContextScope, createView } from './contexts.ts';
import { createEvidence } from './evidence-state.ts';
import { LiveField } from './field-state.ts';
import { canEdit, type FormCore } from './form-core.ts';
import { gather } from './gather.ts';
import { type Place, rulePath, toIssue, toRuleIssue } from './make-issue.ts';
import { sameJson } from './same-json.ts';
import type { ScopeCore } from './scope-core.ts';
import type { EvidenceState, FieldScope, Form } from './types.ts';

export interface ScopeOptions {
  rowId: string | null;
  /** The edited row's table as it would be with this row in it. */
  table?: ContextScope['table'];
  /** Row number as the person sees it; 0 for panels. */
  position(): number;
}

/** A panel, or one row in its dialog. */
export class LiveScope implements FieldScope {
  readonly model: ScopeModel;
  readonly path: string;
  readonly rowId: string | null;
  readonly fields: readonly LiveField[];
  readonly attachments: Signal<readonly Attachment[]> = signal([]);
  readonly evidence: readonly EvidenceState[];
  readonly version: Signal<string | null> = signal(null);
  readonly unconfirmed: Signal<boolean> = signal(false);
  readonly dirty: ReadonlySignal<boolean>;
  readonly issues: ReadonlySignal<readonly Issue[]>;
  readonly shownIssues: ReadonlySignal<readonly Issue[]>;
  readonly #form: FormCore;
  readonly #options: ScopeOptions;
  readonly #byKey: ReadonlyMap<string, LiveField>;
  readonly #storedAttachments: Signal<readonly Attachment[]> = signal([]);
  readonly #judged: Signal<boolean> = signal(false);
  readonly #stops: (() => void)[] = [];
  #context: ExpressionContext | undefined;

  constructor(form: FormCore, model: ScopeModel, options: ScopeOptions) {
    this.#form = form;
    this.#options = options;
    this.model = model;
    this.rowId = options.rowId;
    this.path = options.rowId === null ? model.pointer : `${model.pointer}/${options.rowId}`;
    const core = this.#core();
    const checks = form.options.validators[model.pattern];
    this.fields = model.fields.map((field) => new LiveField(core, field, checks?.fields[field.key]));
    this.#byKey = new Map(this.fields.map((field) => [field.model.key, field]));
    this.evidence = (model.table?.evidence ?? []).map((evidence) =>
      createEvidence(form, evidence, this.attachments, () => this.#contextHere()),
    );
    const changed = gather(this.fields, (field) => (field.changed.value ? [field] : []));
    this.dirty = computed(
      () =>
        changed.value.length > 0 ||
        !sameJson(this.attachments.value as unknown as Json, this.#storedAttachments.value as unknown as Json),
    );
    const own = computed(() => this.#ownIssues());
    const found = gather(this.fields, (field) => field.issues.value);
    const shown = gather(this.fields, (field) => field.shownIssues.value);
    this.issues = computed(() => [...found.value, ...own.value]);
    this.shownIssues = computed(() => [...shown.value, ...(this.#judged.value ? own.value : [])]);
  }

  get form(): Form {
    return this.#form.form;
  }

  /** Starts the computed fields. Apart from the constructor, because they may read scopes that are made later. */
  start(): void {
    for (const field of this.fields) {
      const { derive, preset } = field.model;
      const expression = derive ?? preset;
      if (!expression) continue;
      this.#stops.push(
        effect(() => {
          const value = fromExpressionValue(expression.evaluate(this.#contextHere(), this.#form.lookup));
          if (derive) field.derive(value);
          else if (value !== null) field.offer(value);
        }),
      );
    }
  }

  field(key: string): LiveField {
    const field = this.#byKey.get(key);
    if (!field) throw new EngineError('unknown-field', `${this.path}/${key}`);
    return field;
  }

  value(): JsonObject {
    const result: JsonObject = this.rowId === null ? {} : { rowId: this.rowId };
    for (const field of this.fields) {
      const kept = field.visible.value || field.model.definition.whenHidden === 'keep';
      const value = kept ? field.normalised.value : null;
      if (value !== null) result[field.model.key] = value;
    }
    if (this.model.table?.files) result.attachments = this.attachments.value as unknown as Json;
    return result;
  }

  load(value: JsonObject, version: string | null, unconfirmed = false): void {
    batch(() => {
      this.version.value = version;
      this.unconfirmed.value = unconfirmed;
      this.#judged.value = false;
      const attachments = attachmentsIn(value);
      this.attachments.value = attachments;
      this.#storedAttachments.value = attachments;
      for (const field of this.fields) field.load(value[field.model.key] ?? null);
    });
    this.#restart();
  }

  /** The store has taken `value` under `version`; what was typed meanwhile stays. */
  acknowledge(value: JsonObject, version: string): void {
    batch(() => {
      this.version.value = version;
      this.unconfirmed.value = false;
      this.#storedAttachments.value = attachmentsIn(value);
      for (const field of this.fields) field.acknowledge(value[field.model.key] ?? null);
    });
  }

  restore(value: JsonObject): void {
    batch(() => {
      for (const field of this.fields) {
        const typed = value[field.model.key] ?? null;
        if (!sameJson(field.normalised.value, typed)) field.set(typed);
      }
      this.attachments.value = attachmentsIn(value);
    });
  }

  reset(): void {
    batch(() => {
      this.#judged.value = false;
      this.attachments.value = this.#storedAttachments.peek();
      for (const field of this.fields) field.reset();
    });
    this.#restart();
  }

  judge(): void {
    batch(() => {
      this.#judged.value = true;
      for (const field of this.fields) field.judge();
    });
  }

  dispose(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #view: object | undefined;
  /** This scope as expressions see it. */
  get view(): object {
    const keys = [...this.model.fields.map((field) => field.key), 'rowId', 'attachments'];
    this.#view ??= createView(keys, (key) => {
      if (key === 'rowId') return this.rowId;
      return key === 'attachments' ? this.attachments.value : this.field(key).expressionValue.value;
    });
    return this.#view;
  }

  #restart(): void {
    if (this.#stops.length === 0) return;
    this.dispose();
    this.start();
  }

  #contextHere(extra?: Readonly<Record<string, unknown>>): ExpressionContext {
    if (extra) return this.#form.context(this.#contextScope(), extra);
    this.#context ??= this.#form.context(this.#contextScope());
    return this.#context;
  }

  #contextScope(): ContextScope {
    return this.#options.table ? { view: this.view, table: this.#options.table } : { view: this.view };
  }

  #place(): Place {
    return { scope: this.model, scopePath: this.path, position: this.#options.position() };
  }

  /** Issues of the scope itself: keywords of the object schema, rules reported at it, missing evidence. */
  #ownIssues(): Issue[] {
    const place = this.#place();
    const context = this.#contextHere();
    const rules = this.model.rules.filter((rule) => !this.model.fields.some((field) => field.pattern === rule.at));
    return [
      ...objectIssues(this.#form, place, () => this.value()),
      ...rules.flatMap((rule) => toRuleIssue(this.#form, place, rule, rulePath(rule, place), context) ?? []),
      ...checkEvidence(this.#form, place, this.attachments.value, context),
    ];
  }

  #core(): ScopeCore {
    return {
      form: this.#form,
      scope: this,
      path: this.path,
      context: (extra) => this.#contextHere(extra),
      editable: () => canEdit(this.#form, this.model.step),
      isRemote: (dictionary) => this.#form.isRemote(dictionary),
      has: (key) => this.#byKey.has(key),
      field: (key) => this.field(key),
      rejudge: () => {
        for (const field of this.fields) if (field.judged) field.judge();
      },
      issue: (finding: Finding, path: string, field?: FieldModel) =>
        toIssue(this.#form, this.#place(), finding, path, field),
      ruleIssue: (rule: RuleModel, path: string) =>
        toRuleIssue(
          this.#form,
          this.#place(),
          rule,
          path,
          this.#contextHere(),
          this.#byKey.get(path.split('/').pop() ?? '')?.model,
        ),
    };
  }
}

function attachmentsIn(value: JsonObject): readonly Attachment[] {
  return Array.isArray(value.attachments) ? (value.attachments as unknown as Attachment[]) : [];
}

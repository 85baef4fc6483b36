import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { DictionaryItem, Json } from '../definition/types.ts';
import { itemView } from '../expressions/item-view.ts';
import { fromExpressionValue, toExpressionValue } from '../expressions/to-expression-value.ts';
import type { Issue } from '../issue.ts';
import type { FieldModel } from '../model/types.ts';
import type { Validate } from '../store/types.ts';
import { isEmpty } from '../text/is-empty.ts';
import { normalise } from '../text/normalise.ts';
import { checkValue, isSuperseded } from './check-value.ts';
import { holds, isMet } from './form-core.ts';
import { judgeRule } from './judge-rule.ts';
import { sameJson } from './same-json.ts';
import type { ScopeCore } from './scope-core.ts';
import type { DictionaryItems, FieldScope, FieldState, RuleOutcome } from './types.ts';

const always: ReadonlySignal<boolean> = signal(true);
const never: ReadonlySignal<boolean> = signal(false);
const nothing: readonly Issue[] = [];

/** Signals are made when first read: a form of 1,000 fields pays only for what is looked at. */
export class LiveField implements FieldState {
  readonly model: FieldModel;
  readonly path: string;
  readonly #core: ScopeCore;
  readonly #validate: Validate | undefined;
  readonly #value: Signal<Json> = signal(null);
  /** Rules whose issues the person is shown; null: not judged yet. */
  readonly #judged: Signal<ReadonlySet<string> | null> = signal(null);
  readonly #byHand: Signal<boolean> = signal(false);
  readonly #stored: Signal<Json> = signal(null);
  #lastPreset: Json = null;

  constructor(core: ScopeCore, model: FieldModel, validate: Validate | undefined) {
    this.#core = core;
    this.model = model;
    this.path = `${core.path}/${model.key}`;
    this.#validate = validate;
  }

  get scope(): FieldScope {
    return this.#core.scope;
  }

  get value(): ReadonlySignal<Json> {
    return this.#value;
  }

  #visible?: ReadonlySignal<boolean>;
  get visible(): ReadonlySignal<boolean> {
    this.#visible ??= this.#condition(this.model.visibleWhen, always);
    return this.#visible;
  }

  #required?: ReadonlySignal<boolean>;
  get required(): ReadonlySignal<boolean> {
    this.#required ??= this.model.required ? always : this.#condition(this.model.requiredWhen, never);
    return this.#required;
  }

  #enabled?: ReadonlySignal<boolean>;
  get enabled(): ReadonlySignal<boolean> {
    this.#enabled ??= computed(() => {
      const { readonly, derive } = this.model.definition;
      return (
        !readonly &&
        derive === undefined &&
        this.#core.editable() &&
        this.#condition(this.model.enabledWhen, always).value
      );
    });
    return this.#enabled;
  }

  #takesNone?: ReadonlySignal<boolean>;
  get takesNone(): ReadonlySignal<boolean> {
    this.#takesNone ??= this.model.definition.allowNone ? this.#condition(this.model.noneWhen, always) : never;
    return this.#takesNone;
  }

  /** The value that would be stored. */
  #normalised?: ReadonlySignal<Json>;
  get normalised(): ReadonlySignal<Json> {
    this.#normalised ??= computed(() => normalise(this.model, this.#value.value));
    return this.#normalised;
  }

  /** The value as expressions read it: null while hidden. */
  #expressionValue?: ReadonlySignal<unknown>;
  get expressionValue(): ReadonlySignal<unknown> {
    this.#expressionValue ??= computed(() =>
      this.visible.value ? toExpressionValue(this.normalised.value, this.model.schema) : null,
    );
    return this.#expressionValue;
  }

  #issues?: ReadonlySignal<readonly Issue[]>;
  get issues(): ReadonlySignal<readonly Issue[]> {
    this.#issues ??= computed(() => this.#findIssues());
    return this.#issues;
  }

  #shownIssues?: ReadonlySignal<readonly Issue[]>;
  get shownIssues(): ReadonlySignal<readonly Issue[]> {
    this.#shownIssues ??= computed(() => {
      const judged = this.#judged.value;
      if (!judged) return nothing;
      const shown = this.issues.value.filter((issue) => judged.has(issue.rule));
      return shown.length > 0 ? shown : nothing;
    });
    return this.#shownIssues;
  }

  #outcomes?: ReadonlySignal<readonly RuleOutcome[]>;
  get outcomes(): ReadonlySignal<readonly RuleOutcome[]> {
    this.#outcomes ??= computed(() =>
      this.model.rules.map((rule) => ({ rule, holds: judgeRule(this.#core.form, rule, this.#core.context()) })),
    );
    return this.#outcomes;
  }

  #suggestion?: ReadonlySignal<Json>;
  get suggestion(): ReadonlySignal<Json> {
    this.#suggestion ??= computed(() => {
      const { suggest } = this.model;
      if (!suggest || !this.visible.value) return null;
      const value = fromExpressionValue(suggest.evaluate(this.#core.context(), this.#core.form.lookup));
      return isEmpty(value) || sameJson(value, this.normalised.value) ? null : value;
    });
    return this.#suggestion;
  }

  #choices?: ReadonlySignal<readonly DictionaryItem[] | null>;
  get choices(): ReadonlySignal<readonly DictionaryItem[] | null> {
    this.#choices ??= computed(() => {
      const items = this.#items();
      return items ? [...items.values()].filter((item) => this.#isInUse(item) && this.#allows(item) === true) : null;
    });
    return this.#choices;
  }

  #changed?: ReadonlySignal<boolean>;
  /** A person has made it differ from what is stored. */
  get changed(): ReadonlySignal<boolean> {
    this.#changed ??= computed(() => this.#byHand.value && !sameJson(this.normalised.value, this.#stored.value));
    return this.#changed;
  }

  get byHand(): boolean {
    return this.#byHand.peek();
  }

  get judged(): boolean {
    return this.#judged.peek() !== null;
  }

  set(value: Json): void {
    this.#byHand.value = true;
    this.#value.value = value;
  }

  pick(item: DictionaryItem): void {
    this.set(this.model.type === 'object' ? { code: item.code, name: item.name } : item.code);
    for (const [key, property] of Object.entries(this.model.definition.fill ?? {})) {
      const value = item.extra?.[property];
      if (value !== undefined && this.#core.has(key)) this.#core.field(key).offer(value, true);
    }
  }

  leave(): void {
    const value = this.normalised.peek();
    if (!sameJson(value, this.#value.peek())) this.#value.value = value;
    this.judge();
    this.#core.rejudge();
  }

  /** Shows the issues that it has now, and none that may come while the person goes on typing. */
  judge(): void {
    this.#judged.value = new Set(this.issues.peek().map((issue) => issue.rule));
  }

  /** A value that the form itself knows. It gives way to what a person typed, unless that person asked for it by a pick. */
  offer(value: Json, picked = false): void {
    const current = this.#value.peek();
    const untouched = isEmpty(current) || sameJson(current, this.#lastPreset);
    const mayReplace = picked || (untouched && !(this.#byHand.peek() && isEmpty(current)));
    if (!mayReplace) return;
    this.#lastPreset = value;
    if (picked) this.#byHand.value = true;
    if (!sameJson(current, value)) this.#value.value = value;
  }

  /** A computed value: always replaces. */
  derive(value: Json): void {
    if (!sameJson(this.#value.peek(), value)) this.#value.value = value;
  }

  load(value: Json): void {
    this.#stored.value = value;
    this.#value.value = value;
    this.#byHand.value = false;
    this.#lastPreset = null;
    this.#judged.value = null;
  }

  /** What is stored now, without touching what the person sees. */
  acknowledge(value: Json): void {
    this.#stored.value = value;
  }

  reset(): void {
    this.load(this.#stored.peek());
  }

  #condition(expression: FieldModel['visibleWhen'], otherwise: ReadonlySignal<boolean>): ReadonlySignal<boolean> {
    if (!expression) return otherwise;
    return computed(() => isMet(this.#core.form, expression, this.#core.context()));
  }

  #items(): DictionaryItems | null | undefined {
    const { dictionary } = this.model.definition;
    return dictionary && !this.#core.isRemote(dictionary)
      ? this.#core.form.options.dictionaries.items(dictionary)
      : undefined;
  }

  #isInUse(item: DictionaryItem): boolean {
    return item.enabled !== false || this.model.definition.includeDisabled === true;
  }

  #allows(item: DictionaryItem): boolean | null {
    const { where } = this.model;
    return where ? holds(this.#core.form, where, this.#core.context({ item: itemView(item) })) : true;
  }

  #findIssues(): readonly Issue[] {
    if (!this.visible.value) return nothing;
    const finding = checkValue({
      definition: this.#core.form.model.definition,
      field: this.model,
      value: this.normalised.value,
      required: this.required.value,
      takesNone: () => this.takesNone.value,
      validate: this.#validate,
      items: this.#items(),
      allows: (item) => this.#allows(item),
    });
    const fromRules = this.model.rules.flatMap((rule) => this.#core.ruleIssue(rule, this.path) ?? []);
    if (!finding || isSuperseded(finding, fromRules)) return fromRules.length > 0 ? fromRules : nothing;
    return [this.#core.issue(finding, this.path, this.model), ...fromRules];
  }
}

import type { CompiledForm, DictionaryDefinition, Form, Issue, JsonObject, ValidatorModule } from '@zhicheng/engine';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keyedList } from '../base/keyed-list.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { focusSummary, renderErrorSummary } from '../parts/error-summary.ts';
import { renderLoading } from '../parts/loading.ts';
import { word } from '../text/word.ts';
import type { WidgetContext } from '../widgets/widget.ts';
import { renderSection } from './render-section.ts';
import { scopesOf } from './scopes-of.ts';

/**
 * Any form, without steps to walk or a server to save to: all its sections, or those of one step. It takes part in a
 * `<form>` around it: its value is the document as JSON under its `name`, and it is invalid while an error remains.
 *
 * @fires change - the document has changed, a moment after the last key
 */
export class ZcForm extends ZcElement {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    definition: { attribute: false },
    validators: { attribute: false },
    dictionaries: { attribute: false },
    value: { attribute: false, noAccessor: true },
    step: {},
    readonly: { type: Boolean },
    context: { state: true },
    judged: { state: true },
  };

  /** A form that somebody else keeps; or set `definition`, `validators` and `dictionaries`. */
  declare form: Form | null;
  declare definition: CompiledForm | null;
  declare validators: ValidatorModule | null;
  declare dictionaries: readonly DictionaryDefinition[];
  /** Draws this step only. */
  declare step: string;
  declare readonly: boolean;

  declare protected context: WidgetContext | null;
  declare protected judged: boolean;

  readonly #internals: ElementInternals;
  /** The document as last told to the page. */
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #value: JsonObject = {};
  #undo: (() => void)[] = [];
  #unlink: (() => void) | undefined;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.form = null;
    this.definition = null;
    this.validators = null;
    this.dictionaries = [];
    this.step = '';
    this.readonly = false;
    this.context = null;
    this.judged = false;
    for (const name of ['input', 'click']) this.addEventListener(name, () => this.#refreshSoon());
    this.addEventListener('focusout', () => this.#refresh());
  }

  /** The whole document; setting it forgets what was typed. */
  get value(): JsonObject {
    return this.context?.form.snapshot() ?? this.#value;
  }

  set value(value: JsonObject) {
    this.#value = value;
    const form = this.context?.form;
    form?.load(scopesOf(form.model, value));
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** Marks and lists everything that is wrong, focuses the list, and answers whether nothing is. */
  reportValidity(): boolean {
    for (const step of this.context?.form.steps.peek() ?? []) step.judge();
    this.judged = true;
    this.#refresh();
    void this.updateComplete.then(() => focusSummary(this.renderRoot));
    return this.#internals.checkValidity();
  }

  checkValidity(): boolean {
    this.#refresh();
    return this.#internals.checkValidity();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#unlink?.();
    const give = ({ formData }: FormDataEvent): void => {
      const name = this.getAttribute('name');
      if (name) formData.append(name, JSON.stringify(this.value));
    };
    form?.addEventListener('formdata', give);
    this.#unlink = () => form?.removeEventListener('formdata', give);
  }

  formResetCallback(): void {
    this.value = this.#value;
    this.judged = false;
  }

  formDisabledCallback(disabled: boolean): void {
    this.readonly = disabled;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#open();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('form') || changed.has('definition') || changed.has('validators') || changed.has('dictionaries')) {
      void this.#open();
    }
  }

  protected override render(): TemplateResult {
    const { context, step: only } = this;
    if (!context) return renderLoading();
    const own: WidgetContext = { ...context, readonly: this.readonly };
    const drawn = () => context.form.steps.value.filter((step) => only === '' || step.model.id === only);
    return html`
      ${track(() => (this.judged ? renderErrorSummary(errors(drawn().flatMap((step) => step.issues.value)), own) : ''))}
      <div class="zc-stack">
        ${track(() =>
          keyedList(
            drawn().flatMap((step) => step.sections.value),
            (section) => `${section.step}/${section.id}`,
            (section) => renderSection(section, own),
          ),
        )}
      </div>
    `;
  }

  async #open(): Promise<void> {
    this.#close();
    const { form, definition, validators, dictionaries } = this;
    if (form) this.#start({ form, session: null, readonly: false });
    else if (definition && validators) {
      const { openLocally } = await import('./open-locally.ts');
      if (definition !== this.definition || !this.isConnected) return;
      const session = await openLocally({ definition, validators, dictionaries, value: this.#value });
      this.#undo.push(() => session.close());
      this.#start({ form: session.form, session, readonly: false });
    }
  }

  #start(context: WidgetContext): void {
    this.context = context;
    this.#told = JSON.stringify(context.form.snapshot());
    this.#refresh();
  }

  /** The whole document is looked at once the person pauses, so that a key costs the same in a form of any size. */
  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#refresh(), 200);
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    if (!this.context) return;
    const { form } = this.context;
    const wrong = errors(form.issues.peek()).length;
    if (wrong > 0) this.#internals.setValidity({ customError: true }, word('summary.title', { count: wrong }));
    else this.#internals.setValidity({});
    const told = JSON.stringify(form.snapshot());
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #close(): void {
    clearTimeout(this.#timer);
    for (const undo of this.#undo.splice(0)) undo();
    this.context = null;
  }
}

function errors(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity === 'error');
}

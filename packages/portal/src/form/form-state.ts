import type { ReactiveControllerHost } from 'lit';

export type Values = Readonly<Record<string, string>>;

/** One control of a page-level form. */
export interface FormField {
  key: string;
  label: string;
  type: 'text' | 'password' | 'email' | 'tel';
  required: boolean;
  /** What to say when it is empty; otherwise 请填写 or 请选择 with the label. */
  missing?: string;
  hint?: string;
  autocomplete?: string;
  width?: 'short' | 'medium' | 'long';
  /** Chosen from a list instead of typed. */
  choices?: readonly { code: string; name: string }[];
  /** Applied on leaving and before sending, never while typing. Absent: spaces around are cut. */
  normalise?(value: string): string;
  /** A sentence that names the field and says what to do; null when all is well. Not asked about an empty value. */
  check?(value: string, values: Values): string | null;
}

export interface FormIssue {
  key: string;
  message: string;
}

/** What draws the form. */
type Host = Pick<ReactiveControllerHost, 'requestUpdate'>;

/** Values of a form and what is wrong with them. A field is judged when left or sent, and forgiven as soon as it is mended. */
export class FormState {
  readonly fields: readonly FormField[];
  readonly #host: Host;
  readonly #issues = new Map<string, string>();
  #values: Record<string, string> = {};
  /** The summary stands on top only after sending. */
  #sent = false;

  constructor(host: Host, fields: readonly FormField[], values: Values = {}) {
    this.#host = host;
    this.fields = fields;
    this.#values = { ...values };
  }

  get values(): Values {
    return this.#values;
  }

  value(key: string): string {
    return this.#values[key] ?? '';
  }

  issue(key: string): string | undefined {
    return this.#issues.get(key);
  }

  /** In the order of the fields; whatever belongs to no field comes first. */
  get issues(): readonly FormIssue[] {
    const place = (key: string): number => this.fields.findIndex((field) => field.key === key);
    return [...this.#issues].map(([key, message]) => ({ key, message })).sort((a, b) => place(a.key) - place(b.key));
  }

  get summary(): readonly FormIssue[] {
    return this.#sent ? this.issues : [];
  }

  set(key: string, value: string): void {
    this.#values = { ...this.#values, [key]: value };
    if (this.#issues.has(key)) this.#judge(key);
    this.#host.requestUpdate();
  }

  leave(key: string): void {
    const field = this.#field(key);
    if (!field || this.value(key) === '') return;
    this.#values = { ...this.#values, [key]: normalise(field, this.value(key)) };
    this.#judge(key);
    this.#host.requestUpdate();
  }

  /** Judges everything; true when the form may be sent. */
  send(): boolean {
    this.#sent = true;
    this.#issues.clear();
    for (const field of this.fields) {
      this.#values = { ...this.#values, [field.key]: normalise(field, this.value(field.key)) };
    }
    for (const field of this.fields) this.#judge(field.key);
    this.#host.requestUpdate();
    return this.#issues.size === 0;
  }

  /** Something found outside the field's own check; beside the field only. */
  fail(key: string, message: string): void {
    this.#issues.set(key, message);
    this.#host.requestUpdate();
  }

  /** What the server refused; in the summary too. An empty key belongs to the form as a whole. */
  refuse(key: string, message: string): void {
    this.#sent = true;
    this.fail(key, message);
  }

  #judge(key: string): void {
    const field = this.#field(key);
    if (!field) return;
    const message = issueOf(field, this.#values);
    if (message) this.#issues.set(key, message);
    else this.#issues.delete(key);
    this.#issues.delete('');
  }

  #field(key: string): FormField | undefined {
    return this.fields.find((field) => field.key === key);
  }
}

const normalise = (field: FormField, value: string): string =>
  field.normalise ? field.normalise(value) : field.type === 'password' ? value : value.trim();

function issueOf(field: FormField, values: Values): string | null {
  const value = normalise(field, values[field.key] ?? '');
  if (value === '') {
    return field.required ? (field.missing ?? `请${field.choices ? '选择' : '填写'}${field.label}`) : null;
  }
  return field.check?.(value, values) ?? null;
}

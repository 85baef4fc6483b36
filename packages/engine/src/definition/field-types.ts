import type { ExpressionText } from './json.ts';

export interface FieldDefinition {
  label: string;
  /** A row of the widget table; defaults to one that fits the data type. */
  widget?: string;
  hint?: string;
  notice?: string;
  placeholder?: string;
  /** Always-required fields are named in the data schema's `required`; this adds a condition. */
  requiredWhen?: ExpressionText;
  visibleWhen?: ExpressionText;
  /** False: the value is shown and can't be changed. */
  enabledWhen?: ExpressionText;
  readonly?: boolean;
  /** What becomes of the value while the field isn't visible; `clear` by default. */
  whenHidden?: 'keep' | 'clear';
  dictionary?: string;
  /** Which entries of the dictionary may be chosen; reads `item` besides the usual names. */
  where?: ExpressionText;
  /** Entries that are no longer in use may be chosen too. */
  includeDisabled?: boolean;
  /** Which tree entries can be chosen. */
  selectable?: 'leaf' | 'any';
  /** Besides codes, free text is allowed: the value is `{code, name}`, with code null for free text. */
  allowText?: boolean;
  /** 「没有请填“无”」: the word 无 counts as filled in. */
  allowNone?: boolean;
  /** When it does; without it, always. */
  noneWhen?: ExpressionText;
  /** Always computed from other values; people can't change it. */
  derive?: ExpressionText;
  /** Filled in as long as nobody has typed something else. */
  preset?: ExpressionText;
  /** Offered beside the field; taken over by a click. */
  suggest?: ExpressionText;
  /** Picking an entry copies properties of its `extra` to sibling fields: `{"unitNature": "nature"}`. */
  fill?: Record<string, string>;
  /** Unit shown at the control's end: 年, 亩. */
  unit?: string;
  /** How much room the content needs. */
  width?: 'short' | 'medium' | 'long' | 'full';
  /** Date only: the tick 至今 that stores null; the expression says when it may be ticked. */
  openEnd?: { label: string; when?: ExpressionText };
  /** HTML autocomplete token. */
  autocomplete?: string;
  links?: Record<string, LinkDefinition>;
  photo?: PhotoPolicy;
  /** Radio and consent: the sentence that is agreed to. */
  statement?: string;
}

export interface LinkDefinition {
  label: string;
  href: string;
}

/** What the file input accepts; the rules on the content (R-PH-*) are expressions over the photo's facts. */
export interface PhotoPolicy {
  /** Bytes above which the browser offers to re-encode. */
  maxBytes: number;
  /** Pixels. */
  width: number;
  height: number;
  notice?: string;
}

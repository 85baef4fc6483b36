import type { ExpressionText } from './json.ts';

export interface EvidenceDefinition {
  label: string;
  required?: boolean;
  requiredWhen?: ExpressionText;
  visibleWhen?: ExpressionText;
  /** 1 by default, when required. */
  minFiles?: number;
  /** ✍: a copy must bear signature, opinion and seal. */
  signed?: boolean;
  hint?: string;
  /** Other kinds whose files count for this one. */
  satisfiedBy?: string[];
  /** Narrows the table's file policy. */
  extensions?: string[];
}

/** R-AT-1…5; sizes in bytes. */
export interface FilePolicy {
  extensions: string[];
  maxBytes: number;
  maxFiles: number;
}

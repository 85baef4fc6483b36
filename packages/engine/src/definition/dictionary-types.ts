import type { JsonObject } from './json.ts';

export interface DictionaryDefinition {
  id: string;
  title: string;
  standard?: string;
  version: string;
  source?: string;
  tree: boolean;
  /** Too large to send whole: looked up on the server. */
  remote?: boolean;
  items: DictionaryItem[];
}

export interface DictionaryItem {
  code: string;
  name: string;
  description?: string;
  order?: number;
  /** False: readable in old data, can't be chosen. */
  enabled?: boolean;
  reason?: string;
  parent?: string;
  aliases?: string[];
  validFrom?: string;
  validTo?: string;
  extra?: JsonObject;
}

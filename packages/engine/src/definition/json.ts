export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A text in CEL (Common Expression Language); what it may read is listed in `docs/reference/expressions.md`. */
export type ExpressionText = string;

/** JSON Schema 2020-12, restricted to what `zc check` allows. */
export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null' | readonly string[];
  title?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  format?: string;
  errorMessage?: string | Record<string, string | Record<string, string>>;
  [keyword: string]: unknown;
}

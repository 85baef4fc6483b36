/** What a form designer writes, after `extends` and `$ref` have been resolved. Meta-schemas: `schemas/meta/`. */

export type * from './dictionary-types.ts';
export type * from './field-types.ts';
export type * from './file-types.ts';
export type * from './form-types.ts';
export type * from './json.ts';
export type * from './layout-types.ts';
export type * from './rule-types.ts';
export type * from './workflow-types.ts';

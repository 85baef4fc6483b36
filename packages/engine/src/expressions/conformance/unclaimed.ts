/** A part of CEL that we don't claim: forms have no use for it. */
export interface Unclaimed {
  feature: string;
  why: string;
  /** Sections or `section/group` of the official suite. */
  groups?: readonly string[];
  /** Expressions that need it. */
  pattern?: RegExp;
}

/** `docs/reference/expressions.md` says the same to designers. */
export const unclaimed: readonly Unclaimed[] = [
  {
    feature: 'protocol buffers',
    why: 'Form data is JSON.',
    groups: ['dynamic', 'enums', 'proto2', 'proto2_ext', 'proto3', 'wrappers', 'comparisons/eq_wrapper'],
    pattern: /TestAllTypes|google\.protobuf|NestedEnum|GlobalEnum/,
  },
  {
    feature: 'bytes',
    why: 'JSON has none.',
    groups: ['encoders_ext'],
    pattern: /\b[rR]?[bB][rR]?['"]|\bbytes\(|\bbytes\b/,
  },
  { feature: 'unsigned integers', why: 'JSON Schema has none.', pattern: /\d[uU]\b|\buint\b/ },
  {
    feature: 'timestamps and durations',
    why: 'Dates are texts YYYY-MM-DD; see the date functions.',
    groups: ['timestamps'],
    pattern: /\b(timestamp|duration)\(/,
  },
  {
    feature: 'types as values',
    why: 'The data schema says what a field holds.',
    groups: ['type_deductions', 'conversions/type'],
    pattern: /\btype\(|\b(int|bool|double|string|list|map|null_type|type) ?(==|\)|$)/,
  },
  {
    feature: 'optional values',
    why: 'A field not filled in reads as null.',
    groups: ['optionals'],
    pattern: /\.\?|\[\?|optional\./,
  },
  {
    feature: 'extension libraries',
    why: 'Only trim, substring, lowerAscii and upperAscii are there, besides the functions for forms.',
    groups: ['block_ext', 'math_ext', 'network_ext', 'string_ext', 'macros2'],
  },
  { feature: 'numbers that begin with a point', why: 'The parser wants 0.5.', pattern: /(^|[^\w.)\]])\.\d/ },
  { feature: 'quoted field names', why: 'Keys of forms are plain names.', pattern: /`/ },
  {
    feature: 'namespaces',
    why: 'Names are those of the form.',
    groups: ['namespace', 'fields/qualified_identifier_resolution'],
  },
];

/** CEL's error value: no such overload, no such key, overflow … `&&`, `||` and the macros built on them may absorb it. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
}

export function noOverload(operation: string, ...values: readonly unknown[]): EvaluationError {
  return new EvaluationError(`no such overload: ${operation}(${values.map(typeName).join(', ')})`);
}

/** CEL's name for the type of a value. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null_type';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  return Array.isArray(value) ? 'list' : 'map';
}

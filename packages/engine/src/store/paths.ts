import type { CompiledForm } from '../definition/types.ts';

/** Addresses within the API, as `/api/openapi.json` has them. */
export const paths = {
  declaration: (id: string): string => `/declarations/${encodeURIComponent(id)}`,
  scope: (id: string, path: string): string => `${paths.declaration(id)}/scopes${segments(path)}`,
  form: (id: string, version?: string): string => `/forms/${segments(id)}${query({ version })}`,
  validators: ({ id, version, validators }: CompiledForm): string =>
    `/forms/${segments(id)}/${encodeURIComponent(version)}/${segments(validators)}`,
  dictionaries: (ids: readonly string[]): string => `/dictionaries${query({ ids: ids.join(',') })}`,
};

/** Encodes what stands between the slashes. */
function segments(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export type QueryValue = string | number | null | undefined;

/** `?name=value&…` of the values given; empty when there are none. */
export function query(values: Record<string, QueryValue>): string {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

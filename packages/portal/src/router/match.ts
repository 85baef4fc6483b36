export type Params = Readonly<Record<string, string>>;

/** Reads `/declarations/:id` out of `/declarations/d1`; null where the path is another's. A last `*` takes the rest. */
export function match(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/');
  const given = trimEnd(path).split('/');
  if (wanted[wanted.length - 1] === '*' ? given.length < wanted.length : given.length !== wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [position, segment] of wanted.entries()) {
    if (segment === '*') break;
    const value = given[position] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = decode(value);
    else if (segment !== value) return null;
  }
  return params;
}

const trimEnd = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

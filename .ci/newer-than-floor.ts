import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { bundles } from './bundles.ts';
import { inRoot } from './root.ts';

/** Something that Chromium 86 doesn't have, and whose lack would be noticed; `guard` is how code asks whether it is there. */
interface Newer {
  readonly name: string;
  /** The Chromium that brought it. */
  readonly since: number;
  readonly pattern: RegExp;
  readonly guard?: RegExp;
}

/**
 * What the compiler can't tell: our `lib` is ES2021, so newer parts of the language don't compile, but DOM and styles are
 * those of today. Syntax is lowered by esbuild. `npm run test:browsers` is the proof; this says so before anyone runs it.
 */
const newer: readonly Newer[] = [
  { name: 'structuredClone', since: 98, pattern: /\bstructuredClone\(/ },
  { name: 'crypto.randomUUID', since: 92, pattern: /\brandomUUID\b/ },
  { name: 'Object.hasOwn', since: 93, pattern: /\bObject\.hasOwn\b/ },
  { name: 'Array.at', since: 92, pattern: /\.at\(-?\d+\)/ },
  { name: 'findLast', since: 97, pattern: /\.findLast(Index)?\(/ },
  { name: 'toSorted and its like', since: 110, pattern: /\.to(Sorted|Reversed|Spliced)\(/ },
  { name: 'groupBy', since: 117, pattern: /\b(Object|Map)\.groupBy\(/ },
  { name: 'Promise.withResolvers', since: 119, pattern: /\.withResolvers\b/ },
  {
    name: 'helpers of iterators',
    since: 122,
    pattern: /\.(values|keys|entries)\(\)\.(map|filter|find|some|every|reduce|toArray)\(/,
  },
  { name: 'AbortSignal.any, .timeout', since: 116, pattern: /\bAbortSignal\.(any|timeout)\b/ },
  {
    name: 'Intl.Segmenter',
    since: 87,
    pattern: /\bnew Intl\.Segmenter\b/,
    guard: /["'`]Segmenter["'`]\s*in\b|Intl\.Segmenter\s*[?&=!]/,
  },
  { name: 'URL.parse, .canParse', since: 120, pattern: /\bURL\.(parse|canParse)\(/ },
  { name: 'inert', since: 102, pattern: /\.inert\b|\?inert=/ },
  { name: 'popover', since: 114, pattern: /\b(show|hide|toggle)Popover\(|\spopover[=>\s]/ },
  { name: 'showPicker', since: 99, pattern: /\.showPicker\(/, guard: /["'`]showPicker["'`]\s*in\b/ },
  { name: 'checkVisibility', since: 105, pattern: /\.checkVisibility\(/ },
  { name: 'scrollend', since: 114, pattern: /["'`]scrollend["'`]|@scrollend/ },
  { name: 'CustomStateSet', since: 90, pattern: /\.states\.(add|delete|has)\(/ },
  { name: 'reportError', since: 95, pattern: /(^|[^.\w])reportError\(/ },
  { name: 'dialog closedby, requestClose', since: 134, pattern: /\bclosedby=|\.requestClose\(/ },
  { name: ':has()', since: 105, pattern: /:has\(/ },
  { name: ':is(), :where()', since: 88, pattern: /:(is|where)\([^()]*\)[^;{}]*\{/ },
  { name: ':not() of several', since: 88, pattern: /:not\([^()]*,/ },
  { name: ':modal, :popover-open, :user-invalid', since: 105, pattern: /:(modal|popover-open|user-(in)?valid)\b/ },
  { name: 'container queries', since: 105, pattern: /@container\b|\bcontainer-type:/ },
  { name: '@layer', since: 99, pattern: /@layer\b/ },
  { name: 'inset as a property', since: 87, pattern: /[;{\s]inset(-inline|-block)?:/ },
  { name: 'logical shorthands', since: 87, pattern: /[;{\s](margin|padding)-(inline|block):/ },
  { name: 'aspect-ratio', since: 88, pattern: /[;{\s]aspect-ratio:/ },
  { name: 'dvh and its like', since: 108, pattern: /\d[dsl]v[hw]\b/ },
  { name: 'overflow: clip', since: 90, pattern: /overflow(-[xy])?:\s*clip\b/ },
  { name: 'color-mix()', since: 111, pattern: /\bcolor-mix\(/ },
  { name: 'nesting of rules', since: 120, pattern: /[;{]\s*&[\s.:[]/ },
];

/** Looks through what was built for the browser, libraries included. */
export async function checkFloor(): Promise<boolean> {
  console.log('\n▸ nothing newer than Chromium 86');
  let well = true;
  for (const file of builtFiles()) {
    const text = readFileSync(inRoot(file), 'utf8');
    for (const { name, since, pattern, guard } of newer) {
      const found = pattern.exec(text);
      if (!found || guard?.test(text)) continue;
      well = false;
      const place = text.slice(Math.max(0, found.index - 40), found.index + 40).replace(/\s+/g, ' ');
      console.log(`${file}: ${name} came with Chromium ${since}: …${place}…`);
    }
  }
  return well;
}

function builtFiles(): string[] {
  const folders = [...bundles.map(({ folder }) => folder), '.build/forms'].filter((folder) =>
    existsSync(inRoot(folder)),
  );
  return folders.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

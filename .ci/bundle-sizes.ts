import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { bundles, manifestFile } from './bundles.ts';
import { inRoot } from './root.ts';

const recordFile = '.ci/bundle-sizes.json';

interface SizeRecord {
  /** No entry may load more gzip bytes of script than this before the person has done anything. */
  budget: number;
  /** By entry: gzip bytes of its script and of what that imports statically. */
  entries: { [entry: string]: number };
}

interface ManifestChunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

/** Compares the last build with `bundle-sizes.json`: within the budget, and within 2 % of what was agreed. */
export async function checkBundleSizes(): Promise<boolean> {
  console.log('\n▸ bundle sizes');
  const { budget, entries } = readRecord();
  let well = true;
  for (const [entry, size] of Object.entries(measure())) {
    const agreed = entries[entry];
    const complaint = judge(size, agreed, budget);
    if (complaint) well = false;
    console.log(`${entry}: ${kilobytes(size)} gzip. ${complaint ?? 'As agreed.'}`);
  }
  return well;
}

/** Takes the sizes of the last build as the agreed ones. */
export async function recordBundleSizes(): Promise<void> {
  await writeFile(inRoot(recordFile), `${JSON.stringify({ ...readRecord(), entries: measure() }, null, 2)}\n`);
}

function judge(size: number, agreed: number | undefined, budget: number): string | null {
  if (size > budget) {
    return `That is ${kilobytes(size - budget)} over the budget of ${kilobytes(budget)}. What is not needed at first sight can be loaded by import() when it is.`;
  }
  const record =
    'If that is meant, run “npm run check -- --record-sizes” and commit .ci/bundle-sizes.json, so that it shows in the diff.';
  if (agreed === undefined) return `It is new. ${record}`;
  const change = size - agreed;
  if (Math.abs(change) <= agreed * 0.02) return null;
  return `It ${change > 0 ? 'grew' : 'shrank'} by ${kilobytes(Math.abs(change))}. ${record}`;
}

function measure(): { [entry: string]: number } {
  return Object.fromEntries(
    bundles.flatMap(({ name, folder }) => {
      const manifest = readManifest(name);
      const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
      return entry ? [[name, gzipBytes(folder, staticFiles(manifest, entry))] as const] : [];
    }),
  );
}

function readManifest(name: string): { [key: string]: ManifestChunk } {
  const file = manifestFile(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { [key: string]: ManifestChunk }) : {};
}

function staticFiles(
  manifest: { [key: string]: ManifestChunk },
  chunk: ManifestChunk,
  seen: Set<string> = new Set(),
): Set<string> {
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const key of chunk.imports ?? []) {
    const next = manifest[key];
    if (next) staticFiles(manifest, next, seen);
  }
  return seen;
}

function gzipBytes(folder: string, files: ReadonlySet<string>): number {
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(inRoot(`${folder}/${file}`)), { level: 9 }).length,
    0,
  );
}

function readRecord(): SizeRecord {
  return JSON.parse(readFileSync(inRoot(recordFile), 'utf8')) as SizeRecord;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

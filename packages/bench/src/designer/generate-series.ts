import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface GeneratedFolder {
  folder: string;
  /** The generated form files, absolute. */
  forms: string[];
}

/**
 * The real definitions with `count` more series: copies of the real ones in turn, each in a folder of its own with all its
 * files, under another id.
 */
export function generateSeries(schemas: string, folder: string, count: number): GeneratedFolder {
  cpSync(schemas, folder, { recursive: true });
  // Cases are not what is measured, and would be read again for each form.
  rmSync(join(folder, 'suite'), { recursive: true, force: true });
  const originals = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^/\\]+[/\\][^/\\]+[/\\]form\.json$/.test(path))
    .filter((path) => !JSON.parse(readFileSync(join(folder, path), 'utf8')).abstract);
  const forms: string[] = [];
  for (let number = 1; number <= count; number++) {
    const original = dirname(join(folder, originals[number % originals.length] ?? ''));
    const copy = `${original}-${number}`;
    cpSync(original, copy, { recursive: true });
    const form = join(copy, 'form.json');
    writeFileSync(form, readFileSync(form, 'utf8').replace(/"id": "([^"]+)"/, `"id": "$1-${number}"`));
    forms.push(form);
  }
  return { folder, forms };
}

import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks/index.ts';
import { formatLine } from './format-line.ts';
import { openLab } from './lab/open-lab.ts';
import { type Gap, type Line, measure } from './measure.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const chosen = benchmarks.filter(({ id }) => values.only?.includes(id) ?? true);
const print = values.json ? () => {} : (line: string) => console.log(line);

// A benchmark tells; it never fails a build. What is over its budget says so in words.
const lab = await openLab();
try {
  print(' ratio budget  verdict');
  const lines: (Line | Gap)[] = [];
  for (const benchmark of chosen) {
    const line = await measure(benchmark, lab);
    lines.push(line);
    print(formatLine(line));
  }
  if (values.json) console.log(JSON.stringify(lines, null, 2));
} finally {
  await lab.close();
}

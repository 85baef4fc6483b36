import type { Gap, Line } from './measure.ts';

/** A line of the table for people. */
export function formatLine(line: Line | Gap): string {
  if ('missing' in line) return `    –          ${line.title}: not measured. ${line.missing}`;
  const { ratio, budget, verdict, title, against, ours, limit, unit } = line;
  const bound = 'atMost' in budget ? `≤ ${budget.atMost}` : `≥ ${budget.atLeast}`;
  const figures = `${round(ours)} ${unit} against ${round(limit)} ${unit}`;
  return `${ratio.toFixed(2).padStart(6)} ${bound.padEnd(7)} ${verdict.padEnd(5)} ${title} ÷ ${against} (${figures})`;
}

function round(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}

import { EngineError } from '@zhicheng/engine';
import { type DictionaryDefinition, type FormDefinition, resolveForm } from '@zhicheng/engine/definition';
import { readDictionaries } from '../build/dictionaries.ts';
import { ToolsError } from '../errors.ts';
import { lintRules } from '../lint-rules/index.ts';
import type { LintRule, Place, Problem } from '../lint-rules/lint-rule.ts';
import { formPaths, readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { locate } from './locate.ts';
import { positionOf } from './position.ts';

/** Something in the definitions that a designer must mend (`error`) or should look at (`warning`). */
export interface Finding {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  rule: string;
  severity: 'error' | 'warning';
  message: string;
}

/** Looks over a folder of form definitions; findings by file and line. */
export async function checkSchemas(folder: string): Promise<Finding[]> {
  const schemas = await readSchemas(folder);
  const findings = new Map<string, Finding>();
  const report = (rule: string, severity: Finding['severity'], { place, message }: Problem): void => {
    const { line, column } = positionOf(schemas.texts.get(place.file) ?? '', place);
    // A fault of a base form shows in every form that extends it: once is enough.
    findings.set(JSON.stringify([place, rule, message]), { file: place.file, line, column, rule, severity, message });
  };

  const readable = checkFiles(schemas, report);
  if (readable) await checkForms(schemas, report);
  return [...findings.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

type Report = (rule: string, severity: LintRule['severity'], problem: Problem) => void;

/** Answers whether every file is JSON at least: nothing more can be said of forms otherwise. */
function checkFiles(schemas: Schemas, report: Report): boolean {
  let readable = true;
  for (const { id, severity, file } of lintRules) {
    if (!file) continue;
    for (const path of schemas.texts.keys()) {
      for (const problem of file(path, schemas)) {
        report(id, severity, problem);
        if (id === 'syntax') readable = false;
      }
    }
    if (!readable) break;
  }
  return readable;
}

async function checkForms(schemas: Schemas, report: Report): Promise<void> {
  const whole = { file: formPaths(schemas)[0] ?? '', pointer: '' };
  const dictionaries = await attempt(async () => readDictionaries(schemas), whole, report);
  if (!dictionaries) return;
  for (const path of formPaths(schemas)) {
    const definition = await attempt(() => resolveForm(schemas.read, path), { file: path, pointer: '' }, report);
    if (definition) checkForm(schemas, path, definition, dictionaries, report);
  }
}

function checkForm(
  schemas: Schemas,
  path: string,
  definition: FormDefinition,
  dictionaries: ReadonlyMap<string, DictionaryDefinition>,
  report: Report,
): void {
  const subject = { definition, dictionaries, locate: (pointer: string): Place => locate(schemas, path, pointer) };
  for (const { id, severity, form } of lintRules) {
    for (const problem of form?.(subject) ?? []) report(id, severity, problem);
  }
}

/** References that lead nowhere and ids given twice come as errors of those who read the definitions. */
async function attempt<T>(work: () => Promise<T>, place: Place, report: Report): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ToolsError) && !(error instanceof EngineError)) throw error;
    report('reference', 'error', { place, message: `${error.message}.` });
    return null;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

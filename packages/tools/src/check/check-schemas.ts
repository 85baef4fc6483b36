import { EngineError } from '@zhicheng/engine';
import { type DictionaryDefinition, type FormDefinition, resolveForm } from '@zhicheng/engine/definition';
import { ToolsError } from '../errors.ts';
import { lintRules } from '../lint-rules/index.ts';
import type { Language, LintRule, Place, Problem } from '../lint-rules/lint-rule.ts';
import { formPaths, readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { createFormSubject, type FormSubject } from './form-subject.ts';
import { gatherDictionaries } from './gather-dictionaries.ts';
import { type Position, positionOf } from './position.ts';
import { wordFinding } from './word-finding.ts';

/** Something in the definitions that a designer must mend (`error`) or should look at (`warning`). */
export interface Finding extends Position {
  file: string;
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  remedy: string;
}

export interface CheckOptions {
  /** `zh` unless said otherwise. */
  language?: Language;
}

/** Looks over a folder of form definitions; findings by file and line. */
export async function checkSchemas(folder: string, options?: CheckOptions): Promise<Finding[]> {
  return checkDefinitions(await readSchemas(folder), options);
}

/** The same for definitions that have been read already. */
export async function checkDefinitions(schemas: Schemas, { language = 'zh' }: CheckOptions = {}): Promise<Finding[]> {
  const findings = new Map<string, Finding>();
  const report = (rule: LintRule, problem: Problem, subject?: FormSubject): void => {
    const place = placeOf(problem, subject);
    const finding = {
      file: place.file,
      ...positionOf(schemas, place),
      rule: rule.id,
      severity: rule.severity,
      ...wordFinding(rule, problem, language),
    };
    // A fault of a base form shows in every form that extends it: once is enough.
    findings.set(JSON.stringify(finding), finding);
  };

  const broken = checkFiles(schemas, report);
  const dictionaries = gatherDictionaries(schemas, broken);
  const forms = await readForms(schemas, dictionaries, broken, report);
  for (const subject of forms) {
    for (const rule of lintRules) for (const problem of rule.form?.(subject) ?? []) report(rule, problem, subject);
  }
  // What isn't there, or isn't used, can only be told when everything could be read.
  if (broken.size === 0 && forms.length === formPaths(schemas).length) {
    for (const rule of lintRules)
      for (const problem of rule.folder?.({ schemas, forms, dictionaries }) ?? []) report(rule, problem);
  }
  return [...findings.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

type Report = (rule: LintRule, problem: Problem, subject?: FormSubject) => void;

/** Answers the files that can't be made use of. */
function checkFiles(schemas: Schemas, report: Report): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const path of schemas.texts.keys()) {
    for (const rule of lintRules) {
      // Rules that come after need JSON.
      if (broken.has(path)) break;
      for (const problem of rule.file?.(path, schemas) ?? []) {
        report(rule, problem);
        if (rule.fatal) broken.add(path);
      }
    }
  }
  return broken;
}

/** The forms that have the right shape; what keeps others from it is reported. */
async function readForms(
  schemas: Schemas,
  dictionaries: ReadonlyMap<string, DictionaryDefinition>,
  broken: ReadonlySet<string>,
  report: Report,
): Promise<FormSubject[]> {
  const subjects: FormSubject[] = [];
  for (const path of formPaths(schemas)) {
    if (broken.has(path)) continue;
    const definition = await resolve(schemas, path, broken);
    if (!definition) continue;
    let sound = true;
    for (const rule of lintRules) {
      for (const problem of rule.resolved?.(definition, path, schemas) ?? []) {
        report(rule, problem);
        sound = false;
      }
    }
    if (sound) subjects.push(createFormSubject(schemas, path, definition, dictionaries));
  }
  return subjects;
}

/** Null where a file it needs is broken or not there: the rules on files have told of that. */
async function resolve(schemas: Schemas, path: string, broken: ReadonlySet<string>): Promise<FormDefinition | null> {
  const read = async (file: string) => {
    if (broken.has(file)) throw new ToolsError('file-syntax', file);
    return schemas.json(file);
  };
  try {
    return await resolveForm(read, path);
  } catch (error) {
    if (error instanceof ToolsError || error instanceof EngineError) return null;
    throw error;
  }
}

function placeOf({ at, within }: Problem, subject: FormSubject | undefined): Place {
  const place = typeof at === 'string' ? (subject?.locate(at) ?? { file: '', pointer: at }) : at;
  return within === undefined || 'offset' in place ? place : { ...place, within };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

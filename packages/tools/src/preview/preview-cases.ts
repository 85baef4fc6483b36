import { compileModel } from '@zhicheng/engine';
import type { CompiledForm } from '@zhicheng/engine/definition';
import { type CaseData, caseData, type SuiteFile, type SuiteSample } from '@zhicheng/engine/suite';
import type { Schemas } from '../schemas/read-schemas.ts';

/** A case that the preview can load. */
export interface CaseTitle {
  /** `suite/acceptance/A2.json#1` */
  id: string;
  title: string;
}

/** The cases of a form, and after them those that name none. */
export function casesOf(schemas: Schemas, formId: string): CaseTitle[] {
  const all = suiteFiles(schemas).flatMap(({ path, file }) =>
    file.cases.map(({ form, title }, index) => ({ form, id: `${path}#${index + 1}`, title })),
  );
  const wanted = [...all.filter(({ form }) => form === formId), ...all.filter(({ form }) => form === undefined)];
  return wanted.map(({ id, title }) => ({ id, title }));
}

export interface PreviewCase extends CaseData {
  title: string;
}

/** Null where there is no such case. */
export function readCase(schemas: Schemas, form: CompiledForm, id: string): PreviewCase | null {
  const [path = '', number = ''] = id.split('#');
  const found = suiteFiles(schemas).find((each) => each.path === path)?.file.cases[Number(number) - 1];
  if (!found) return null;
  const samplePath = `suite/samples/${found.base}.json`;
  const sample = schemas.texts.has(samplePath) ? (schemas.json(samplePath) as SuiteSample) : {};
  return { ...caseData(found, sample, compileModel(form)), title: found.title };
}

function suiteFiles(schemas: Schemas): { path: string; file: SuiteFile }[] {
  return [...schemas.texts.keys()]
    .filter((path) => /^suite\/(?!samples\/|migrations\/)/.test(path))
    .flatMap((path) => {
      try {
        const file = schemas.json(path) as unknown as SuiteFile;
        return Array.isArray(file.cases) ? [{ path, file }] : [];
      } catch {
        // It is being written: its cases come back with it.
        return [];
      }
    });
}

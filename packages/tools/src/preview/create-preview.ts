import { dirname } from 'node:path';
import { joinPath } from '@zhicheng/engine/definition';
import type { ValidatorCache } from '../build/compile-validators.ts';
import { formPaths, type Schemas } from '../schemas/read-schemas.ts';
import { casesOf, readCase } from './preview-cases.ts';
import { type PreviewForm, type PreviewResult, previewForm } from './preview-form.ts';
import { openWorkspace } from './workspace.ts';

/** The live preview without its transport. */
export interface Preview {
  /** What the page asks for; undefined: not of the preview, null: there is no such thing. */
  answer(url: URL): Promise<unknown>;
  /** Text of the module at `/validators/<hash>.js`. */
  validators(path: string): string | undefined;
  /** Answers what ends it. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** What the page gets of a form. */
export interface PreviewAnswer {
  findings: PreviewResult['findings'];
  /** The last one that could be compiled. */
  built: (Omit<PreviewForm, 'validators'> & { validators: string }) | null;
  /** It is older than the files. */
  stale: boolean;
  cases: ReturnType<typeof casesOf>;
}

export async function createPreview(folder: string): Promise<Preview> {
  const workspace = await openWorkspace(folder);
  const listeners = new Set<() => void>();
  const cache: ValidatorCache = new Map();
  const good = new Map<string, PreviewForm>();
  const modules = new Map<string, string>();
  const results = new Map<string, { schemas: Schemas; result: Promise<PreviewResult> }>();
  let listed: ListedForm[] = [];
  const stop = workspace.watch(() => {
    for (const listener of listeners) listener();
  });

  /** Once for each state of the files, however many pages ask. */
  const resultOf = (path: string): Promise<PreviewResult> => {
    const known = results.get(path);
    if (known?.schemas === workspace.schemas) return known.result;
    const result = previewForm(workspace.schemas, path, cache);
    results.set(path, { schemas: workspace.schemas, result });
    return result;
  };

  const list = (): ListedForm[] => {
    listed = listForms(workspace.schemas, listed);
    return listed;
  };

  const show = async (id: string): Promise<PreviewAnswer | null> => {
    const path = list().find((form) => form.id === id)?.path;
    if (path === undefined) return null;
    const { findings, built } = await resultOf(path);
    if (built) good.set(id, built);
    const last = good.get(id);
    const address = last && `/validators/${last.form.validators}`;
    if (last && address) modules.set(address, last.validators);
    return {
      findings,
      built: last && address ? { ...last, validators: address } : null,
      stale: built === null,
      cases: casesOf(workspace.schemas, id),
    };
  };

  return {
    async answer({ pathname, searchParams }) {
      const id = searchParams.get('form') ?? '';
      if (pathname === '/api/forms') return list().map(({ id: each, title }) => ({ id: each, title }));
      if (pathname === '/api/form') return show(id);
      if (pathname !== '/api/case') return undefined;
      const form = good.get(id)?.form;
      return form ? readCase(workspace.schemas, form, searchParams.get('case') ?? '') : null;
    },
    validators: (path) => modules.get(path),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}

interface ListedForm {
  id: string;
  title: string;
  path: string;
}

/** Forms that a declaration can be started with. One that can't be read at the moment is what it was before. */
function listForms(schemas: Schemas, before: readonly ListedForm[]): ListedForm[] {
  return formPaths(schemas).flatMap((path): ListedForm[] => {
    try {
      const { id, abstract } = schemas.json(path) as { id?: string; abstract?: boolean };
      return abstract || id === undefined ? [] : [{ id, title: titleOf(schemas, path), path }];
    } catch {
      const folder = dirname(path);
      return [before.find((form) => form.path === path) ?? { id: folder, title: folder, path }];
    }
  });
}

function titleOf(schemas: Schemas, path: string): string {
  const { title, extends: base } = schemas.json(path) as { title?: string; extends?: string };
  return title ?? (base === undefined ? '' : titleOf(schemas, joinPath(path, base)));
}

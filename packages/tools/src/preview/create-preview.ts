import { dirname } from 'node:path';
import { joinPath } from '@zhicheng/engine/definition';
import type { ValidatorCache } from '../build/compile-validators.ts';
import { formPaths, type Schemas } from '../schemas/read-schemas.ts';
import { casesOf, readCase } from './preview-cases.ts';
import { checkForm, type PreviewForm, previewForm } from './preview-form.ts';
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
  let listed: ListedForm[] = [];
  const stop = workspace.watch(() => {
    for (const listener of listeners) listener();
  });

  const list = (): ListedForm[] => {
    listed = listForms(workspace.schemas, listed);
    return listed;
  };

  const pathOf = (id: string): string | undefined => list().find((form) => form.id === id)?.path;

  const show = async (id: string): Promise<PreviewAnswer | null> => {
    const path = pathOf(id);
    if (path === undefined) return null;
    const built = await previewForm(workspace.schemas, path, cache);
    if (built) good.set(id, built);
    const last = good.get(id);
    const address = last && `/validators/${last.form.validators}`;
    if (last && address) modules.set(address, last.validators);
    return {
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
      if (pathname === '/api/findings') {
        const path = pathOf(id);
        return path === undefined ? null : checkForm(workspace.schemas, path, cache);
      }
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

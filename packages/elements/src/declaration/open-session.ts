import { type DeclarationSession, openDeclaration, openingStep, type Store } from '@zhicheng/engine';
import { createHttpStore } from '@zhicheng/engine/store';
import { loadParts } from '../form/render-section.ts';
import { createDeclaration, type NewDeclaration } from './create-declaration.ts';

export interface SessionSource {
  api: string;
  store: Store | null;
  declaration: string;
  form: NewDeclaration | null;
  user: string;
  /** `lang` of the element: the form's words, where it declares the language. */
  lang: string;
  /** Shown first. */
  step: string;
}

/** Opens the named declaration, or starts one first; by the given store, or over HTTP. */
export async function openSession(source: SessionSource): Promise<DeclarationSession> {
  const { api, form, user, step, lang } = source;
  const store = source.store ?? createHttpStore({ api });
  const declarationId = source.declaration || (form ? await createDeclaration(api, form) : '');
  return openDeclaration({
    store,
    declarationId,
    userId: user,
    language: lang,
    prepare: ({ layout }) => loadParts(openingStep(layout, step)),
    ...(step && { step }),
  });
}

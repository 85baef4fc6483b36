import { StoreError } from '@zhicheng/engine';
import { word } from '../text/word.ts';

/** What a new declaration is for; the server finds the form. */
export interface NewDeclaration {
  flow: string;
  businessLevel: string;
  unitSupervisorType: string;
  seriesCode: string;
}

/**
 * Starts a declaration and answers its id.
 * @throws StoreError with the server's sentence where it is refused
 */
export async function createDeclaration(api: string, wanted: NewDeclaration): Promise<string> {
  const response = await fetch(`${api}/declarations`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'zhicheng' },
    body: JSON.stringify(wanted),
  }).catch((cause: unknown) => {
    throw new StoreError('offline', word('loading.failed'), { cause });
  });
  const answer = (await response.json().catch(() => ({}))) as { id?: string; detail?: string; title?: string };
  if (response.ok && answer.id) return answer.id;
  const code = response.status === 401 ? 'sign-in-required' : 'refused';
  throw new StoreError(code, answer.detail ?? answer.title ?? word('loading.failed'));
}

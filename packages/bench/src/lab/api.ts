import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledForm, DeclarationSnapshot } from '@zhicheng/engine';
import { openingLinks } from '@zhicheng/engine/store';

/** A new declaration, as a server answers it. */
const snapshot: DeclarationSnapshot = {
  id: 'bench',
  form: { id: 'guangzhou/ecology-junior', version: '1.0.0', title: '初级初次职称考核认定' },
  meta: {
    city: 'guangzhou',
    flow: 'regular',
    businessLevel: 'junior',
    seriesCode: '08',
    unitSupervisorType: 'talent',
    reuseFromDeclarationId: null,
    createdAt: '2021-01-18T09:00:00+08:00',
  },
  applicant: { name: '李示例', idNumber: '440199199506150031', mobile: '13800000000', email: 'li@example.com' },
  state: 'draft',
  stateLabel: '待送审',
  editable: 'all',
  scopes: [],
  events: [],
  actions: ['submit'],
  receipt: null,
  today: '2021-01-18',
  updatedAt: '2021-01-18T09:00:00+08:00',
};

/** The API as far as showing a step needs it, from files: a real server's work would count as the page's. */
export function answerApi(built: string, { pathname, searchParams }: URL): string {
  const read = (path: string): string => readFileSync(join(built, path), 'utf8');
  const path = pathname.replace('/api/', '');
  if (path === `declarations/${snapshot.id}`) return JSON.stringify(snapshot);
  if (path.endsWith('.js')) return read(path);
  if (path.startsWith('forms/')) return read(`${path}/${searchParams.get('version')}/form.json`);
  const ids = searchParams.get('ids')?.split(',') ?? [];
  return `[${ids.map((id) => read(`dictionaries/${id}.json`)).join()}]`;
}

/** The `Link` header that the portal's server sends with a declaration's page. */
export function linksFor(built: string, stepId: string): string {
  const { id, version } = snapshot.form;
  const form: CompiledForm = JSON.parse(readFileSync(join(built, 'forms', id, version, 'form.json'), 'utf8'));
  return openingLinks({ form, declarationId: snapshot.id, stepId, api: '/api' });
}

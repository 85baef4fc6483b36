import '@zhicheng/elements/declaration';
import type { DeclarationSnapshot, Store } from '@zhicheng/engine';
import { createHttpStore } from '@zhicheng/engine/store';
import { loadDictionary, startLoading } from '../page/load-form.ts';
import { report, settled } from '../page/report.ts';

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

/**
 * Ours: the real form at step 2, over the store of the portal. Only what the portal's server would answer is read from
 * files: a store in memory would count a server's work as the page's.
 */
function open(): void {
  const store: Store = {
    ...createHttpStore({ api: '/api' }),
    open: async () => snapshot,
    form: (id) => startLoading('built', id),
    dictionary: (id) => loadDictionary('built', id),
  };
  const element = document.createElement('zc-declaration');
  element.store = store;
  element.declaration = snapshot.id;
  element.step = 'basic-info';
  element.addEventListener('zc-ready', () => void settled(element.renderRoot).then((since) => report(since)));
  document.body.append(element);
}

open();

import type { DeclarationSnapshot, DeclarationSummary } from '@zhicheng/engine';
import { request } from './request.ts';

export interface NewDeclaration {
  flow: string;
  businessLevel: string;
  unitSupervisorType: string;
  seriesCode: string;
  /** An earlier declaration whose data is taken over (数据共享). */
  reuseFrom?: string;
  includeSummary?: boolean;
}

export const listDeclarations = (): Promise<DeclarationSummary[]> => request('GET', '/declarations');

export const createDeclaration = (body: NewDeclaration): Promise<DeclarationSnapshot> =>
  request('POST', '/declarations', body);

export const getDeclaration = (id: string): Promise<DeclarationSnapshot> =>
  request('GET', `/declarations/${encodeURIComponent(id)}`);

import type { Json } from '@zhicheng/engine';

/** The city's catalogue as far as the server reads it; the rest is passed on to the portal. */
export interface Catalogue {
  city: string;
  title: string;
  businesses: Business[];
  /** Dictionary that holds the series. */
  seriesDictionary: string;
  forms: CatalogueForm[];
  [other: string]: Json | Business[] | CatalogueForm[];
}

export interface Business {
  title?: string;
  label?: string;
  flow?: string;
  businessLevel?: string;
  children?: Business[];
  [other: string]: Json | Business[] | undefined;
}

export interface CatalogueForm {
  flow: string;
  businessLevel: string;
  seriesCode: string;
  /** Form id; absent where none is open. */
  form?: string | null;
  availability: string;
}

/** 初次职称考核认定 · 常规流程 · 初级: the titles on the way to a business. */
export function businessTrail(businesses: readonly Business[], flow: string, businessLevel: string): string[] {
  for (const business of businesses) {
    const name = business.title ?? business.label ?? '';
    const inFlow = business.flow ?? flow;
    if (inFlow === flow && business.businessLevel === businessLevel) return [name];
    const rest = inFlow === flow ? businessTrail(business.children ?? [], flow, businessLevel) : [];
    if (rest.length > 0) return [name, ...rest];
  }
  return [];
}

import { request } from './request.ts';

/** A node of the business tree. Leaves have flow and level, and open the start screen. */
export interface Business {
  id: string;
  title: string;
  children?: Business[];
  flow?: string;
  businessLevel?: string;
  /** What the declaration is called that the leaf opens. */
  declarationTitle?: string;
}

export interface Tile {
  id: string;
  title: string;
  description: string;
  href: string;
}

/** A text of the catalogue, with the address of its page. */
export interface Reference {
  id: string;
  title: string;
  href: string;
  /** A page that the sign-in form links to. */
  atSignIn?: boolean;
  body: string[];
}

export interface Catalogue {
  city: string;
  title: string;
  businesses: Business[];
  /** Entry tiles of the home page. */
  tiles: Tile[];
  /** The reference list beside the sign-in form. */
  links: Reference[];
  /** Pages that other pages link to. */
  pages?: Reference[];
  /** 服务协议. */
  agreement: { heading: string; lines: string[] }[];
  footer: string[];
  /** Dictionary of 认定资格系列. */
  seriesDictionary: string;
  unitSupervisorTypes: { code: string; name: string; description?: string }[];
}

export const getCatalogue = (): Promise<Catalogue> => request('GET', '/catalogue');

export const findReference = ({ links, pages }: Catalogue, id: string): Reference | undefined =>
  [...links, ...(pages ?? [])].find((reference) => reference.id === id);

/** Titles from the root down to the leaf of a flow and level: 初次职称考核认定, 常规流程, 初级. */
export function findBusinessTrail(businesses: readonly Business[], flow: string, level: string): string[] | null {
  for (const business of businesses) {
    if (business.flow === flow && business.businessLevel === level && !business.children) return [business.title];
    const below = findBusinessTrail(business.children ?? [], flow, level);
    if (below) return [business.title, ...below];
  }
  return null;
}

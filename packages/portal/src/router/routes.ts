import type { Page } from '../pages/page.ts';

export interface Route {
  path: string;
  /** Name under which the page's element is registered, when it is first opened. */
  tag: string;
  /** `member`: only when signed in. */
  access: 'anyone' | 'member';
  load(): Promise<new () => Page>;
}

/** Every address of the portal. First match wins. */
export const routes: readonly Route[] = [
  { path: '/', tag: 'portal-home', access: 'member', load: async () => (await import('../pages/home.ts')).HomePage },
  {
    path: '/sign-in',
    tag: 'portal-sign-in',
    access: 'anyone',
    load: async () => (await import('../pages/sign-in.ts')).SignInPage,
  },
  {
    path: '/register',
    tag: 'portal-register',
    access: 'anyone',
    load: async () => (await import('../pages/register.ts')).RegisterPage,
  },
  {
    path: '/forgotten-password',
    tag: 'portal-forgotten-password',
    access: 'anyone',
    load: async () => (await import('../pages/forgotten-password.ts')).ForgottenPasswordPage,
  },
  {
    path: '/reset-password',
    tag: 'portal-reset-password',
    access: 'anyone',
    load: async () => (await import('../pages/reset-password.ts')).ResetPasswordPage,
  },
  {
    path: '/reference/:id',
    tag: 'portal-reference',
    access: 'anyone',
    load: async () => (await import('../pages/reference.ts')).ReferencePage,
  },
  {
    path: '/businesses',
    tag: 'portal-businesses',
    access: 'member',
    load: async () => (await import('../pages/businesses.ts')).BusinessesPage,
  },
  {
    path: '/start/:flow/:level',
    tag: 'portal-start',
    access: 'member',
    load: async () => (await import('../pages/start.ts')).StartPage,
  },
  {
    path: '/declarations',
    tag: 'portal-declarations',
    access: 'member',
    load: async () => (await import('../pages/declarations.ts')).DeclarationsPage,
  },
  {
    path: '/declarations/:id',
    tag: 'portal-declaration',
    access: 'member',
    load: async () => (await import('../pages/declaration.ts')).DeclarationPage,
  },
  {
    path: '/declarations/:id/view',
    tag: 'portal-view',
    access: 'member',
    load: async () => (await import('../pages/view.ts')).ViewPage,
  },
  {
    path: '/*',
    tag: 'portal-not-found',
    access: 'anyone',
    load: async () => (await import('../pages/not-found.ts')).NotFoundPage,
  },
];

import { html, nothing, type TemplateResult } from 'lit';
import type { Me } from '../api/accounts.ts';
import type { Catalogue } from '../api/catalogue.ts';
import { longDate, todayHere } from '../text/dates.ts';
import { systemName } from '../text/names.ts';
import { userTypeName } from '../text/user-types.ts';

export interface HeaderContent {
  me: Me | null;
  catalogue: Catalogue | undefined;
  large: boolean;
  path: string;
  onSkip: () => void;
  onLarge: () => void;
  onSignOut: () => void;
}

export function renderHeader({
  me,
  catalogue,
  large,
  path,
  onSkip,
  onLarge,
  onSignOut,
}: HeaderContent): TemplateResult {
  return html`
    <header class="header ${me ? 'header-member' : ''}">
      <button type="button" class="zc-button skip" @click=${onSkip}>跳到主要内容</button>
      <div class="header-line">
        <a class="brand" href="/">
          <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect width="32" height="32" rx="6"></rect>
            <path d="M9 8h14v3H9zm0 6h14v3H9zm0 6h8v3H9z"></path>
          </svg>
          <span class="brand-name">${catalogue?.title ?? systemName}</span>
        </a>
        ${me ? renderNavigation(path) : nothing}
        <div class="header-tools">
          <button type="button" class="zc-button zc-button-text" aria-pressed=${large ? 'true' : 'false'} @click=${onLarge}>
            大字版
          </button>
          ${me ? html`<button type="button" class="zc-button zc-button-text" @click=${onSignOut}>退出</button>` : nothing}
        </div>
      </div>
      <div class="header-band">${me ? renderWho(me) : html`<p class="band-line"><span>${longDate(todayHere())}</span></p>`}</div>
    </header>
  `;
}

const destinations = [
  { href: '/', title: '首页' },
  { href: '/businesses', title: '业务申报' },
  { href: '/declarations', title: '我的申报' },
];

const renderNavigation = (path: string): TemplateResult => html`
  <nav class="header-nav" aria-label="主导航">
    ${destinations.map(
      ({ href, title }) => html`<a href=${href} aria-current=${href === path ? 'page' : nothing}>${title}</a>`,
    )}
  </nav>
`;

const renderWho = (me: Me): TemplateResult => html`
  <dl class="band-line">
    <div><dt>用户名</dt><dd>${me.userName}</dd></div>
    <div><dt>姓名</dt><dd>${me.name}</dd></div>
    <div><dt>用户类型</dt><dd>${userTypeName(me.userType)}</dd></div>
    <div><dt>日期</dt><dd>${longDate(me.today)}</dd></div>
  </dl>
`;

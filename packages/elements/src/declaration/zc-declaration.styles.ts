import { type CSSResult, css } from 'lit';

export const declarationStyles: CSSResult = css`
  :host {
    background: var(--zc-page);
    scroll-margin-top: var(--zc-sticky-top, 0px);
  }

  .zc-header {
    position: sticky;
    top: var(--zc-sticky-top, 0px);
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--zc-space-1) var(--zc-space-4);
    padding: var(--zc-space-3) var(--zc-space-5);
    border-bottom: 1px solid var(--zc-border);
    background: var(--zc-panel);
  }

  .zc-header-title {
    font-size: 20px;
  }

  .zc-header-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--zc-space-3);
  }

  .zc-save-state {
    display: flex;
    align-items: center;
    gap: var(--zc-space-2);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    white-space: nowrap;
  }

  .zc-save-saved {
    color: var(--zc-done);
  }

  .zc-save-offline,
  .zc-save-conflict,
  .zc-save-signed-out {
    color: var(--zc-warning);
    font-weight: 600;
  }

  .zc-save-saving .zc-icon {
    animation: zc-turn 1.2s linear infinite;
  }

  @keyframes zc-turn {
    to {
      transform: rotate(360deg);
    }
  }

  .zc-banners:not(:empty) {
    padding: 0 var(--zc-space-5);
  }

  .zc-banner {
    align-items: center;
    margin-top: var(--zc-space-4);
  }

  .zc-banner > .zc-icon {
    margin-top: 0;
  }

  .zc-banner > p {
    flex: 1;
  }

  .zc-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--zc-space-4);
    padding: var(--zc-space-4);
  }

  :host([roomy]) .zc-columns {
    grid-template-columns: 256px minmax(0, 1fr);
    gap: var(--zc-space-5);
    align-items: start;
    padding: var(--zc-space-5);
  }

  .zc-rail {
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
    box-shadow: var(--zc-shadow);
    overflow: hidden;
  }

  :host([roomy]) .zc-rail {
    position: sticky;
    top: calc(var(--zc-sticky-top, 0px) + 88px);
    max-height: calc(100vh - var(--zc-sticky-top, 0px) - 104px);
    overflow: auto;
  }

  .zc-rail-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--zc-space-3);
    width: 100%;
    min-height: 48px;
    padding: var(--zc-space-2) var(--zc-space-4);
    border: 0;
    background: none;
    color: var(--zc-text);
    font-weight: 600;
    text-align: left;
    cursor: pointer;
  }

  .zc-rail-line > .zc-icon {
    color: var(--zc-primary);
    transition: transform var(--zc-motion);
  }

  .zc-rail-open .zc-rail-line > .zc-icon {
    transform: rotate(180deg);
  }

  :host([roomy]) .zc-rail-line,
  :host(:not([roomy])) .zc-rail:not(.zc-rail-open) .zc-rail-list {
    display: none;
  }

  :host(:not([roomy])) .zc-rail-list {
    border-top: 1px solid var(--zc-border);
  }

  .zc-rail-step {
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 2px var(--zc-space-2);
    width: 100%;
    padding: 7px var(--zc-space-3) 7px var(--zc-space-4);
    border: 0;
    background: none;
    color: var(--zc-text);
    line-height: 1.4;
    text-align: left;
    cursor: pointer;
  }

  .zc-rail-list li + li .zc-rail-step {
    border-top: 1px solid #e6eaf0;
  }

  .zc-rail-step:hover {
    background: var(--zc-stripe);
  }

  .zc-rail-step:focus-visible,
  .zc-rail-line:focus-visible {
    outline-offset: -3px;
  }

  .zc-rail-position {
    grid-row: span 2;
    width: 24px;
    height: 24px;
    margin-top: -1px;
    border: 1px solid var(--zc-border-control);
    border-radius: 12px;
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 22px;
    text-align: center;
  }

  .zc-rail-title {
    display: -webkit-box;
    font-size: calc(var(--zc-size) - 1px);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .zc-rail-status {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
  }

  .zc-rail-status .zc-icon {
    width: 16px;
    height: 16px;
  }

  .zc-rail-done .zc-rail-status {
    color: var(--zc-done);
  }

  .zc-rail-unconfirmed .zc-rail-status {
    color: var(--zc-warning);
  }

  .zc-rail-started .zc-rail-status {
    color: var(--zc-primary);
  }

  .zc-rail-invalid .zc-rail-status {
    color: var(--zc-error);
    font-weight: 600;
  }

  .zc-rail-step[aria-current='step'] {
    background: var(--zc-primary-tint);
    box-shadow: inset 4px 0 0 var(--zc-primary);
    font-weight: 600;
  }

  .zc-rail-step[aria-current='step'] .zc-rail-position {
    border-color: var(--zc-primary);
    background: var(--zc-primary);
    color: var(--zc-on-primary);
  }

  .zc-rail-step[aria-current='step'] .zc-rail-status {
    font-weight: 400;
  }

  .zc-step {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-4);
    min-width: 0;
  }

  .zc-step-title {
    font-size: var(--zc-heading-2);
  }

  .zc-step-title:focus,
  .zc-step-title:focus-visible {
    outline: none;
  }

  .zc-footer {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--zc-space-3);
    margin: 0 calc(var(--zc-space-4) * -1) calc(var(--zc-space-4) * -1);
    padding: var(--zc-space-3) var(--zc-space-4);
    border-top: 1px solid var(--zc-border);
    background: var(--zc-panel);
    box-shadow: 0 -2px 8px rgb(16 32 64 / 6%);
  }

  :host([roomy]) .zc-footer {
    margin: 0;
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius) var(--zc-radius) 0 0;
  }

  .zc-footer-start {
    margin-right: auto;
  }

  .zc-footer .zc-button {
    min-width: 96px;
  }

  :host(:not([wide])) .zc-footer .zc-button {
    flex: 1 1 auto;
    min-width: 0;
    padding: var(--zc-space-1) var(--zc-space-3);
  }

  :host(:not([wide])) .zc-header {
    padding: var(--zc-space-2) var(--zc-space-4);
  }

  :host(:not([wide])) .zc-header-title {
    font-size: var(--zc-size);
  }

  .zc-conflict {
    margin-top: var(--zc-space-4);
  }

  .zc-receipt {
    margin-top: var(--zc-space-3);
  }

  .zc-receipt strong {
    font-size: var(--zc-heading-3);
  }

  @media (prefers-reduced-motion: reduce) {
    .zc-save-saving .zc-icon {
      animation: none;
    }
  }

  @media (max-height: 480px) {
    .zc-header,
    .zc-footer {
      position: static;
    }
  }

  @media (forced-colors: active) {
    .zc-rail-step[aria-current='step'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .zc-rail,
    .zc-footer,
    .zc-banners,
    .zc-save-state {
      display: none;
    }

    .zc-columns {
      display: block;
      padding: 0;
    }

    .zc-header {
      position: static;
    }
  }
`;

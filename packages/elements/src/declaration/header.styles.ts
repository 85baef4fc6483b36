import { type CSSResult, css } from 'lit';

/** Header with the save state, and the banners under it. */
export const headerStyles: CSSResult = css`
  .zc-header {
    position: sticky;
    top: var(--zc-sticky-top, 0px);
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--zc-space-1) var(--zc-space-4);
    padding: var(--zc-space-3) max(var(--zc-space-5), calc((100% - var(--zc-content-width)) / 2 + var(--zc-space-5)));
    border-bottom: 1px solid var(--zc-border);
    background: var(--zc-panel);
  }

  .zc-header-text {
    min-width: 0;
  }

  .zc-header-title {
    font-size: calc(var(--zc-size) + 4px);
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
  .zc-save-busy,
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
    padding: 0 max(var(--zc-space-5), calc((100% - var(--zc-content-width)) / 2 + var(--zc-space-5)));
  }

  .zc-banners > * {
    margin-top: var(--zc-space-4);
  }

  .zc-banners > .zc-file-list {
    padding: var(--zc-space-1) var(--zc-space-4);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
  }

  .zc-banner {
    align-items: center;
  }

  .zc-banner > .zc-icon {
    margin-top: 0;
  }

  .zc-banner > p {
    flex: 1;
  }

  .zc-banner-actions {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 var(--zc-space-2);
  }

  /* The button goes under the text rather than squeeze it. */
  :host(:not([wide])) .zc-banner {
    flex-wrap: wrap;
  }

  :host(:not([wide])) .zc-banner > p {
    flex: 1 1 224px;
  }

  :host(:not([wide])) .zc-banner-actions {
    margin-left: auto;
  }

  :host(:not([wide])) .zc-header {
    padding-top: var(--zc-space-2);
    padding-bottom: var(--zc-space-2);
  }

  :host(:not([roomy])) .zc-header,
  :host(:not([roomy])) .zc-banners:not(:empty) {
    padding-right: var(--zc-space-4);
    padding-left: var(--zc-space-4);
  }

  /* The title has its line; who and how safe share the other. */
  :host(:not([wide])) .zc-header-text {
    display: contents;
  }

  :host(:not([wide])) .zc-header-title {
    flex: 1 0 100%;
    font-size: var(--zc-size);
  }

  @media (prefers-reduced-motion: reduce) {
    .zc-save-saving .zc-icon {
      animation: none;
    }
  }
`;

import { type CSSResult, css } from 'lit';

/** What content stands on: base type, cards, notices, tags, plain tables, dialogs' neighbours. */
export const surfaces: CSSResult = css`
  :host {
    display: block;
    color: var(--zc-text);
    font-family: var(--zc-font);
    font-size: var(--zc-size);
    line-height: var(--zc-line);
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  h1,
  h2,
  h3 {
    font-weight: 600;
    line-height: 1.4;
    text-wrap: balance;
  }

  ul,
  ol {
    list-style: none;
  }

  a {
    color: var(--zc-primary);
    text-underline-offset: 3px;
  }

  a:hover {
    color: var(--zc-primary-hover);
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: var(--zc-focus-width) solid var(--zc-focus);
    outline-offset: var(--zc-focus-offset);
  }

  .zc-visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .zc-number {
    font-variant-numeric: tabular-nums;
  }

  .zc-secondary {
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
  }

  .zc-icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }

  .zc-card {
    padding: var(--zc-space-5);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
    box-shadow: var(--zc-shadow);
  }

  :host(:not([wide])) .zc-card {
    padding: var(--zc-space-4);
  }

  .zc-stack {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-4);
  }

  .zc-card > .zc-section-notice {
    margin-bottom: var(--zc-space-5);
  }

  .zc-summary + .zc-stack {
    margin-top: var(--zc-space-4);
  }

  .zc-card-title {
    margin-bottom: var(--zc-space-4);
    font-size: var(--zc-heading-3);
  }

  .zc-notice {
    display: flex;
    gap: var(--zc-space-3);
    padding: var(--zc-space-3) var(--zc-space-4);
    border-left: 4px solid var(--zc-info);
    border-radius: var(--zc-radius);
    background: var(--zc-info-tint);
  }

  .zc-notice > .zc-icon {
    margin-top: 0.2em;
    color: var(--zc-info);
  }

  .zc-notice-title {
    font-size: var(--zc-size);
  }

  .zc-notice li + li {
    margin-top: var(--zc-space-1);
  }

  .zc-notice-warning {
    border-color: var(--zc-warning);
    background: var(--zc-warning-tint);
  }

  .zc-notice-warning > .zc-icon,
  .zc-notice-warning .zc-notice-title {
    color: var(--zc-warning);
  }

  .zc-notice-error {
    border-color: var(--zc-error);
    background: var(--zc-error-tint);
  }

  .zc-notice-error > .zc-icon,
  .zc-notice-error .zc-notice-title {
    color: var(--zc-error);
  }

  .zc-notice-done {
    border-color: var(--zc-done);
    background: var(--zc-done-tint);
  }

  .zc-notice-done > .zc-icon,
  .zc-notice-done .zc-notice-title {
    color: var(--zc-done);
  }

  .zc-tag {
    display: inline-flex;
    align-items: center;
    gap: var(--zc-space-1);
    padding: 0 var(--zc-space-2);
    border-radius: 4px;
    background: var(--zc-page);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 24px;
    white-space: nowrap;
  }

  .zc-tag-done {
    background: var(--zc-done-tint);
    color: var(--zc-done);
  }

  .zc-tag-info {
    background: var(--zc-info-tint);
    color: var(--zc-info);
  }

  .zc-tag-warning {
    background: var(--zc-warning-tint);
    color: var(--zc-warning);
  }

  .zc-tag-error {
    background: var(--zc-error-tint);
    color: var(--zc-error);
  }

  .zc-table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--zc-size);
  }

  .zc-table th,
  .zc-table td {
    padding: var(--zc-space-2) var(--zc-space-3);
    border-bottom: 1px solid var(--zc-border);
    text-align: left;
    vertical-align: top;
  }

  .zc-table th {
    background: var(--zc-page);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    font-weight: 600;
    white-space: nowrap;
  }

  .zc-table tbody tr:nth-child(even) {
    background: var(--zc-stripe);
  }

  @media (forced-colors: active) {
    .zc-card,
    .zc-notice,
    .zc-tag {
      border: 1px solid CanvasText;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

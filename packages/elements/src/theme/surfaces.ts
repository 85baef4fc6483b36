import { type CSSResult, css } from 'lit';

/** What content stands on: base type, focus, icons, cards, plain tables. */
export const surfaces: CSSResult = css`
  :host {
    display: block;
    -webkit-text-size-adjust: 100%;
    /*
     * What a page sets on all its elements reaches the host, and all of ours would inherit it. Important declarations of a
     * root win over those of its page; a page's own word is the custom properties, and whether and where the host shows.
     */
    color: var(--zc-text) !important;
    cursor: auto !important;
    transition: none !important;
    font: 400 var(--zc-size) / var(--zc-line) var(--zc-font) !important;
    letter-spacing: normal !important;
    text-align: left !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    word-spacing: normal !important;
    -webkit-text-fill-color: currentcolor !important;
  }

  :host([boxed]) {
    display: block !important;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  /* Not of ::before and ::after: a rule for all of them has every element's looked for. */
  * {
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

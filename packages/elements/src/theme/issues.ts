import { type CSSResult, css } from 'lit';

/** What is wrong: under a field, and listed on top of a step or dialog. */
export const issues: CSSResult = css`
  .zc-issues {
    font-size: var(--zc-size-small);
    line-height: 1.5;
  }

  .zc-issue {
    display: flex;
    gap: 6px;
    margin-top: var(--zc-space-1);
    color: var(--zc-error);
  }

  .zc-issue-warning {
    color: var(--zc-warning);
  }

  .zc-issue .zc-icon {
    width: 18px;
    height: 18px;
    margin-top: 1.5px;
  }

  .zc-summary {
    scroll-margin-top: 104px;
    border: 2px solid var(--zc-error);
    border-left-width: 6px;
    background: var(--zc-panel);
  }

  .zc-summary:focus {
    outline: var(--zc-focus-width) solid var(--zc-focus);
    outline-offset: var(--zc-focus-offset);
  }

  .zc-summary > div {
    flex: 1;
    min-width: 0;
  }

  .zc-summary-list {
    margin-top: var(--zc-space-1);
  }

  .zc-summary-list li {
    break-inside: avoid;
    padding: 2px 0;
  }

  :host([wide]) .zc-summary-long {
    columns: 2;
    column-gap: var(--zc-space-6);
  }

  .zc-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--zc-primary);
    text-align: left;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .zc-link:hover {
    color: var(--zc-primary-hover);
  }

  .zc-summary .zc-link {
    color: var(--zc-text);
    text-decoration-color: var(--zc-border-control);
  }

  .zc-summary .zc-link:hover {
    color: var(--zc-error);
    text-decoration-color: currentColor;
  }
`;

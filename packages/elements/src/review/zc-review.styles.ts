import { type CSSResult, css } from 'lit';
import { printStyles } from './print.styles.ts';

export const reviewStyles: CSSResult = css`
  .zc-review {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-4);
  }

  .zc-review-issues > div {
    min-width: 0;
  }

  .zc-review-issues h4 {
    margin: var(--zc-space-2) 0 0;
    font-size: var(--zc-size-small);
  }

  .zc-review-tools {
    display: flex;
    justify-content: flex-end;
  }

  .zc-review-title {
    display: none;
    text-align: center;
  }

  .zc-review-heading {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--zc-space-3);
    margin-bottom: var(--zc-space-2);
    border-bottom: 2px solid var(--zc-border);
  }

  .zc-review-heading h3 {
    font-size: var(--zc-size);
  }

  .zc-review-heading .zc-button {
    flex: none;
  }

  .zc-review-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 var(--zc-space-5);
  }

  :host([wide]) .zc-review-list {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .zc-review-list > div {
    display: flex;
    gap: var(--zc-space-3);
    min-width: 0;
    padding: 6px 0;
    border-bottom: 1px solid var(--zc-border);
  }

  .zc-review-list > .zc-review-full {
    grid-column: 1 / -1;
  }

  /* The line goes on where a neighbour is missing above. */
  .zc-review-list > .zc-review-full:not(:first-child) {
    margin-top: -1px;
    border-top: 1px solid var(--zc-border);
  }

  .zc-review-table .zc-review-list > .zc-review-full:not(:first-child) {
    margin-top: 0;
    border: 0;
  }

  .zc-review-date {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .zc-review-list dt {
    flex: 0 0 10.5em;
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 1.8;
  }

  .zc-review-list dd {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .zc-review-photo {
    display: block;
    width: 120px;
    border: 1px solid var(--zc-border);
  }

  .zc-review-scroll {
    overflow-x: auto;
  }

  .zc-review-table tbody tr:nth-child(even) {
    background: none;
  }

  .zc-review-table tbody:nth-child(odd) {
    background: var(--zc-stripe);
  }

  .zc-review-table tbody > tr:first-child:not(:last-child) > td {
    border-bottom: 0;
  }

  .zc-review-table .zc-review-list > div {
    border: 0;
    padding: 2px 0;
  }

  .zc-review-table td {
    min-width: 5em;
    overflow-wrap: anywhere;
  }

  .zc-review-table .zc-review-number {
    min-width: 0;
    width: 56px;
  }

  .zc-review-files {
    line-height: 1.8;
  }

  .zc-review-missing {
    color: var(--zc-error);
    font-weight: 600;
  }

  /* Narrow, each row stands by itself, with the column's name before each value. */
  @media screen {
    :host(:not([wide])) .zc-review-table,
    :host(:not([wide])) .zc-review-table tbody,
    :host(:not([wide])) .zc-review-table tr,
    :host(:not([wide])) .zc-review-table td {
      display: block;
    }

    :host(:not([wide])) .zc-review-table thead,
    :host(:not([wide])) .zc-review-table .zc-review-number:empty {
      display: none;
    }

    :host(:not([wide])) .zc-review-table tbody {
      padding: var(--zc-space-2) 0;
      border-bottom: 1px solid var(--zc-border);
      background: none;
    }

    :host(:not([wide])) .zc-review-table td {
      padding: 2px 0;
      border: 0;
    }

    :host(:not([wide])) .zc-review-table td[data-label] {
      display: flex;
      gap: var(--zc-space-3);
    }

    :host(:not([wide])) .zc-review-table td[data-label]::before,
    :host(:not([wide])) .zc-review-list dt {
      flex: 0 0 7em;
      color: var(--zc-text-secondary);
      font-size: var(--zc-size-small);
      font-weight: 400;
      line-height: 1.8;
      content: attr(data-label);
    }

    :host(:not([wide])) .zc-review-table .zc-review-number {
      font-weight: 600;
    }

    /* A long text has the whole width. */
    :host(:not([wide])) .zc-review-list > .zc-review-full {
      display: block;
    }
  }

  ${printStyles}
`;

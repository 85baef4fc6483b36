import { type CSSResult, css } from 'lit';
import { rowCardStyles } from './row-card.styles.ts';

export const tableStyles: CSSResult = css`
  zc-table {
    display: block;
  }

  /* What they draw stands in the top layer. */
  zc-row-dialog,
  zc-row-files {
    display: contents;
  }

  .zc-table-frame {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-3);
  }

  .zc-table-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-2) var(--zc-space-3);
  }

  .zc-table-count {
    margin-left: auto;
  }

  .zc-table-issues {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--zc-space-2);
    color: var(--zc-warning);
    font-size: var(--zc-size-small);
  }

  .zc-table-quiet {
    margin-top: calc(var(--zc-space-3) * -1);
  }

  .zc-table-issues .zc-issue {
    margin: 0;
  }

  .zc-table-issues > .zc-button {
    min-height: 28px;
    border-color: var(--zc-border-control);
  }

  .zc-message:empty {
    display: none;
  }

  .zc-table-empty {
    padding: var(--zc-space-6) var(--zc-space-4);
    border: 1px dashed var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-stripe);
    color: var(--zc-text-secondary);
    text-align: center;
  }

  .zc-rows-scroll {
    max-height: 70vh;
    overflow: auto;
    border-bottom: 1px solid var(--zc-border);
  }

  .zc-rows {
    border-collapse: separate;
    border-spacing: 0;
  }

  .zc-rows thead > tr > * {
    position: sticky;
    top: var(--zc-table-top, var(--zc-sticky-top, 0));
    z-index: 1;
    border-bottom: 1px solid var(--zc-border);
    background: var(--zc-page);
  }

  .zc-rows-scroll .zc-rows thead > tr > * {
    top: 0;
  }

  .zc-rows th,
  .zc-rows td {
    padding-right: var(--zc-space-2);
    padding-left: var(--zc-space-2);
  }

  .zc-rows td {
    /* A long neighbour must not press a column into one character a line. */
    min-width: 5em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  .zc-rows tbody tr.zc-row-even,
  .zc-rows tbody tr:nth-child(even):not(.zc-row-even) {
    background: none;
  }

  .zc-rows tbody tr.zc-row-even {
    background: var(--zc-stripe);
  }

  .zc-rows tbody tr:hover {
    background: var(--zc-primary-tint);
  }

  .zc-rows .zc-row-gap,
  .zc-rows .zc-row-gap:hover {
    background: none;
  }

  .zc-rows .zc-row-gap td {
    padding: 0;
    border: 0;
  }

  .zc-rows th.zc-row-number,
  .zc-rows td.zc-row-number {
    width: 56px;
    color: var(--zc-text-secondary);
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }

  .zc-rows td.zc-row-number,
  .zc-rows td.zc-row-check,
  .zc-rows td.zc-row-action {
    min-width: 0;
  }

  .zc-rows .zc-row-check {
    width: 36px;
    padding-right: 0;
  }

  .zc-rows th.zc-cell-number,
  .zc-rows td.zc-cell-number {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  .zc-rows td.zc-cell-date {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .zc-rows td.zc-row-action {
    width: 1px;
    padding-right: 0;
    padding-left: 0;
    white-space: nowrap;
  }

  .zc-rows .zc-button-text {
    min-height: 28px;
    margin: -1px 0;
  }

  .zc-rows .zc-button-text,
  .zc-row-card .zc-button-text {
    font-size: var(--zc-size-small);
    white-space: nowrap;
  }

  .zc-row-select {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 24px;
    min-height: 26px;
    cursor: pointer;
  }

  .zc-row-select input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--zc-primary);
  }

  .zc-row-tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-1);
    margin-top: 2px;
  }

  .zc-tag-button {
    border: 0;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .zc-tag-button:hover {
    background: var(--zc-error);
    color: var(--zc-on-primary);
  }

  .zc-row-actions {
    display: flex;
    flex-wrap: wrap;
  }

  .zc-rows .zc-row-actions {
    width: 168px;
    margin-left: calc(var(--zc-space-2) * -1);
  }

  ${rowCardStyles}
`;

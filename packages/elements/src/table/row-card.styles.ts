import { type CSSResult, css } from 'lit';

/** A row where there is no room for columns. */
export const rowCardStyles: CSSResult = css`
  .zc-row-card {
    padding: var(--zc-space-3) var(--zc-space-4);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
  }

  .zc-row-card + .zc-row-card {
    margin-top: var(--zc-space-3);
  }

  .zc-row-card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-2);
  }

  .zc-row-card-head .zc-row-tags {
    margin: 0;
  }

  .zc-row-card dl {
    display: grid;
    grid-template-columns: minmax(72px, max-content) minmax(0, 1fr);
    gap: var(--zc-space-1) var(--zc-space-3);
    margin: var(--zc-space-2) 0;
  }

  .zc-row-card dt {
    max-width: 120px;
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 1.8;
  }

  .zc-row-card dd {
    overflow-wrap: anywhere;
  }

  .zc-row-card .zc-row-actions {
    margin: 0 calc(var(--zc-space-2) * -1);
    padding-top: var(--zc-space-1);
    border-top: 1px solid var(--zc-border);
  }
`;

import { type CSSResult, css } from 'lit';

export const historyStyles: CSSResult = css`
  .zc-history td.zc-number {
    white-space: nowrap;
  }

  /* Narrow, each event stands by itself, with the column's name before each figure. */
  @media screen {
    :host(:not([wide])) .zc-history thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    :host(:not([wide])) .zc-history tr {
      display: block;
      padding: var(--zc-space-2) 0;
      border-bottom: 1px solid var(--zc-border);
    }

    :host(:not([wide])) .zc-history td {
      display: flex;
      gap: var(--zc-space-3);
      padding: 2px 0;
      border: 0;
    }

    :host(:not([wide])) .zc-history td:empty {
      display: none;
    }

    :host(:not([wide])) .zc-history td::before {
      flex: 0 0 7em;
      color: var(--zc-text-secondary);
      font-size: var(--zc-size-small);
      line-height: 1.8;
      content: attr(data-label);
    }
  }

  @media print {
    .zc-history th,
    .zc-history td,
    .zc-history .zc-tag {
      border: 1px solid #000;
      background: none;
      color: #000;
      font-size: 12px;
    }

    .zc-history .zc-tag {
      padding: 0;
      border: 0;
    }
  }
`;

import { type CSSResult, css } from 'lit';

/** The table of one's declarations. */
export const declarations: CSSResult = css`
  .declarations th,
  .declarations td {
    padding-right: var(--zc-space-2);
    padding-left: var(--zc-space-2);
  }

  .declarations td {
    text-wrap: balance;
  }

  .declarations td.zc-number,
  .row-actions {
    white-space: nowrap;
  }

  .row-actions .zc-button-text {
    min-height: 28px;
    margin: -1px 0 -1px calc(var(--zc-space-2) * -1);
    padding: 0 var(--zc-space-2);
  }

  .row-actions .zc-button-text + .zc-button-text {
    margin-left: 0;
  }

  /* Each row becomes a card that says what each value is. */
  @media (max-width: 860px) {
    .declarations thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .declarations tbody,
    .declarations tr,
    .declarations td {
      display: block;
    }

    .declarations tr {
      padding: var(--zc-space-3) 0;
      border-bottom: 1px solid var(--zc-border);
    }

    .declarations tr:first-child {
      padding-top: 0;
    }

    .declarations tr:last-child {
      padding-bottom: 0;
      border-bottom: 0;
    }

    .declarations tbody tr:nth-child(even) {
      background: none;
    }

    .declarations td {
      display: grid;
      grid-template-columns: 7em minmax(0, 1fr);
      gap: var(--zc-space-2);
      padding: 2px 0;
      border: 0;
    }

    .declarations td::before {
      color: var(--zc-text-secondary);
      content: attr(data-label);
    }

    .declarations .zc-tag {
      justify-self: start;
    }

    .declarations .row-actions {
      display: flex;
      flex-wrap: wrap;
      margin-top: var(--zc-space-2);
      white-space: normal;
    }

    .declarations .row-actions::before {
      content: none;
    }
  }
`;

import { type CSSResult, css } from 'lit';

export const rowDialogStyles: CSSResult = css`
  .zc-row-body {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-5);
  }

  .zc-row-body > .zc-message:empty {
    display: none;
  }

  .zc-row-conflict > div {
    flex: 1;
    min-width: 0;
  }

  .zc-row-conflict .zc-table {
    margin: var(--zc-space-2) 0;
    background: var(--zc-panel);
  }

  .zc-row-conflict-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-2);
    margin-top: var(--zc-space-2);
  }

  .zc-row-busy {
    align-self: center;
    margin-right: auto;
  }
`;

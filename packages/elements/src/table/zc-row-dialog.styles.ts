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

  .zc-row-busy {
    align-self: center;
    margin-right: auto;
  }
`;

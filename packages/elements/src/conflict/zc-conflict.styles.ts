import { type CSSResult, css } from 'lit';

export const conflictStyles: CSSResult = css`
  .zc-conflict > div {
    flex: 1;
    min-width: 0;
  }

  .zc-conflict-field {
    min-width: 0;
    margin: var(--zc-space-4) 0 0;
    padding: 0;
    border: 0;
  }

  .zc-conflict-field legend {
    padding: 0;
    font-weight: 600;
  }

  .zc-conflict-field .zc-choice {
    align-items: flex-start;
    overflow-wrap: anywhere;
  }

  .zc-conflict-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-2);
    margin-top: var(--zc-space-4);
  }
`;

import { type CSSResult, css } from 'lit';

export const conflictStyles: CSSResult = css`
  .zc-conflict > div {
    flex: 1;
    min-width: 0;
  }

  .zc-conflict-field {
    min-width: 0;
    margin: var(--zc-space-4) 0 0;
    padding: var(--zc-space-2) var(--zc-space-4);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
  }

  .zc-conflict-field legend {
    padding: 0 var(--zc-space-2);
    margin-left: calc(var(--zc-space-2) * -1);
    font-weight: 600;
  }

  /* One under the other: the two are read against each other. */
  .zc-conflict-field .zc-choice {
    display: flex;
    align-items: flex-start;
    min-height: 0;
    padding: var(--zc-space-2) 0;
    overflow-wrap: anywhere;
  }

  .zc-conflict-field .zc-choice > input {
    margin-top: 0.15em;
  }

  .zc-conflict-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-2);
    margin-top: var(--zc-space-4);
  }
`;

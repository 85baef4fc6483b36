import { type CSSResult, css } from 'lit';

export const migrationStyles: CSSResult = css`
  .zc-migration h2 {
    margin: 0 0 var(--zc-space-1);
    font-size: inherit;
  }

  .zc-migration p,
  .zc-migration ul {
    margin: 0 0 var(--zc-space-2);
  }

  .zc-migration ul {
    padding-left: 1.25em;
    list-style: disc;
  }

  .zc-migration summary {
    cursor: pointer;
  }

  .zc-migration .zc-button {
    margin-top: var(--zc-space-2);
  }
`;

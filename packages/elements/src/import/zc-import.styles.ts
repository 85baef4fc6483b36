import { type CSSResult, css } from 'lit';

export const importStyles: CSSResult = css`
  .zc-import {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-4);
  }

  .zc-import > .zc-message:empty {
    display: none;
  }

  .zc-import-datasets {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--zc-space-5);
  }

  .zc-import-preview > .zc-table {
    margin: var(--zc-space-3) 0;
  }

  .zc-import-preview input {
    width: 18px;
    height: 18px;
    margin: 4px 0;
    accent-color: var(--zc-primary);
  }

  .zc-import-value {
    overflow-wrap: anywhere;
  }

  .zc-import-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-3);
  }
`;

import { type CSSResult, css } from 'lit';
import { uploadStyles } from './upload.styles.ts';

export const filesStyles: CSSResult = css`
  ${uploadStyles}

  .zc-files {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-3);
  }

  .zc-slot {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-2);
    padding: var(--zc-space-3) var(--zc-space-4);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
  }

  .zc-slot-missing {
    border-left: 4px solid var(--zc-error);
  }

  .zc-slot-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-2);
    font-size: var(--zc-size);
  }

  .zc-file-list > li + li {
    border-top: 1px solid var(--zc-border);
  }

  .zc-file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-1) var(--zc-space-3);
    padding: var(--zc-space-2) 0;
  }

  .zc-file-picture {
    flex: none;
    width: 44px;
    height: 44px;
    border: 1px solid var(--zc-border);
    border-radius: 4px;
    object-fit: cover;
  }

  .zc-file-extension {
    display: flex;
    align-items: center;
    justify-content: center;
    background: var(--zc-page);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    font-weight: 600;
  }

  .zc-file-text {
    display: flex;
    flex: 1 1 200px;
    flex-direction: column;
    min-width: 0;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  /* Why it was refused needs the width: on a telephone the buttons go under it. */
  .zc-file-refused .zc-file-text {
    flex-basis: 280px;
  }

  .zc-file-actions {
    display: flex;
    flex-wrap: wrap;
  }

  .zc-files-message:empty {
    display: none;
  }

  .zc-files-message {
    color: var(--zc-done);
  }

  .zc-file-large {
    display: block;
    max-width: 100%;
    margin: auto;
  }

  .zc-tabs {
    display: flex;
    border-bottom: 1px solid var(--zc-border);
  }

  .zc-tab {
    min-height: var(--zc-control);
    padding: 0 var(--zc-space-4);
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--zc-text-secondary);
    cursor: pointer;
  }

  .zc-tab[aria-selected='true'] {
    border-color: var(--zc-primary);
    color: var(--zc-primary);
    font-weight: 600;
  }
`;

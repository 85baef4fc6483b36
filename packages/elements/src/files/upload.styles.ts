import { type CSSResult, css } from 'lit';

/** The field that files are dropped onto, and how far an upload is. */
export const uploadStyles: CSSResult = css`
  .zc-drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-2) var(--zc-space-3);
    padding: var(--zc-space-2) var(--zc-space-3);
    border: 1px dashed var(--zc-border-control);
    border-radius: var(--zc-radius);
    background: var(--zc-stripe);
  }

  .zc-drop-quiet:not(.zc-drop-over) {
    padding: 0;
    border-color: transparent;
    background: none;
  }

  .zc-drop-quiet .zc-button {
    min-height: 32px;
    padding: 0 var(--zc-space-3);
    font-size: var(--zc-size-small);
  }

  .zc-drop-over {
    border-color: var(--zc-primary);
    background: var(--zc-primary-tint);
  }

  @media (hover: none) {
    .zc-drop-hint {
      display: none;
    }
  }

  .zc-file-progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--zc-space-3);
  }

  .zc-file-progress progress {
    flex: 1 1 160px;
    max-width: 320px;
    height: 8px;
    overflow: hidden;
    border: 0;
    border-radius: 4px;
    background: var(--zc-primary-tint);
    -webkit-appearance: none;
    appearance: none;
  }

  progress::-webkit-progress-bar {
    background: var(--zc-primary-tint);
  }

  progress::-webkit-progress-value {
    background: var(--zc-primary);
  }

  progress::-moz-progress-bar {
    background: var(--zc-primary);
  }
`;

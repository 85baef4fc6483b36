import { type CSSResult, css } from 'lit';

/** `.zc-button` is the secondary one; `-primary` once a screen; `-text` within rows and lines; `-danger` for what can't be undone. */
export const buttons: CSSResult = css`
  button {
    font: inherit;
  }

  .zc-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--zc-space-2);
    min-height: var(--zc-control);
    padding: var(--zc-space-1) var(--zc-space-4);
    border: 1px solid var(--zc-border-control);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
    color: var(--zc-text);
    line-height: 1.4;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--zc-motion), border-color var(--zc-motion);
  }

  .zc-button:hover {
    border-color: var(--zc-primary);
    background: var(--zc-primary-tint);
    color: var(--zc-primary-hover);
  }

  .zc-button-primary {
    border-color: var(--zc-primary);
    background: var(--zc-primary);
    color: var(--zc-on-primary);
    font-weight: 600;
  }

  .zc-button-primary:hover {
    border-color: var(--zc-primary-hover);
    background: var(--zc-primary-hover);
    color: var(--zc-on-primary);
  }

  .zc-button-text {
    min-height: 32px;
    padding: 0 var(--zc-space-2);
    border-color: transparent;
    background: transparent;
    color: var(--zc-primary);
  }

  .zc-button-text:hover {
    border-color: transparent;
    background: var(--zc-primary-tint);
    color: var(--zc-primary-hover);
  }

  .zc-button-danger {
    border-color: var(--zc-error);
    color: var(--zc-error);
  }

  .zc-button-danger:hover {
    border-color: var(--zc-error);
    background: var(--zc-error-tint);
    color: var(--zc-error-hover);
  }

  .zc-button-text.zc-button-danger {
    border-color: transparent;
  }

  .zc-button-primary.zc-button-danger {
    background: var(--zc-error);
    color: var(--zc-on-primary);
  }

  .zc-button-primary.zc-button-danger:hover {
    background: var(--zc-error-hover);
  }

  .zc-button:disabled,
  .zc-button[aria-disabled='true'] {
    border-color: var(--zc-border);
    background: var(--zc-page);
    color: var(--zc-text-disabled);
    cursor: not-allowed;
  }

  .zc-button-text:disabled {
    border-color: transparent;
    background: transparent;
  }

  .zc-button-icon {
    width: var(--zc-control);
    padding: 0;
  }

  @media (pointer: coarse) {
    .zc-button-text {
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .zc-button-primary {
      outline: 1px solid ButtonText;
    }
  }
`;

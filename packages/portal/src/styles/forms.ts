import { type CSSResult, css } from 'lit';

/** Page-level forms: one column, buttons at the end. */
export const forms: CSSResult = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--zc-space-5);
  }

  .form .zc-field .zc-box-medium {
    flex: 0 1 280px;
  }

  .form .zc-box-long {
    flex: 0 1 480px;
  }

  .form-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-3);
    margin-top: var(--zc-space-4);
  }

  .form > .form-actions {
    margin-top: 0;
  }

  .form-actions > .zc-button {
    min-width: 112px;
  }

  .stage {
    margin-bottom: var(--zc-space-1);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
  }

  .agreement {
    max-height: 360px;
    padding: var(--zc-space-4);
    overflow: auto;
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-stripe);
  }

  .agreement h3 {
    margin: var(--zc-space-4) 0 var(--zc-space-1);
    font-size: var(--zc-size);
  }

  .agreement h3:first-child {
    margin-top: 0;
  }

  .password-rules {
    margin-top: var(--zc-space-2);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
  }

  .password-rules li {
    display: flex;
    gap: var(--zc-space-2);
    align-items: flex-start;
  }

  .password-rules .zc-icon {
    width: 16px;
    height: 16px;
    margin-top: 0.25em;
  }

  .password-rules .met {
    color: var(--zc-done);
  }

  .captcha {
    height: 44px;
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-on-primary);
  }

  .captcha-question {
    margin-top: var(--zc-space-1);
    font-weight: 600;
  }

  .facts {
    display: grid;
    gap: var(--zc-space-2);
  }

  .facts > div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: var(--zc-space-3);
  }

  .facts dt {
    color: var(--zc-text-secondary);
  }

  .facts dd {
    overflow-wrap: anywhere;
  }

  .picked {
    display: inline-flex;
    align-items: center;
    flex: 0 1 auto;
    min-width: min(280px, 100%);
    min-height: var(--zc-control);
    padding: var(--zc-space-1) var(--zc-space-3);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-stripe);
  }

  .picked.zc-box-invalid {
    border-color: var(--zc-error);
  }

  .form > .zc-summary {
    margin-top: var(--zc-space-2);
  }

  /* Field, picture and button in one line, on a telephone too. */
  .zc-control > .zc-box-short {
    flex: 1 1 96px;
  }

  .dialog-lead {
    margin-bottom: var(--zc-space-4);
  }

  .retry {
    margin-top: var(--zc-space-3);
  }

  .waiting,
  .empty {
    color: var(--zc-text-secondary);
  }

  @media (max-width: 480px) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .form-actions > .zc-button {
      flex: 1;
    }
  }
`;

import { type CSSResult, css } from 'lit';

/** Grid of fields, and what stands around a control: label, hint, notice, buttons. */
export const fields: CSSResult = css`
  .zc-fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--zc-space-5);
    align-items: start;
  }

  :host([wide]) .zc-fields {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: var(--zc-space-6);
  }

  /* A dialog is as wide as the window allows, whatever room the page gives the widget. */
  .zc-dialog .zc-fields {
    grid-template-columns: minmax(0, 1fr);
  }

  @media (min-width: 800px) {
    .zc-dialog-wide .zc-fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: var(--zc-space-6);
    }
  }

  .zc-field {
    min-width: 0;
    scroll-margin: 96px;
  }

  .zc-field-full {
    grid-column: 1 / -1;
  }

  .zc-fields-many > .zc-fields {
    content-visibility: auto;
    contain-intrinsic-size: 1px 1600px;
  }

  .zc-fields-many > .zc-fields + .zc-fields {
    margin-top: var(--zc-space-5);
  }

  .zc-label {
    display: block;
    margin-bottom: var(--zc-space-1);
    font-weight: 600;
    line-height: 1.5;
  }

  /* Read aloud as the word; older browsers, which know no text for what is generated, tell by aria-required. */
  .zc-required::after {
    margin-left: var(--zc-space-1);
    color: var(--zc-error);
    content: '*';
    content: '*' / '必填';
  }

  .zc-hint {
    margin-bottom: var(--zc-space-1);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 1.5;
  }

  .zc-field-notice {
    margin-bottom: var(--zc-space-1);
    color: var(--zc-warning);
    font-size: var(--zc-size-small);
    line-height: 1.5;
  }

  .zc-control {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-2);
  }

  .zc-field-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-1) var(--zc-space-3);
    margin-top: var(--zc-space-1);
    font-size: var(--zc-size-small);
  }

  .zc-field-actions .zc-button {
    min-height: 28px;
    margin-left: calc(var(--zc-space-2) * -1);
    padding: 0 var(--zc-space-2);
  }
`;

import { type CSSResult, css } from 'lit';

/** The two columns, the step, its buttons, and how a declaration prints. */
export const stepStyles: CSSResult = css`
  :host {
    background: var(--zc-page);
    scroll-margin-top: var(--zc-sticky-top, 0px);
  }

  .zc-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--zc-space-4);
    padding: var(--zc-space-4);
  }

  :host([roomy]) .zc-columns {
    grid-template-columns: 256px minmax(0, 1fr);
    gap: var(--zc-space-5);
    align-items: start;
    padding: var(--zc-space-5) max(var(--zc-space-5), calc((100% - var(--zc-content-width)) / 2 + var(--zc-space-5)));
  }

  .zc-step {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-4);
    min-width: 0;
    /* As high as the header that stays above: heads of long tables stay under it. */
    --zc-table-top: calc(
      var(--zc-sticky-top, 0px) + (var(--zc-size) + 4px) * 1.4 + max(24px, var(--zc-size-small) * 1.6) + 24px
    );
  }

  .zc-step-title {
    font-size: var(--zc-heading-2);
  }

  .zc-step-title:focus,
  .zc-step-title:focus-visible {
    outline: none;
  }

  /* What gets the focus comes out from under the bands above and below. */
  .zc-step input,
  .zc-step select,
  .zc-step textarea,
  .zc-step button,
  .zc-step a {
    scroll-margin: 104px 0 88px;
  }

  .zc-dialog-body input,
  .zc-dialog-body select,
  .zc-dialog-body textarea,
  .zc-dialog-body button,
  .zc-dialog-body a {
    scroll-margin: 0;
  }

  .zc-footer {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--zc-space-3);
    margin: 0 calc(var(--zc-space-4) * -1) calc(var(--zc-space-4) * -1);
    padding: var(--zc-space-3) var(--zc-space-4);
    border-top: 1px solid var(--zc-border);
    background: var(--zc-panel);
    box-shadow: 0 -2px 8px rgb(16 32 64 / 6%);
  }

  :host([roomy]) .zc-footer {
    margin: 0;
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
  }

  .zc-footer-start {
    margin-right: auto;
  }

  .zc-footer .zc-button {
    min-width: 96px;
  }

  :host(:not([wide])) .zc-footer .zc-button {
    flex: 1 1 auto;
    min-width: 0;
    padding: var(--zc-space-1) var(--zc-space-3);
  }

  .zc-receipt {
    margin-top: var(--zc-space-3);
  }

  .zc-receipt strong {
    font-size: var(--zc-heading-3);
  }

  @media (max-height: 480px) {
    .zc-header,
    .zc-footer {
      position: static;
    }
  }

  @media print {
    .zc-rail,
    .zc-footer,
    .zc-banners,
    .zc-save-state {
      display: none;
    }

    .zc-columns {
      display: block;
      padding: 0;
    }

    .zc-header {
      position: static;
    }
  }
`;

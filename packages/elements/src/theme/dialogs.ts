import { type CSSResult, css } from 'lit';

/** `<dialog class="zc-dialog">`: title, scrolling body, footer that stays; the whole screen on a telephone. */
export const dialogs: CSSResult = css`
  .zc-dialog {
    /* Chromium 86 would lay it out once, where the page stood scrolled, and leave it there. */
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    width: min(560px, calc(100vw - 32px));
    max-width: none;
    height: fit-content;
    max-height: calc(100vh - 48px);
    margin: auto;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: calc(var(--zc-radius) * 1.5);
    background: var(--zc-panel);
    color: var(--zc-text);
    box-shadow: var(--zc-shadow-raised);
  }

  .zc-dialog[open] {
    display: flex;
    flex-direction: column;
  }

  .zc-dialog-wide {
    width: min(960px, calc(100vw - 32px));
  }

  .zc-dialog::backdrop {
    background: rgb(16 24 40 / 48%);
  }

  .zc-dialog-header {
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: var(--zc-space-4);
    padding: var(--zc-space-4) var(--zc-space-4) var(--zc-space-3) var(--zc-space-5);
    border-bottom: 1px solid var(--zc-border);
  }

  .zc-dialog-title {
    flex: 1;
    padding-top: 3px;
    font-size: var(--zc-heading-3);
  }

  .zc-dialog-title:focus-visible {
    outline: none;
  }

  .zc-dialog-close {
    min-height: 36px;
    width: 36px;
    padding: 0;
    color: var(--zc-text-secondary);
  }

  .zc-dialog-body {
    /* What is visually hidden within must scroll with it, not make the dialog itself scroll. */
    position: relative;
    flex: 1;
    min-height: 0;
    padding: var(--zc-space-5);
    overflow: auto;
    overscroll-behavior: contain;
    /* What gets focus is not hidden under the footer. */
    scroll-padding: var(--zc-space-6);
  }

  .zc-dialog-footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--zc-space-3);
    padding: var(--zc-space-3) var(--zc-space-5);
    border-top: 1px solid var(--zc-border);
    background: var(--zc-stripe);
  }

  .zc-dialog-text {
    white-space: pre-line;
  }

  @media (forced-colors: active) {
    .zc-dialog {
      border: 2px solid CanvasText;
    }
  }

  @media (max-width: 600px) {
    .zc-dialog-wide {
      width: 100vw;
      height: 100%;
      max-height: 100%;
      border-radius: 0;
    }

    .zc-dialog-header,
    .zc-dialog-body,
    .zc-dialog-footer {
      padding-right: var(--zc-space-4);
      padding-left: var(--zc-space-4);
    }

    .zc-dialog-footer > .zc-button {
      flex: 1;
      padding-right: var(--zc-space-1);
      padding-left: var(--zc-space-1);
      white-space: nowrap;
    }
  }
`;

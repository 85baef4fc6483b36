import { type CSSResult, css } from 'lit';

/**
 * Every figure of the look, as custom properties. They stand on `:root` too, so that a page around the elements may adopt
 * this sheet and match. A city's theme sets some of them on `zc-declaration` (or any other element) and nothing else.
 */
export const tokens: CSSResult = css`
  :root,
  :host {
    --zc-text: #1a1f2b;
    --zc-text-secondary: #4a5568;
    --zc-text-disabled: #6b7280;
    --zc-page: #f4f6f9;
    --zc-panel: #fff;
    --zc-stripe: #f8fafc;
    --zc-border: #c9d1dc;
    /* Edge of a control: 3:1 on white, as WCAG 1.4.11 asks; a mere separator needs less. */
    --zc-border-control: #7c8798;
    --zc-shadow: 0 1px 2px rgb(16 32 64 / 6%), 0 2px 8px rgb(16 32 64 / 5%);
    --zc-shadow-raised: 0 4px 12px rgb(16 32 64 / 12%), 0 16px 48px rgb(16 32 64 / 18%);
    --zc-backdrop: rgb(16 24 40 / 48%);

    --zc-primary: #14539a;
    --zc-primary-hover: #0f4280;
    --zc-primary-tint: #e8f0fa;
    --zc-on-primary: #fff;
    --zc-error: #b3261e;
    --zc-error-hover: #8f1e18;
    --zc-error-tint: #fdecea;
    --zc-warning: #8a5a00;
    --zc-warning-tint: #fff6e0;
    --zc-done: #1b6b3a;
    --zc-done-tint: #e7f5ec;
    --zc-info: var(--zc-primary);
    --zc-info-tint: var(--zc-primary-tint);

    --zc-focus: var(--zc-primary);
    --zc-focus-width: 3px;
    --zc-focus-offset: 2px;

    --zc-font: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Source Han Sans SC', system-ui, sans-serif;
    --zc-size: 16px;
    --zc-size-small: 14px;
    --zc-heading-1: 28px;
    --zc-heading-2: 22px;
    --zc-heading-3: 18px;
    --zc-line: 1.6;

    --zc-space-1: 4px;
    --zc-space-2: 8px;
    --zc-space-3: 12px;
    --zc-space-4: 16px;
    --zc-space-5: 24px;
    --zc-space-6: 32px;
    --zc-space-7: 48px;
    --zc-radius: 6px;
    --zc-control: 40px;
    /* How wide the wizard's content grows; its bands go on to the edges of the widget. */
    --zc-content-width: 100%;
    --zc-motion: 150ms;
  }

  /* Elderly mode: one switch. */
  :host([large]) {
    --zc-size: 20px;
    --zc-size-small: 18px;
    --zc-heading-1: 32px;
    --zc-heading-2: 26px;
    --zc-heading-3: 22px;
    --zc-control: 52px;
  }

  @media (pointer: coarse) {
    :root,
    :host {
      --zc-control: 48px;
    }

    :host([large]) {
      --zc-control: 56px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :root,
    :host {
      --zc-motion: 0ms;
    }
  }
`;

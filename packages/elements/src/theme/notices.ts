import { type CSSResult, css } from 'lit';

/** Notices and tags, in the tones of the theme. */
export const notices: CSSResult = css`
  .zc-notice {
    display: flex;
    gap: var(--zc-space-3);
    padding: var(--zc-space-3) var(--zc-space-4);
    border-left: 4px solid var(--zc-info);
    border-radius: var(--zc-radius);
    background: var(--zc-info-tint);
  }

  .zc-notice > .zc-icon {
    margin-top: 0.2em;
    color: var(--zc-info);
  }

  .zc-notice-title {
    font-size: var(--zc-size);
  }

  .zc-notice li + li {
    margin-top: var(--zc-space-1);
  }

  .zc-notice-warning {
    border-color: var(--zc-warning);
    background: var(--zc-warning-tint);
  }

  .zc-notice-warning > .zc-icon,
  .zc-notice-warning .zc-notice-title {
    color: var(--zc-warning);
  }

  .zc-notice-error {
    border-color: var(--zc-error);
    background: var(--zc-error-tint);
  }

  .zc-notice-error > .zc-icon,
  .zc-notice-error .zc-notice-title {
    color: var(--zc-error);
  }

  .zc-notice-done {
    border-color: var(--zc-done);
    background: var(--zc-done-tint);
  }

  .zc-notice-done > .zc-icon,
  .zc-notice-done .zc-notice-title {
    color: var(--zc-done);
  }

  .zc-tag {
    display: inline-flex;
    align-items: center;
    gap: var(--zc-space-1);
    padding: 0 var(--zc-space-2);
    border-radius: 4px;
    background: var(--zc-page);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 24px;
    white-space: nowrap;
  }

  .zc-tag-done {
    background: var(--zc-done-tint);
    color: var(--zc-done);
  }

  .zc-tag-info {
    background: var(--zc-info-tint);
    color: var(--zc-info);
  }

  .zc-tag-warning {
    background: var(--zc-warning-tint);
    color: var(--zc-warning);
  }

  .zc-tag-error {
    background: var(--zc-error-tint);
    color: var(--zc-error);
  }
`;

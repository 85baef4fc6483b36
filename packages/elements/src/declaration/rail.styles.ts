import { type CSSResult, css } from 'lit';

/** The steps: a rail at the side where there is room, otherwise a line that opens the list. */
export const railStyles: CSSResult = css`
  .zc-rail {
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
    box-shadow: var(--zc-shadow);
    overflow: hidden;
  }

  :host([roomy]) .zc-rail {
    position: sticky;
    top: calc(var(--zc-sticky-top, 0px) + 88px);
    max-height: calc(100vh - var(--zc-sticky-top, 0px) - 104px);
    overflow: auto;
  }

  .zc-rail-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--zc-space-3);
    width: 100%;
    min-height: 48px;
    padding: var(--zc-space-2) var(--zc-space-4);
    border: 0;
    background: none;
    color: var(--zc-text);
    font-weight: 600;
    text-align: left;
    cursor: pointer;
  }

  /* One line: the heading under it has the whole name. */
  .zc-rail-line > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .zc-rail-line > .zc-icon {
    color: var(--zc-primary);
    transition: transform var(--zc-motion);
  }

  .zc-rail-open .zc-rail-line > .zc-icon {
    transform: rotate(180deg);
  }

  :host([roomy]) .zc-rail-line,
  :host(:not([roomy])) .zc-rail:not(.zc-rail-open) .zc-rail-list {
    display: none;
  }

  :host(:not([roomy])) .zc-rail-list {
    border-top: 1px solid var(--zc-border);
  }

  .zc-rail-step {
    position: relative;
    display: block;
    width: 100%;
    padding: 7px var(--zc-space-3) 7px calc(var(--zc-space-4) + 36px);
    border: 0;
    background: none;
    color: var(--zc-text);
    line-height: 1.4;
    text-align: left;
    cursor: pointer;
  }

  .zc-rail-list li + li .zc-rail-step {
    border-top: 1px solid #e6eaf0;
  }

  .zc-rail-step:hover {
    background: var(--zc-stripe);
  }

  .zc-rail-step:focus-visible,
  .zc-rail-line:focus-visible {
    outline-offset: -3px;
  }

  .zc-rail-position {
    position: absolute;
    top: 6px;
    left: var(--zc-space-4);
    width: 24px;
    height: 24px;
    border: 1px solid var(--zc-border-control);
    border-radius: 12px;
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 22px;
    text-align: center;
  }

  .zc-rail-title {
    display: -webkit-box;
    font-size: calc(var(--zc-size) - 1px);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .zc-rail-status {
    display: block;
    margin-top: 2px;
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
  }

  .zc-rail-status .zc-icon {
    width: 16px;
    height: 16px;
    margin-right: 4px;
    vertical-align: -3px;
  }

  .zc-rail-done .zc-rail-status {
    color: var(--zc-done);
  }

  .zc-rail-unconfirmed .zc-rail-status {
    color: var(--zc-warning);
  }

  .zc-rail-started .zc-rail-status {
    color: var(--zc-primary);
  }

  .zc-rail-invalid .zc-rail-status {
    color: var(--zc-error);
    font-weight: 600;
  }

  .zc-rail-step[aria-current='step'] {
    background: var(--zc-primary-tint);
    box-shadow: inset 4px 0 0 var(--zc-primary);
    font-weight: 600;
  }

  .zc-rail-step[aria-current='step'] .zc-rail-position {
    border-color: var(--zc-primary);
    background: var(--zc-primary);
    color: var(--zc-on-primary);
  }

  .zc-rail-step[aria-current='step'] .zc-rail-status {
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .zc-rail-step[aria-current='step'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

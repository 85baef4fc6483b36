import { type CSSResult, css } from 'lit';

export const codePickerStyles: CSSResult = css`
  .zc-picker {
    display: flex;
    flex-direction: column;
    gap: var(--zc-space-3);
    /* Typing must not make the dialog jump. */
    min-height: min(640px, calc(100vh - 220px));
  }

  .zc-picker-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-2) var(--zc-space-3);
  }

  .zc-picker-line > .zc-box {
    flex: 1 1 220px;
  }

  .zc-picker-recent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-1);
  }

  .zc-picker-path,
  .zc-picker-path ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-2);
  }

  .zc-picker-path .zc-button {
    min-height: 32px;
    padding: 0 var(--zc-space-3);
  }

  .zc-picker-path li + li::before {
    margin-right: var(--zc-space-2);
    color: var(--zc-text-secondary);
    content: '/';
  }

  .zc-picker-entries th[scope='row'] {
    background: none;
    color: inherit;
    font-size: inherit;
    font-weight: 400;
    white-space: normal;
  }

  .zc-picker-entries tbody th,
  .zc-picker-entries tbody td {
    height: 45px;
    padding-top: 6px;
    padding-bottom: 6px;
    vertical-align: middle;
  }

  .zc-picker-entries tbody tr:focus-within,
  .zc-picker-entries tbody tr:hover {
    background: var(--zc-primary-tint);
  }

  .zc-picker-entries th:nth-child(n + 4),
  .zc-picker-entries td:nth-child(n + 4) {
    width: 72px;
    text-align: center;
    white-space: nowrap;
  }

  .zc-picker-description,
  .zc-picker-trail,
  .zc-picker-more,
  .zc-picker-reason {
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
  }

  .zc-picker-trail,
  .zc-picker-more,
  .zc-picker-reason {
    display: block;
    line-height: 1.5;
  }

  .zc-picker-more {
    display: none;
  }

  .zc-picker-refused,
  .zc-picker-refused .zc-picker-description {
    color: var(--zc-text-disabled);
  }

  .zc-picker-reason {
    color: var(--zc-warning);
  }

  .zc-picker-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--zc-space-2);
    min-height: var(--zc-control);
    margin-top: auto;
  }

  /* Nothing found is said where the entries would stand. */
  .zc-picker-foot-none {
    justify-content: center;
    margin-top: 0;
    padding: var(--zc-space-5) var(--zc-space-4);
    border: 1px dashed var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-stripe);
  }

  .zc-picker-pages {
    display: flex;
    gap: var(--zc-space-2);
  }

  .zc-picker-own {
    align-self: flex-start;
  }

  @media (max-width: 600px) {
    .zc-picker-description,
    .zc-picker-entries th:nth-child(2),
    .zc-picker-entries td:nth-child(2) {
      display: none;
    }

    .zc-picker-more {
      display: block;
    }

    .zc-picker-entries th,
    .zc-picker-entries td {
      padding-right: var(--zc-space-1);
      padding-left: var(--zc-space-1);
    }

    .zc-picker-entries th:nth-child(n + 4),
    .zc-picker-entries td:nth-child(n + 4) {
      width: 48px;
    }
  }
`;

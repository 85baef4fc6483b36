import { type CSSResult, css } from 'lit';

/** Controls: the box that looks like one, ticks and radio buttons, the parts of a region, the calendar. */
export const controls: CSSResult = css`
  .zc-box {
    display: flex;
    flex: 1 1 auto;
    min-width: 0;
    max-width: 100%;
    min-height: var(--zc-control);
    border: 1px solid var(--zc-border-control);
    border-radius: var(--zc-radius);
    background: var(--zc-panel);
    transition: border-color var(--zc-motion);
  }

  .zc-box:hover {
    border-color: var(--zc-primary);
  }

  /* The ring stands around the whole box, for whatever is typed into it. */
  .zc-box:focus-within {
    border-color: var(--zc-primary);
    outline: var(--zc-focus-width) solid var(--zc-focus);
    outline-offset: var(--zc-focus-offset);
  }

  .zc-box > .zc-input:focus-visible {
    outline: none;
  }

  .zc-box .zc-box-button:focus-visible {
    outline-offset: -3px;
  }

  .zc-box-short {
    flex: 0 1 160px;
    max-width: min(160px, 100%);
  }

  /* A control with a button in it needs room for what is chosen as well. */
  .zc-box-button-end {
    min-width: min(232px, 100%);
    max-width: min(232px, 100%);
  }

  .zc-box-medium {
    flex: 0 1 280px;
    max-width: min(280px, 100%);
  }

  .zc-box-long {
    max-width: 100%;
  }

  :host(:not([wide])) .zc-box-medium {
    flex: 1 1 auto;
    max-width: 100%;
  }

  .zc-input {
    flex: 1;
    min-width: 0;
    width: 100%;
    padding: var(--zc-space-1) var(--zc-space-3);
    border: 0;
    border-radius: calc(var(--zc-radius) - 1px);
    background: transparent;
    color: var(--zc-text);
    font: inherit;
    line-height: 1.5;
    text-overflow: ellipsis;
  }

  .zc-input::placeholder {
    color: var(--zc-text-disabled);
    opacity: 1;
  }

  textarea.zc-input {
    display: block;
    min-height: 112px;
    padding: var(--zc-space-2) var(--zc-space-3);
    resize: vertical;
  }

  .zc-input-pick {
    cursor: pointer;
  }

  select.zc-input {
    padding-right: var(--zc-space-1);
    cursor: pointer;
  }

  .zc-box-disabled {
    border-color: var(--zc-border);
    background: var(--zc-page);
  }

  .zc-box-disabled .zc-input {
    color: var(--zc-text-secondary);
    opacity: 1;
    cursor: not-allowed;
  }

  .zc-box-invalid {
    border-color: var(--zc-error);
    box-shadow: 0 0 0 1px var(--zc-error);
  }

  .zc-unit {
    align-self: center;
    padding-right: var(--zc-space-3);
    color: var(--zc-text-secondary);
    white-space: nowrap;
  }

  .zc-box-button {
    flex: none;
    min-height: 0;
    border: 0;
    border-left: 1px solid var(--zc-border);
    border-radius: 0 calc(var(--zc-radius) - 1px) calc(var(--zc-radius) - 1px) 0;
    color: var(--zc-primary);
  }

  .zc-static {
    padding: 7px 0;
    line-height: 1.6;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .zc-static-empty {
    color: var(--zc-text-disabled);
  }

  .zc-counter {
    margin-top: var(--zc-space-1);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  .zc-counter-over {
    color: var(--zc-error);
    font-weight: 600;
  }

  .zc-choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-2) var(--zc-space-5);
  }

  .zc-choice {
    display: inline-flex;
    align-items: center;
    gap: var(--zc-space-2);
    min-height: var(--zc-control);
    cursor: pointer;
  }

  .zc-choice input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--zc-primary);
  }

  .zc-choice input:disabled,
  .zc-choice input:disabled + span {
    color: var(--zc-text-disabled);
    cursor: not-allowed;
  }

  .zc-parts {
    display: grid;
    gap: var(--zc-space-3);
  }

  :host([wide]) .zc-parts {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }

  .zc-part-label {
    display: block;
    margin-bottom: 2px;
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    line-height: 1.5;
  }

  .zc-statement {
    margin-bottom: var(--zc-space-3);
    padding: var(--zc-space-4);
    border: 1px solid var(--zc-border);
    border-radius: var(--zc-radius);
    background: var(--zc-stripe);
  }

  .zc-date-pick {
    position: relative;
    display: flex;
    flex: none;
  }

  .zc-date-native {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    padding: 0;
    overflow: hidden;
    border: 0;
    opacity: 0;
    cursor: pointer;
  }

  /* Anchors the calendar that a script opens; the button above it takes the clicks. */
  .zc-date-behind {
    pointer-events: none;
  }

  .zc-date-native::-webkit-calendar-picker-indicator {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    .zc-box-invalid {
      border-width: 2px;
    }

    .zc-box:focus-within {
      outline-color: Highlight;
    }
  }
`;

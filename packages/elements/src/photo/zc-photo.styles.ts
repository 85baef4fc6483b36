import { type CSSResult, css } from 'lit';

export const photoStyles: CSSResult = css`
  .zc-photo-view {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-5);
  }

  .zc-photo-view > .zc-photo-frame {
    flex: none;
  }

  .zc-photo-text {
    display: flex;
    flex: 1 1 260px;
    flex-direction: column;
    gap: var(--zc-space-3);
    min-width: 0;
  }

  .zc-photo-frame {
    align-self: flex-start;
    width: 160px;
    border: 1px solid var(--zc-border-control);
    border-radius: 4px;
    overflow: hidden;
    background: var(--zc-primary-tint);
  }

  /* No content of its own: the height is a padding, in proportion to the width. */
  .zc-photo-shape {
    position: relative;
    height: 0;
  }

  .zc-photo-shape > img,
  .zc-photo-shape > svg {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }

  .zc-photo-shape > svg {
    fill: none;
    stroke: var(--zc-primary);
    stroke-width: 3;
    stroke-dasharray: 9 7;
    opacity: 0.65;
  }

  .zc-photo-rules {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(210px, 1fr));
    gap: 2px var(--zc-space-4);
    font-size: var(--zc-size-small);
  }

  .zc-photo-rules > li {
    display: flex;
    gap: 6px;
    color: var(--zc-text-secondary);
  }

  .zc-photo-rules .zc-icon {
    width: 18px;
    height: 18px;
    margin-top: 2px;
  }

  .zc-photo-rules > .zc-photo-rule-done > .zc-icon {
    color: var(--zc-done);
  }

  .zc-photo-rules > .zc-photo-rule-error {
    color: var(--zc-error);
    font-weight: 600;
  }

  .zc-photo-rules > .zc-photo-rule-warning {
    color: var(--zc-warning);
    font-weight: 600;
  }

  .zc-photo-advice {
    color: var(--zc-primary);
  }

  .zc-photo-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-2) var(--zc-space-3);
  }

  .zc-photo-actions > .zc-drop:not(.zc-drop-quiet) {
    flex: 1;
  }

  .zc-photo-actions > .zc-drop-quiet .zc-button {
    min-height: var(--zc-control);
    padding: 0 var(--zc-space-4);
    font-size: inherit;
  }

  /* It stands there for what comes; until then it takes no room. */
  .zc-photo-status:empty {
    margin-top: calc(var(--zc-space-3) * -1);
  }

  zc-photo[judging] ~ .zc-issues {
    display: none;
  }

  .zc-photo-mender {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: var(--zc-space-4) var(--zc-space-5);
    max-width: 880px;
    /* Whole between the bands that stay above and below. */
    scroll-margin: 96px;
  }

  .zc-photo-mender > figure {
    min-width: 0;
    margin: 0;
  }

  .zc-photo-mender figcaption {
    margin-bottom: var(--zc-space-2);
    font-weight: 600;
  }

  .zc-photo-crop {
    display: block;
    max-width: 100%;
    max-height: 360px;
    border-radius: 4px;
    cursor: move;
    touch-action: none;
  }

  .zc-photo-slider {
    display: flex;
    align-items: center;
    gap: var(--zc-space-3);
    max-width: 360px;
    min-height: 32px;
    font-size: var(--zc-size-small);
  }

  .zc-photo-slider > span {
    flex: none;
    width: 2.5em;
  }

  .zc-photo-slider > input {
    flex: 1;
    min-width: 0;
    accent-color: var(--zc-primary);
  }

  .zc-photo-result {
    display: flex;
    flex-wrap: wrap;
    gap: var(--zc-space-4);
  }

  .zc-photo-result .zc-photo-rules {
    grid-template-columns: 1fr;
  }

  .zc-photo-mended {
    width: 160px;
    align-self: flex-start;
    border: 1px solid var(--zc-border-control);
    border-radius: 4px;
  }

  .zc-photo-mender > .zc-photo-actions {
    grid-column: 1 / -1;
  }
`;

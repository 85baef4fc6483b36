import { type CSSResult, css } from 'lit';

/** The coloured line with the way around, and the band that tells who is signed in. */
export const header: CSSResult = css`
  .header {
    flex: none;
    background: var(--zc-primary);
    color: var(--zc-on-primary);
    --zc-focus: var(--zc-on-primary);
  }

  .header-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--zc-space-1) var(--zc-space-5);
    min-height: 60px;
    padding-top: var(--zc-space-2);
    padding-bottom: var(--zc-space-2);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--zc-space-3);
    color: inherit;
    font-size: var(--zc-heading-3);
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
  }

  .brand:hover {
    color: inherit;
  }

  .brand-mark {
    flex: none;
    width: 32px;
    height: 32px;
    fill: var(--zc-on-primary);
  }

  .brand-mark path {
    fill: var(--zc-primary);
  }

  .header-nav {
    display: flex;
    gap: var(--zc-space-1);
  }

  .header-nav a,
  .header .zc-button-text {
    display: inline-flex;
    align-items: center;
    min-height: 40px;
    padding: 0 var(--zc-space-3);
    border-radius: var(--zc-radius);
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
  }

  .header-nav a:hover,
  .header .zc-button-text:hover {
    background: var(--zc-primary-hover);
    color: inherit;
  }

  .header-nav a[aria-current='page'] {
    border-radius: 0;
    box-shadow: inset 0 -3px var(--zc-on-primary);
    font-weight: 600;
  }

  .header-tools {
    display: flex;
    gap: var(--zc-space-1);
    margin-left: auto;
  }

  .header .zc-button-text[aria-pressed='true'] {
    background: var(--zc-on-primary);
    color: var(--zc-primary);
  }

  .header-band {
    border-bottom: 1px solid var(--zc-border);
    background: var(--zc-panel);
    color: var(--zc-text);
  }

  .band-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--zc-space-5);
    padding-top: var(--zc-space-2);
    padding-bottom: var(--zc-space-2);
    font-size: var(--zc-size-small);
    font-variant-numeric: tabular-nums;
  }

  .band-line > div {
    display: flex;
    gap: var(--zc-space-2);
    min-width: 0;
  }

  .band-line > :last-child {
    margin-left: auto;
  }

  .band-line dt {
    flex: none;
    color: var(--zc-text-secondary);
  }

  .band-line dd {
    overflow-wrap: anywhere;
  }

  @media (max-width: 720px) {
    .header-line {
      gap: 0 var(--zc-space-3);
    }

    .brand {
      flex: 1 1 auto;
      gap: var(--zc-space-2);
      font-size: var(--zc-size);
    }

    .brand-mark {
      width: 28px;
      height: 28px;
    }

    .header-member .brand {
      flex-basis: 100%;
    }

    .header-nav,
    .header-tools {
      gap: 0;
    }

    .header-nav {
      margin-left: calc(var(--zc-space-2) * -1);
    }

    .header-tools {
      margin-right: calc(var(--zc-space-2) * -1);
    }

    .header-nav a,
    .header .zc-button-text {
      padding: 0 var(--zc-space-2);
    }

    .band-line > :last-child {
      margin-left: 0;
    }
  }
`;

import { type CSSResult, css } from 'lit';

/** Where header, main column and footer stand. */
export const shell: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    background: var(--zc-page);
  }

  .skip {
    position: absolute;
    z-index: 10;
    top: var(--zc-space-2);
    left: var(--zc-space-2);
    transform: translateY(-200%);
  }

  .skip:focus {
    transform: none;
  }

  .header-line,
  .band-line,
  .main,
  .footer {
    width: 100%;
    max-width: 1248px;
    margin: 0 auto;
    padding-right: var(--zc-space-5);
    padding-left: var(--zc-space-5);
  }

  .main {
    flex: 1;
    padding-top: var(--zc-space-6);
    padding-bottom: var(--zc-space-7);
  }

  .main:focus {
    outline: none;
  }

  .main-column {
    max-width: 768px;
  }

  h1 {
    margin-bottom: var(--zc-space-5);
    font-size: var(--zc-heading-1);
  }

  h1:focus,
  h2:focus {
    outline: none;
  }

  .footer {
    flex: none;
    padding-top: var(--zc-space-4);
    padding-bottom: var(--zc-space-5);
    color: var(--zc-text-secondary);
    font-size: var(--zc-size-small);
    text-align: center;
  }

  @media (max-width: 720px) {
    .header-line,
    .band-line,
    .main,
    .footer {
      padding-right: var(--zc-space-4);
      padding-left: var(--zc-space-4);
    }

    .main {
      padding-top: var(--zc-space-5);
    }

    h1 {
      margin-bottom: var(--zc-space-4);
      font-size: var(--zc-heading-2);
    }
  }

  .main-bare {
    max-width: none;
    padding: 0;
  }

  zc-declaration {
    --zc-content-width: 1248px;
  }

  @media (min-width: 720px) {
    :host .main .zc-card {
      padding: var(--zc-space-6);
    }
  }

  @media print {
    .header,
    .footer,
    .skip {
      display: none;
    }

    :host {
      background: none;
    }
  }
`;

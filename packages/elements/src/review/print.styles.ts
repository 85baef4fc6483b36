import { type CSSResult, css } from 'lit';

/** The declaration on paper, A4: black on white, every figure framed, nothing to press. */
export const printStyles: CSSResult = css`
  @media print {
    .zc-header,
    .zc-step-title,
    .zc-notice,
    .zc-review-tools,
    .zc-review .zc-button {
      display: none;
    }

    /* The form has its own title; and what only tells on the screen needs none. */
    .zc-card-review > .zc-card-title,
    .zc-card-result {
      display: none;
    }

    :host {
      background: none;
    }

    .zc-card-title {
      margin-bottom: var(--zc-space-2);
      font-size: var(--zc-size);
    }

    .zc-card {
      padding: 0;
      border: 0;
      box-shadow: none;
    }

    .zc-review-title {
      display: block;
      margin-bottom: var(--zc-space-4);
      font-size: 20px;
    }

    .zc-review {
      font-size: 12px;
      line-height: 1.5;
    }

    .zc-review-heading {
      break-after: avoid;
      border-bottom: 0;
    }

    .zc-review-list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0;
      overflow: hidden;
      border: solid #000;
      border-width: 0 1px 1px 0;
    }

    /* One line between neighbours, and none twice along the edge. */
    .zc-review-list > div {
      gap: 0;
      margin: 0 -1px -1px 0;
      padding: 0;
      border: 1px solid #000;
      break-inside: avoid;
    }

    .zc-review-list > .zc-review-full:not(:first-child) {
      margin-top: 0;
      border-color: #000;
    }

    .zc-review-list dt {
      flex-basis: 8em;
      padding: 3px 6px;
      border-right: 1px solid #000;
      color: #000;
      font-size: 12px;
    }

    .zc-review-table .zc-review-list,
    .zc-review-table .zc-review-list > div,
    .zc-review-table .zc-review-list dt {
      border: 0;
    }

    .zc-review-list dd {
      padding: 3px 6px;
    }

    .zc-review-table,
    .zc-review-table th,
    .zc-review-table td {
      border: 1px solid #000;
      background: none;
      color: #000;
      font-size: 12px;
    }

    .zc-review-table tbody {
      break-inside: avoid;
    }

    .zc-review a {
      color: inherit;
      text-decoration: none;
    }
  }
`;

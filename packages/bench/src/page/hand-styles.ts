import { type CSSResult, css } from 'lit';

/** What the hand-written pages look like: the same two-column grid and boxes, in few rules. */
export const handStyles: CSSResult = css`
  :host {
    display: block;
    max-width: 1200px;
    margin: 0 auto;
    font: 16px/1.5 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif;
    color: #1f2329;
  }

  section {
    margin-bottom: 24px;
    padding: 24px;
    border: 1px solid #dee0e3;
    border-radius: 4px;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 20px 24px;
    align-items: start;
  }

  .field.wide {
    grid-column: 1 / -1;
  }

  .many > .field {
    content-visibility: auto;
    contain-intrinsic-size: 1px 72px;
  }

  label {
    display: block;
    font-weight: 600;
  }

  .star,
  .issue {
    color: #c9281c;
  }

  .hint {
    margin: 0 0 4px;
    color: #51565d;
    font-size: 14px;
  }

  .issue {
    font-size: 14px;
  }

  .together,
  .choices {
    display: flex;
    gap: 8px;
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 400;
  }

  input[type='text'],
  select,
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 40px;
    padding: 4px 12px;
    border: 1px solid #8a8f98;
    border-radius: 4px;
    font: inherit;
  }

  [aria-invalid='true'] {
    border-color: #c9281c;
  }
`;

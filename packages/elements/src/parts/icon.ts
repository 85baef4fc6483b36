import { html, type TemplateResult } from 'lit';

/** Drawn on a 24-unit grid with a stroke of 2; always beside a word, hence hidden from assistive technology. */
const paths = {
  error: 'M12 7v6M12 16.5v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  warning: 'M12 9v5M12 17v.5M10.3 4.2 2.8 17.4A2 2 0 0 0 4.5 20.4h15a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0z',
  info: 'M12 11v6M12 7.5v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  done: 'm8 12.5 3 3 5.5-6.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  check: 'm5 12.5 5 5 9.5-11',
  cross: 'M6 6l12 12M18 6 6 18',
  empty: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  started: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8v4l2.5 2.5',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 16.5v.5',
  calendar: 'M5 6h14v14H5zM5 10.5h14M8.5 3.5v4M15.5 3.5v4',
  chevron: 'm7 10 5 5 5-5',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 4-1.5M5 11.5a10 10 0 0 1 4.5-2.6M19 11.5a10 10 0 0 0-6-2.9M12 19v.5',
  saving: 'M20 12a8 8 0 1 1-2.3-5.6M20 3v4h-4',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="zc-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${paths[name]}></path></svg>`;
}

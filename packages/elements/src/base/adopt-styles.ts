import type { CSSResultOrNative } from 'lit';

/** Adds a sheet to the shadow root (or document) that `node` stands in; once only. */
export function adoptStyles(node: Node, styles: CSSResultOrNative): void {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
  if (!sheet || root.adoptedStyleSheets.includes(sheet)) return;
  // Chromium 86 has a frozen array there: assign a new one.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

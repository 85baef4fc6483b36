/** Widths of the widget itself, in pixels, from which it has the attribute. */
const steps = [
  ['wide', 720],
  ['roomy', 900],
] as const;

/** Keeps `wide` and `roomy` on the element true to its own width (Chromium 86 has no container queries). Returns its undo. */
export function watchWidth(element: HTMLElement): () => void {
  const measure = (width: number): void => {
    for (const [attribute, from] of steps) element.toggleAttribute(attribute, width >= from);
  };
  measure(element.getBoundingClientRect().width);
  const observer = new ResizeObserver((entries) => {
    for (const entry of entries) measure(entry.contentRect.width);
  });
  observer.observe(element);
  return () => observer.disconnect();
}

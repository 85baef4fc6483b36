/** Widths of the widget itself, in pixels, from which it has the attribute. */
const steps = [
  ['wide', 720],
  ['roomy', 900],
] as const;

/**
 * Keeps `wide` and `roomy` on the element true to its own width (Chromium 86 has no container queries).
 * Returns its undo.
 */
export function watchWidth(element: HTMLElement): () => void {
  // A page's reset may have made it inline, which has no width. Inline is of no use to anyone; other values are the page's.
  if (getComputedStyle(element).display === 'inline') element.setAttribute('boxed', '');
  let frame = 0;
  let width = 0;
  const measure = (): void => {
    width = element.getBoundingClientRect().width;
    for (const [attribute, from] of steps) element.toggleAttribute(attribute, width >= from);
  };
  measure();
  // A frame later: laying out anew while sizes are being reported is what browsers call a loop.
  const observer = new ResizeObserver(() => {
    if (element.getBoundingClientRect().width === width) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  });
  observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    element.removeAttribute('boxed');
  };
}

/** Once what is under way is drawn: where the focus went with what has gone, it goes to `next`. */
export async function keepFocus(node: Node, next: () => HTMLElement | null | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  if (!root.activeElement || root.activeElement === document.body) next()?.focus();
}

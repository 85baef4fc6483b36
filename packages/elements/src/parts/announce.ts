/** Class of an element that announces what is put into it. */
export const liveRegion = 'zc-live';

/** Puts the polite live region into a new root: a region tells only what changes after it stands there. */
export function standLiveRegion(root: Node): void {
  const region = document.createElement('div');
  region.className = `zc-visually-hidden ${liveRegion}`;
  region.setAttribute('role', 'status');
  root.appendChild(region);
}

/** Has assistive technology read a sentence out, from the root that `node` stands in; what is outside a modal dialog is mute. */
export function announce(node: Node, text: string): void {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const regions = root.querySelectorAll(`dialog[open] .${liveRegion}`);
  const region = regions[regions.length - 1] ?? root.querySelector(`.${liveRegion}`);
  if (!region) return;
  region.textContent = '';
  // The same sentence twice is a change only if it was empty in between.
  setTimeout(() => {
    region.textContent = text;
  }, 60);
}

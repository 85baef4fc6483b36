const mark = 'zc-live';

/** Puts the polite live region into a new root: a region tells only what changes after it stands there. */
export function standLiveRegion(root: Node): void {
  const region = document.createElement('div');
  region.className = `zc-visually-hidden ${mark}`;
  region.setAttribute('role', 'status');
  root.appendChild(region);
}

/** Has assistive technology read a sentence out, from the live region of the root that `node` stands in. */
export function announce(node: Node, text: string): void {
  const root = node.getRootNode();
  const region = root instanceof ShadowRoot ? root.querySelector(`.${mark}`) : null;
  if (!region) return;
  region.textContent = '';
  // The same sentence twice is a change only if it was empty in between.
  setTimeout(() => {
    region.textContent = text;
  }, 60);
}

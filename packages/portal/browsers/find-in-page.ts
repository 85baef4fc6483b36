/** What is looked for: patterns are sources of regular expressions, matched against texts with their white space collapsed. */
export interface Query {
  readonly kind: 'button' | 'control' | 'tick' | 'files' | 'heading' | 'text';
  readonly name: string;
  /** Name of the group, region or section it stands in. */
  readonly within?: string;
}

/**
 * Runs in the page, so all it needs is inside: the first visible element that a person would mean, in the dialog in front
 * if there is one. It sees through shadow roots.
 */
export function findInPage({ kind, name, within }: Query): Element | null {
  const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
    );
  const visible = (element: Element): boolean =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

  const front = (): ParentNode => {
    const [x, y] = [innerWidth / 2, innerHeight / 2];
    let element = document.elementFromPoint(x, y);
    for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === element) break;
      element = inner;
    }
    while (element) {
      const dialog = element.closest('dialog[open]');
      if (dialog) return dialog;
      const root = element.getRootNode();
      element = root instanceof ShadowRoot ? root.host : null;
    }
    return document;
  };

  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label');
    if (label) return collapse(label);
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const root = element.getRootNode() as Document | ShadowRoot;
    const texts = ids.map((id) => root.getElementById(id)?.textContent ?? '');
    return collapse(texts.length > 0 ? texts.join(' ') : element.textContent);
  };

  const groups = '[role=radiogroup], [role=group], [role=region], section, fieldset';
  const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);
  const scopes = within
    ? all(front()).filter((element) => element.matches(groups) && matches(within, nameOf(element)))
    : [front()];
  const elements = scopes.flatMap(all);

  const labelled = (types: string): Element[] =>
    elements
      .filter((element) => element.matches('label') && matches(name, collapse(element.textContent)))
      .flatMap((label) => (label as HTMLLabelElement).control ?? [])
      .filter((control) => control.matches(types));

  const kinds: Record<Query['kind'], () => Element | undefined> = {
    button: () =>
      elements.find(
        (element) =>
          element.matches('button:not([role=tab]):not(:disabled), a[href], summary') &&
          visible(element) &&
          matches(name, nameOf(element)),
      ),
    control: () => labelled('input, select, textarea').find(visible),
    tick: () => labelled('[type=radio], [type=checkbox]').find(visible),
    files: () => elements.find((element) => element.matches('input[type=file]')),
    heading: () =>
      elements.find((element) => element.matches('h1, h2, h3') && visible(element) && matches(name, nameOf(element))),
    text: () => elements.find((element) => visible(element) && matches(name, collapse(element.textContent))),
  };
  return kinds[kind]() ?? null;
}

/** Runs in the page: brings an element to the middle, and tells what hinders it from being pressed there, if anything does. */
export async function uncover(element: Element): Promise<string | null> {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'auto' });
  const before = element.getBoundingClientRect();
  await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (!element.isConnected || left !== before.left || top !== before.top) return 'its own movement';
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const reached = hit !== null && (element.contains(hit) || hit.contains(element));
  return reached ? null : `<${hit?.tagName.toLowerCase() ?? 'nothing'} class="${hit?.className ?? ''}">`;
}

/** Runs in the page. */
export function textOf(selector: string): string | null {
  const search = (root: ParentNode): Element | null => {
    const hosts = [...root.querySelectorAll('*')].filter((element) => element.shadowRoot);
    const inside = hosts.map(({ shadowRoot }) => shadowRoot && search(shadowRoot)).find(Boolean);
    return root.querySelector(selector) ?? inside ?? null;
  };
  return search(document)?.textContent ?? null;
}

/** Runs in the page: what is to be drawn has been drawn. */
export function nextFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

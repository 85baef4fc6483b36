/** An element with its properties and content; text is text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** An element that the page brings. */
export function find<Found extends HTMLElement>(id: string): Found {
  return document.getElementById(id) as Found;
}

/** The options of a select; what was chosen stays chosen where it still can be. */
export function offer(select: HTMLSelectElement, options: readonly { value: string; text: string }[]): void {
  const { value } = select;
  select.replaceChildren(...options.map((option) => make('option', option)));
  if (options.some((option) => option.value === value)) select.value = value;
}

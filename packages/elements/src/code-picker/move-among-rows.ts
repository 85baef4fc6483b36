/**
 * ↑ and ↓ move through the choices of the list below a search line, and from the line into the list and back. Answers
 * whether the key was used.
 */
export function moveAmongRows(event: KeyboardEvent, search: HTMLElement, choices: readonly HTMLElement[]): boolean {
  if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return false;
  const at = choices.indexOf(event.target as HTMLElement);
  if (at < 0 && event.target !== search) return false;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  const target = next < 0 ? search : choices[next];
  if (target === undefined || (at < 0 && event.key === 'ArrowUp')) return false;
  event.preventDefault();
  target.focus();
  return true;
}

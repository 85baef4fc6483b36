/**
 * True while an input method is composing: the key belongs to it. Chromium reports some such keys with code 229 only, and
 * Safari the Enter that ends a composition.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

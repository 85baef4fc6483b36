/** True for a key of the object's own, never for what every object inherits. (`Object.hasOwn` came with Chromium 93.) */
export function owns(object: object, key: string): boolean {
  // biome-ignore lint/suspicious/noPrototypeBuiltins: the function it recommends is the one that is missing.
  return Object.prototype.hasOwnProperty.call(object, key);
}

import type { Format } from './format.ts';

/** An http or https address; other schemes could run script where the address is shown as a link. */
export const webUrl: Format = {
  name: 'web-url',
  test: (value) => value.length <= 500 && /^https?:\/\/[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?$/i.test(value),
  normalise: (value) => (/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(value) ? `https://${value}` : value),
};

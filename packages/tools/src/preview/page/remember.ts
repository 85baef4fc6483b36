import { type Content, empty } from './stage.ts';

const key = (form: string): string => `zc-preview:${form}`;

/** What this tab had typed into the form. */
export function recall(form: string): Content {
  const text = sessionStorage.getItem(key(form));
  return text === null ? empty : { ...empty, ...(JSON.parse(text) as Content) };
}

export function remember(form: string, content: Content): void {
  sessionStorage.setItem(key(form), JSON.stringify(content));
}

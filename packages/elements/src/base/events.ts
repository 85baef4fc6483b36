import type { Conflict, Receipt, SaveOutcome } from '@zhicheng/engine';

/** Everything our elements tell the page around them. All events bubble and cross shadow roots. */
export interface ZcEvents {
  /** The declaration is open and drawn. */
  'zc-ready': { declaration: string };
  'zc-step-change': { step: string };
  'zc-save': { step: string; outcome: SaveOutcome };
  'zc-conflict': { conflicts: readonly Conflict[] };
  /** Sign the person in, then call `resume()`. What they typed is kept. */
  'zc-sign-in-required': Record<never, never>;
  /** 送审, or any other action of the workflow, was carried out. */
  'zc-submit': { action: string; state: string; receipt: Receipt | null };
  /** Something that a person can't mend: wrong address, no such declaration. `message` is fit to show. */
  'zc-error': { message: string; error: unknown };
  /** Asks the enclosing `<zc-declaration>` to show a step and, if given, a field or row in it. */
  'zc-go-to': { step: string; path?: string };
}

type TypedEvents = { [Name in keyof ZcEvents]: CustomEvent<ZcEvents[Name]> };

declare global {
  interface HTMLElementEventMap extends TypedEvents {}
}

/** Tells the page; false when a listener prevented the default. */
export function fire<Name extends keyof ZcEvents>(target: EventTarget, name: Name, detail: ZcEvents[Name]): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
}

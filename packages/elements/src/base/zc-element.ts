import { type CSSResultOrNative, LitElement } from 'lit';
import { theme } from '../theme/theme.ts';

/**
 * Base of every `zc-` element. Alone on a page it makes its own shadow root; inside another `zc-` element it draws into
 * that one's root, because a label, hint or error names its input for assistive technology only within one root.
 */
export class ZcElement extends LitElement {
  static override styles: CSSResultOrNative[] = [theme];

  /** True while this element shares the root of an enclosing `zc-` element. */
  get nested(): boolean {
    return this.renderRoot === this;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.getRootNode();
    const enclosed = root instanceof ShadowRoot && root.host instanceof ZcElement;
    return enclosed ? this : super.createRenderRoot();
  }
}

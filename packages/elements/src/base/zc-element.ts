import { type CSSResultOrNative, LitElement } from 'lit';
import { standLiveRegion } from '../parts/announce.ts';
import { theme } from '../theme/theme.ts';
import { adoptStyles } from './adopt-styles.ts';
import { watchWidth } from './watch-width.ts';

/**
 * Base of every `zc-` element. Alone on a page it makes its own shadow root; inside another `zc-` element it draws into
 * that one's root, because a label, hint or error names its input for assistive technology only within one root.
 */
export class ZcElement extends LitElement {
  static override styles: CSSResultOrNative[] = [...theme];

  #unwatch: (() => void) | undefined;

  /** True while this element shares the root of an enclosing `zc-` element. */
  get nested(): boolean {
    return this.renderRoot === this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.nested) this.#unwatch = watchWidth(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.getRootNode();
    if (root instanceof ShadowRoot && root.host instanceof ZcElement) {
      for (const sheet of (this.constructor as typeof ZcElement).elementStyles) adoptStyles(this, sheet);
      return this;
    }
    const own = super.createRenderRoot();
    standLiveRegion(own);
    return own;
  }
}

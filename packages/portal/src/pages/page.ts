import { LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { App } from '../app.ts';
import type { Params } from '../router/match.ts';

/**
 * One screen. It draws into the portal's own root, so that labels, hints and the one stylesheet reach it. The portal sets
 * `app` and `params` before it is connected, and writes `heading` into the window's title.
 */
export abstract class Page extends LitElement {
  static override properties: PropertyDeclarations = { params: { attribute: false } };
  declare app: App;
  declare params: Params;

  /** Text of the h1. */
  abstract get heading(): string;
  abstract override render(): TemplateResult;

  /** True while the person is shown something to mend: the title then begins with 有误. */
  get hasIssues(): boolean {
    return false;
  }

  /** How much of the window it takes: a column to read, the header's width, or that without margins (the wizard has its own). */
  get layout(): 'column' | 'wide' | 'bare' {
    return 'column';
  }

  /** Asked before another page is opened; false stays here. */
  mayLeave(): Promise<boolean> {
    return Promise.resolve(true);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    this.app.titled(this.heading, this.hasIssues);
  }
}

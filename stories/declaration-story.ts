import '@zhicheng/elements/define';
import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { type SampleDeclaration, sampleDeclaration } from './sample-declaration.ts';

export interface DeclarationArgs {
  /** Form id. */
  form: string;
  /** Step id. */
  step: string;
  content: 'empty' | 'complete';
  readonly: boolean;
}

type Context = { loaded: Record<string, unknown> };

/** What the stories that show a step of the real declaration have in common. */
export const declarationStory: {
  argTypes: Record<keyof DeclarationArgs, object>;
  args: DeclarationArgs;
  loaders: ((context: { args: DeclarationArgs }) => Promise<{ declaration: SampleDeclaration }>)[];
  render: (args: DeclarationArgs, context: Context) => TemplateResult;
} = {
  argTypes: {
    form: { control: 'text', name: '表' },
    step: { control: 'text', name: '步骤' },
    content: { control: 'inline-radio', options: ['empty', 'complete'], name: '内容' },
    readonly: { control: 'boolean', name: '只读' },
  },
  args: { form: 'guangzhou/ecology-junior', step: 'basic-info', content: 'complete', readonly: false },
  loaders: [async ({ args }) => ({ declaration: await sampleDeclaration(args.form, args.content) })],
  render: ({ step, readonly }, { loaded }) => {
    const { store, id } = loaded.declaration as SampleDeclaration;
    return html`<zc-declaration .store=${store} .declaration=${id} .step=${step} .readonly=${readonly}></zc-declaration>`;
  },
};

export type DeclarationStory = StoryObj<DeclarationArgs>;

/** Waits for something inside the declaration's root, as a person would. */
export async function findInside<Found extends Element>(canvas: HTMLElement, selector: string): Promise<Found> {
  for (;;) {
    const found = canvas.querySelector('zc-declaration')?.shadowRoot?.querySelector<Found>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

import { html } from 'lit';
import { lazily } from '../base/lazily.ts';
import { lazyPart } from '../base/lazy-part.ts';
import type { Widget } from './widget.ts';

const part = lazyPart(() => import('../photo/define.ts'));

export const photoWidget: Widget = {
  name: 'photo',
  shape: 'group',
  wide: true,
  drawsReadonly: true,
  part,
  render: (field, ids, context) =>
    html`${lazily(
      part,
      () => html`<zc-photo
        .session=${context.session}
        .field=${field}
        .readonly=${context.readonly || !field.enabled.value}
        .ids=${ids}
      ></zc-photo>`,
    )}`,
};

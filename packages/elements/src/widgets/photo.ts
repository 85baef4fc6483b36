import { html } from 'lit';
import '../photo/define.ts';
import type { Widget } from './widget.ts';

export const photoWidget: Widget = {
  name: 'photo',
  shape: 'group',
  wide: true,
  drawsReadonly: true,
  render: (field, ids, context) =>
    html`<zc-photo
      .session=${context.session}
      .field=${field}
      .readonly=${context.readonly || !field.enabled.value}
      .ids=${ids}
    ></zc-photo>`,
};

import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A widget that there is not. */
export const unknownWidget: LintRule = {
  id: 'unknown-widget',
  severity: 'error',
  message: { zh: '没有控件“{widget}”', en: 'There is no widget "{widget}"' },
  remedy: {
    zh: '内建的有：{widgets}；单位自己登记的控件请以“x-”开头',
    en: 'There are: {widgets}; widgets that a bureau registers itself begin with "x-"',
  },
  *form({ fields }) {
    for (const { field, pointer } of fields) {
      const { widget } = field;
      if (widget === undefined || widgets.includes(widget) || /^x-|-/.test(widget)) continue;
      yield {
        at: `${pointer}/widget`,
        params: { widget, widgets: widgets.join(', ') },
        meant: didYouMean(widget, widgets),
      };
    }
  },
};

const widgets: readonly string[] = [
  'text',
  'textarea',
  'number',
  'date',
  'year',
  'select',
  'codePicker',
  'region3',
  'radio',
  'checkbox',
  'readonly',
  'photo',
  'consent',
];

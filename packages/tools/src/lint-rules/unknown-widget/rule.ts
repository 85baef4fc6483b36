import { isForeignWidget, widgetNames } from '@zhicheng/engine/definition';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A widget that there is not. */
export const unknownWidget: LintRule = {
  id: 'unknown-widget',
  severity: 'error',
  message: { zh: '没有控件“{widget}”', en: 'There is no widget "{widget}"' },
  remedy: {
    zh: '内建的有：{widgets}；单位自己登记的控件，名称里要有连字符，如 map-point',
    en: 'There are: {widgets}; a widget that a bureau registers itself has a hyphen in its name, as map-point',
  },
  *form({ fields }) {
    for (const { field, pointer } of fields) {
      const { widget } = field;
      if (widget === undefined || isKnown(widget)) continue;
      yield {
        at: `${pointer}/widget`,
        params: { widget, widgets: widgetNames.join(', ') },
        meant: didYouMean(widget, widgetNames),
      };
    }
  },
};

function isKnown(widget: string): boolean {
  return widgetNames.some((name) => name === widget) || isForeignWidget(widget);
}

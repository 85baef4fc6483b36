export { adoptStyles } from './base/adopt-styles.ts';
export type { ZcEvents } from './base/events.ts';
export { ZcElement } from './base/zc-element.ts';
export type { NewDeclaration } from './declaration/create-declaration.ts';
export { ZcDeclaration } from './declaration/zc-declaration.ts';
export { ZcForm } from './form/zc-form.ts';
export { theme } from './theme/theme.ts';
export { defineWidget, widgets } from './widgets/index.ts';
export type { Widget, WidgetContext, WidgetIds } from './widgets/widget.ts';

export { actors } from './actors.ts';
export { expressionsIn, type PlacedExpression } from './expressions-in.ts';
export { isObject, mergePatch } from './merge-patch.ts';
export { parsePointer, toPointer, valueAt } from './pointer.ts';
export { joinPath, type ReadDefinitionFile, resolveForm, resolveReferences } from './resolve-form.ts';
export { type PlacedText, textsIn } from './texts-in.ts';
export { translate } from './translate.ts';
export type * from './types.ts';
export { isForeignWidget, type WidgetName, widgetNames } from './widget-names.ts';

import { allowNoneType } from './allow-none-type/rule.ts';
import { allowTextType } from './allow-text-type/rule.ts';
import { alwaysHolds } from './always-holds/rule.ts';
import { argumentCount } from './argument-count/rule.ts';
import { byteOrderMark } from './byte-order-mark/rule.ts';
import { catalogueAvailability } from './catalogue-availability/rule.ts';
import { catalogueDuplicate } from './catalogue-duplicate/rule.ts';
import { catalogueForm } from './catalogue-form/rule.ts';
import { catalogueLevel } from './catalogue-level/rule.ts';
import { catalogueSeries } from './catalogue-series/rule.ts';
import { changedAfterPublishing } from './changed-after-publishing/rule.ts';
import { circularDerivation } from './circular-derivation/rule.ts';
import { circularExpression } from './circular-expression/rule.ts';
import { conditionType } from './condition-type/rule.ts';
import { dataSchema } from './data-schema/rule.ts';
import { dateWithoutFormat } from './date-without-format/rule.ts';
import { deadEndState } from './dead-end-state/rule.ts';
import { derivedAndEntered } from './derived-and-entered/rule.ts';
import { derivedFromFact } from './derived-from-fact/rule.ts';
import { duplicateCode } from './duplicate-code/rule.ts';
import { duplicateEnum } from './duplicate-enum/rule.ts';
import { duplicateId } from './duplicate-id/rule.ts';
import { duplicateKey } from './duplicate-key/rule.ts';
import { evidenceCount } from './evidence-count/rule.ts';
import { evidenceExtension } from './evidence-extension/rule.ts';
import { evidenceSubstitute } from './evidence-substitute/rule.ts';
import { evidenceWithoutAttachments } from './evidence-without-attachments/rule.ts';
import { expressionSyntax } from './expression-syntax/rule.ts';
import { expressionType } from './expression-type/rule.ts';
import { fileTooLarge } from './file-too-large/rule.ts';
import { fillWithoutDictionary } from './fill-without-dictionary/rule.ts';
import { finalWithActions } from './final-with-actions/rule.ts';
import { flatWithParent } from './flat-with-parent/rule.ts';
import { forbiddenKey } from './forbidden-key/rule.ts';
import { forgottenOrderEntry } from './forgotten-order-entry/rule.ts';
import { hiddenWithPreset } from './hidden-with-preset/rule.ts';
import { idNotPath } from './id-not-path/rule.ts';
import { invalidPattern } from './invalid-pattern/rule.ts';
import type { LintRule } from './lint-rule.ts';
import { messageParameterMissing } from './message-parameter-missing/rule.ts';
import { messageParameterUnused } from './message-parameter-unused/rule.ts';
import { metaSchema } from './meta-schema/rule.ts';
import { migrationTarget } from './migration-target/rule.ts';
import { migrationVersion } from './migration-version/rule.ts';
import { missingProperty } from './missing-property/rule.ts';
import { missingTranslation } from './missing-translation/rule.ts';
import { neverHolds } from './never-holds/rule.ts';
import { noMetaSchema } from './no-meta-schema/rule.ts';
import { notUtf8 } from './not-utf8/rule.ts';
import { openEndType } from './open-end-type/rule.ts';
import { orderField } from './order-field/rule.ts';
import { parentCycle } from './parent-cycle/rule.ts';
import { pickerWithoutDictionary } from './picker-without-dictionary/rule.ts';
import { readsHiddenField } from './reads-hidden-field/rule.ts';
import { referenceCycle } from './reference-cycle/rule.ts';
import { referenceMissing } from './reference-missing/rule.ts';
import { referenceOutside } from './reference-outside/rule.ts';
import { requiredNeverVisible } from './required-never-visible/rule.ts';
import { reservedName } from './reserved-name/rule.ts';
import { retiredCode } from './retired-code/rule.ts';
import { reversedLimits } from './reversed-limits/rule.ts';
import { reversedWindow } from './reversed-window/rule.ts';
import { rowOutsideScope } from './row-outside-scope/rule.ts';
import { rowWithoutId } from './row-without-id/rule.ts';
import { shownTwice } from './shown-twice/rule.ts';
import { syntax } from './syntax/rule.ts';
import { tooDeep } from './too-deep/rule.ts';
import { trailingComma } from './trailing-comma/rule.ts';
import { unboundedText } from './unbounded-text/rule.ts';
import { unknownActor } from './unknown-actor/rule.ts';
import { unknownCode } from './unknown-code/rule.ts';
import { unknownColumn } from './unknown-column/rule.ts';
import { unknownDictionary } from './unknown-dictionary/rule.ts';
import { unknownExtra } from './unknown-extra/rule.ts';
import { unknownField } from './unknown-field/rule.ts';
import { unknownFill } from './unknown-fill/rule.ts';
import { unknownFormat } from './unknown-format/rule.ts';
import { unknownFunction } from './unknown-function/rule.ts';
import { unknownKey } from './unknown-key/rule.ts';
import { unknownMessageKeyword } from './unknown-message-keyword/rule.ts';
import { unknownMetaSchema } from './unknown-meta-schema/rule.ts';
import { unknownName } from './unknown-name/rule.ts';
import { unknownOrderEntry } from './unknown-order-entry/rule.ts';
import { unknownParent } from './unknown-parent/rule.ts';
import { unknownProperty } from './unknown-property/rule.ts';
import { unknownRead } from './unknown-read/rule.ts';
import { unknownRequired } from './unknown-required/rule.ts';
import { unknownRule } from './unknown-rule/rule.ts';
import { unknownScope } from './unknown-scope/rule.ts';
import { unknownState } from './unknown-state/rule.ts';
import { unknownTranslation } from './unknown-translation/rule.ts';
import { unknownValue } from './unknown-value/rule.ts';
import { unknownWidget } from './unknown-widget/rule.ts';
import { unmigratedChange } from './unmigrated-change/rule.ts';
import { unplacedField } from './unplaced-field/rule.ts';
import { unplacedScope } from './unplaced-scope/rule.ts';
import { unreachableAlternative } from './unreachable-alternative/rule.ts';
import { unreachableState } from './unreachable-state/rule.ts';
import { unsafePattern } from './unsafe-pattern/rule.ts';
import { unusedDictionary } from './unused-dictionary/rule.ts';
import { unusedExpression } from './unused-expression/rule.ts';
import { unusedFact } from './unused-fact/rule.ts';
import { unusedParameter } from './unused-parameter/rule.ts';
import { valueType } from './value-type/rule.ts';

/** Everything `zc check` looks for. Those on files come first, in an order that each may rely on. */
export const lintRules: readonly LintRule[] = [
  fileTooLarge,
  byteOrderMark,
  notUtf8,
  tooDeep,
  trailingComma,
  syntax,
  duplicateKey,
  forbiddenKey,
  noMetaSchema,
  unknownMetaSchema,
  unknownProperty,
  unknownValue,
  missingProperty,
  metaSchema,
  referenceMissing,
  referenceOutside,
  referenceCycle,
  duplicateCode,
  unknownParent,
  parentCycle,
  flatWithParent,
  reversedWindow,
  idNotPath,
  dataSchema,
  unknownFormat,
  reversedLimits,
  duplicateEnum,
  invalidPattern,
  unsafePattern,
  unboundedText,
  dateWithoutFormat,
  unknownRequired,
  unknownMessageKeyword,
  unknownRule,
  reservedName,
  unknownScope,
  unplacedScope,
  unplacedField,
  unknownField,
  unknownColumn,
  unknownOrderEntry,
  forgottenOrderEntry,
  unknownKey,
  unknownFill,
  unknownExtra,
  orderField,
  shownTwice,
  unknownDictionary,
  pickerWithoutDictionary,
  unknownWidget,
  allowTextType,
  allowNoneType,
  openEndType,
  fillWithoutDictionary,
  derivedAndEntered,
  derivedFromFact,
  requiredNeverVisible,
  hiddenWithPreset,
  evidenceSubstitute,
  evidenceCount,
  evidenceExtension,
  evidenceWithoutAttachments,
  rowWithoutId,
  unreachableAlternative,
  expressionSyntax,
  unknownName,
  rowOutsideScope,
  unknownRead,
  expressionType,
  unknownFunction,
  argumentCount,
  conditionType,
  valueType,
  neverHolds,
  alwaysHolds,
  unknownCode,
  retiredCode,
  readsHiddenField,
  circularDerivation,
  circularExpression,
  missingTranslation,
  unknownTranslation,
  messageParameterMissing,
  messageParameterUnused,
  unknownState,
  unreachableState,
  deadEndState,
  finalWithActions,
  unknownActor,
  catalogueForm,
  catalogueSeries,
  catalogueDuplicate,
  catalogueAvailability,
  catalogueLevel,
  duplicateId,
  unusedDictionary,
  unusedParameter,
  unusedFact,
  unusedExpression,
  changedAfterPublishing,
  unmigratedChange,
  migrationVersion,
  migrationTarget,
];

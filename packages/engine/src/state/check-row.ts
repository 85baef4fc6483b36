import { isObject } from '../definition/merge-patch.ts';
import type { Json } from '../definition/types.ts';
import { itemView } from '../expressions/item-view.ts';
import { toExpressionValue } from '../expressions/to-expression-value.ts';
import type { Issue } from '../issue.ts';
import type { ScopeModel } from '../model/types.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkValue, isSuperseded, toFinding } from './check-value.ts';
import type { ContextScope } from './contexts.ts';
import { type FormCore, holds, isMet } from './form-core.ts';
import { type Place, rulePath, toIssue, toRuleIssue } from './make-issue.ts';
import type { Row } from './types.ts';

/** A stored row as expressions see it. */
export function rowView(scope: ScopeModel, row: Row): object {
  const value = toExpressionValue(row.value as Json, scope.schema);
  const keys = Object.fromEntries(scope.fields.map((field) => [field.key, null]));
  return { ...keys, ...(isObject(value) ? value : {}), rowId: row.rowId, attachments: row.attachments };
}

/** All that is wrong with a stored row. The same checks as `LiveField` makes, without a signal per cell. */
export function checkRow(
  core: FormCore,
  scope: ScopeModel,
  row: Row,
  position: number,
  view: object,
): readonly Issue[] {
  const place: Place = { scope, scopePath: row.path, position };
  const contextScope: ContextScope = { view };
  const context = core.context(contextScope);
  const validators = core.options.validators[scope.pattern];
  const hidden = new Set<string>();
  const issues: Issue[] = [];

  for (const field of scope.fields) {
    if (field.visibleWhen && !isMet(core, field.visibleWhen, context)) {
      hidden.add(field.pattern);
      continue;
    }
    const { dictionary } = field.definition;
    const finding = checkValue({
      definition: core.model.definition,
      field,
      value: row.value[field.key] ?? null,
      required: field.required || isMet(core, field.requiredWhen, context),
      takesNone: () => field.definition.allowNone === true && (!field.noneWhen || isMet(core, field.noneWhen, context)),
      validate: validators?.fields[field.key],
      items: dictionary && !core.isRemote(dictionary) ? core.options.dictionaries.items(dictionary) : undefined,
      allows: (item) =>
        field.where ? holds(core, field.where, core.context(contextScope, { item: itemView(item) })) : true,
    });
    const path = `${row.path}/${field.key}`;
    const fromRules = field.rules.flatMap((rule) => toRuleIssue(core, place, rule, path, context, field) ?? []);
    if (finding && !isSuperseded(finding, fromRules)) issues.push(toIssue(core, place, finding, path, field));
    issues.push(...fromRules);
  }

  for (const rule of scope.rules) {
    if (hidden.has(rule.at) || scope.fields.some((field) => field.pattern === rule.at)) continue;
    const issue = toRuleIssue(core, place, rule, rulePath(rule, place), context);
    if (issue) issues.push(issue);
  }
  issues.push(
    ...objectIssues(core, place, () => row.value as Json),
    ...checkEvidence(core, place, row.attachments, context),
  );
  return issues;
}

/** Issues of the keywords that concern a panel's or row's object as a whole (`if`, `anyOf` …). */
export function objectIssues(core: FormCore, place: Place, value: () => Json): Issue[] {
  const validate = core.options.validators[place.scope.pattern]?.scope;
  if (!validate || validate(value())) return [];
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => {
      const missing = error.params.missingProperty;
      const key = typeof missing === 'string' ? missing : error.instancePath.split('/')[1];
      const field = key === undefined ? undefined : place.scope.fieldByKey.get(key);
      const path = field ? `${place.scopePath}/${field.key}` : place.scopePath;
      return toIssue(core, place, toFinding(core.model.definition, error, null), path, field);
    });
}

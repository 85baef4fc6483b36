import type { FormDefinition } from '../definition/types.ts';
import { compileNames } from './compile-names.ts';
import { compileOptional } from './compile-optional.ts';
import { compileRules } from './compile-rules.ts';
import { compileScope } from './compile-scope.ts';
import { ordered } from './ordered.ts';
import type { FormModel, ScopeModel, SectionModel, StepModel } from './types.ts';

/**
 * Compiles a resolved definition. Expressions are parsed when first evaluated.
 * @throws EngineError `definition-shape` where layout and data schema don't fit, `definition-name`, `definition-cycle`
 */
export function compileModel(definition: FormDefinition): FormModel {
  const names = compileNames(definition);
  const rules = compileRules(definition);
  const scopes = new Map<string, ScopeModel>();
  const steps: StepModel[] = ordered(definition.layout.steps, definition.layout.order).map(([stepId, step]) => ({
    id: stepId,
    title: step.title,
    notices: Object.values(step.notice ?? {}),
    visibleWhen: compileOptional(step.visibleWhen),
    sections: ordered(step.sections, step.order).map(([sectionId, section]): SectionModel => {
      const scope =
        section.kind === 'panel' || section.kind === 'table' ? compileScope(definition, section, stepId, rules) : null;
      if (scope) scopes.set(scope.pointer, scope);
      return {
        id: sectionId,
        step: stepId,
        definition: section,
        title: section.title,
        notices: Object.values(section.notice ?? {}),
        visibleWhen: compileOptional(section.visibleWhen),
        scope,
      };
    }),
  }));
  return {
    definition,
    id: definition.id,
    version: definition.version,
    title: definition.title,
    steps,
    names,
    scopes,
    rules,
  };
}

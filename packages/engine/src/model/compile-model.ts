import type { FormDefinition } from '../definition/types.ts';
import type { Programs } from '../expressions/program/program.ts';
import { compileNames } from './compile-names.ts';
import { compileRules } from './compile-rules.ts';
import { compileScope } from './compile-scope.ts';
import { type CompileOptions, compileOptional, createExpressionCompiler } from './expression-compiler.ts';
import { ordered } from './ordered.ts';
import type { FormModel, ScopeModel, SectionModel, StepModel } from './types.ts';

/**
 * Compiles a resolved definition. A compiled form brings its parsed expressions; for others `options.parse` reads them.
 * @throws EngineError `definition-shape` where layout and data schema don't fit, `definition-name`, `definition-cycle`
 */
export function compileModel(
  definition: FormDefinition & { programs?: Programs },
  options: CompileOptions = {},
): FormModel {
  const compile = createExpressionCompiler(definition, options);
  const names = compileNames(definition, compile);
  const rules = compileRules(definition, compile);
  const scopes = new Map<string, ScopeModel>();
  const steps: StepModel[] = ordered(definition.layout.steps, definition.layout.order).map(([stepId, step]) => ({
    id: stepId,
    title: step.title,
    notices: Object.values(step.notice ?? {}),
    visibleWhen: compileOptional(compile, step.visibleWhen),
    sections: ordered(step.sections, step.order).map(([sectionId, section]): SectionModel => {
      const scope =
        section.kind === 'panel' || section.kind === 'table'
          ? compileScope({ definition, section, step: stepId, rules, compile })
          : null;
      if (scope) scopes.set(scope.pointer, scope);
      return {
        id: sectionId,
        step: stepId,
        definition: section,
        title: section.title,
        notices: Object.values(section.notice ?? {}),
        visibleWhen: compileOptional(compile, section.visibleWhen),
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
    expression: compile,
  };
}

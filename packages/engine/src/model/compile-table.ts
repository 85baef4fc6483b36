import type { FilePolicy, TableDefinition } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import { compileOptional, type ExpressionCompiler } from './expression-compiler.ts';
import { ordered } from './ordered.ts';
import type { EvidenceModel, FieldModel, RuleModel, TableModel } from './types.ts';

export function compileTable(
  table: TableDefinition,
  fieldByKey: ReadonlyMap<string, FieldModel>,
  compile: ExpressionCompiler,
  rules: readonly RuleModel[],
): TableModel {
  const files = table.files ?? null;
  return {
    definition: table,
    rowName: table.rowName,
    orderField: table.orderField,
    columns: ordered(table.columns, table.columnOrder).map(([key, column]) => {
      const field = fieldByKey.get(key);
      if (!field) throw new EngineError('definition-shape', `column ${key} of ${table.data} has no field`);
      return { key, label: column.label ?? field.label, field };
    }),
    evidence: files ? compileEvidence(table, files, compile) : [],
    files,
    minRows: table.minRows ?? 0,
    requiredWhen: compileOptional(compile, table.requiredWhen),
    rules,
  };
}

function compileEvidence(table: TableDefinition, files: FilePolicy, compile: ExpressionCompiler): EvidenceModel[] {
  return ordered(table.evidence ?? {}, table.evidenceOrder).map(([kind, definition]) => ({
    kind,
    label: definition.label,
    definition,
    required: definition.required ?? false,
    requiredWhen: compileOptional(compile, definition.requiredWhen),
    visibleWhen: compileOptional(compile, definition.visibleWhen),
    minFiles: definition.minFiles ?? 1,
    files: definition.extensions ? { ...files, extensions: definition.extensions } : files,
  }));
}

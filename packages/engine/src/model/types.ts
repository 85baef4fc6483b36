import type {
  EvidenceDefinition,
  FieldDefinition,
  FilePolicy,
  FormDefinition,
  JsonSchema,
  NoticeDefinition,
  RuleDefinition,
  SectionDefinition,
  TableDefinition,
} from '../definition/types.ts';
import type { Expression } from '../expressions/compile-expression.ts';
import type { ExpressionCompiler } from './expression-compiler.ts';

/** A compiled form: immutable, shared by any number of open declarations. */
export interface FormModel {
  readonly definition: FormDefinition;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly steps: readonly StepModel[];
  /** Named expressions. */
  readonly names: ReadonlyMap<string, Expression>;
  /** By data pointer: `/basicInfo`, `/education`. */
  readonly scopes: ReadonlyMap<string, ScopeModel>;
  readonly rules: readonly RuleModel[];
  /** An expression of the definition, ready to be evaluated. */
  readonly expression: ExpressionCompiler;
}

export interface StepModel {
  readonly id: string;
  readonly title: string;
  readonly notices: readonly NoticeDefinition[];
  readonly visibleWhen: Expression | null;
  readonly sections: readonly SectionModel[];
}

export interface SectionModel {
  readonly id: string;
  readonly step: string;
  readonly definition: SectionDefinition;
  readonly title: string | undefined;
  readonly notices: readonly NoticeDefinition[];
  readonly visibleWhen: Expression | null;
  /** The scope of a panel or table; null for import, result, review, history. */
  readonly scope: ScopeModel | null;
}

export interface ScopeModel {
  readonly kind: 'panel' | 'table';
  /** `/basicInfo`, `/education`. */
  readonly pointer: string;
  /** Key of the validators: `/basicInfo`, `/education/*`. */
  readonly pattern: string;
  readonly step: string;
  readonly title: string;
  readonly fields: readonly FieldModel[];
  readonly fieldByKey: ReadonlyMap<string, FieldModel>;
  /** Rules that are judged with one panel or row in hand. */
  readonly rules: readonly RuleModel[];
  readonly schema: JsonSchema;
  readonly table: TableModel | null;
}

export interface TableModel {
  readonly definition: TableDefinition;
  readonly rowName: string;
  readonly orderField: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly field: FieldModel }[];
  readonly evidence: readonly EvidenceModel[];
  /** Null: rows carry no files. */
  readonly files: FilePolicy | null;
  readonly minRows: number;
  readonly requiredWhen: Expression | null;
  /** Rules judged on the table as a whole. */
  readonly rules: readonly RuleModel[];
}

export interface EvidenceModel {
  readonly kind: string;
  readonly label: string;
  readonly definition: EvidenceDefinition;
  readonly required: boolean;
  readonly requiredWhen: Expression | null;
  readonly visibleWhen: Expression | null;
  readonly minFiles: number;
  readonly files: FilePolicy;
}

export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'object' | 'array';

export interface FieldModel {
  readonly key: string;
  /** Pattern of its path: `/basicInfo/sex`, `/education/*\/degree`. */
  readonly pattern: string;
  readonly label: string;
  readonly type: FieldType;
  readonly widget: string;
  readonly definition: FieldDefinition;
  readonly schema: JsonSchema;
  readonly required: boolean;
  readonly requiredWhen: Expression | null;
  readonly visibleWhen: Expression | null;
  readonly enabledWhen: Expression | null;
  readonly where: Expression | null;
  readonly derive: Expression | null;
  readonly preset: Expression | null;
  readonly suggest: Expression | null;
  readonly openEndWhen: Expression | null;
  readonly noneWhen: Expression | null;
  /** Rules reported at this field. */
  readonly rules: readonly RuleModel[];
}

export interface RuleModel {
  readonly id: string;
  readonly definition: RuleDefinition;
  /** Where it reports: pointer pattern. */
  readonly at: string;
  readonly assert: Expression;
  readonly when: Expression | null;
  readonly severityWhen: Expression | null;
  readonly parameters: readonly (readonly [string, Expression])[];
}

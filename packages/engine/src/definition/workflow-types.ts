import type { ExpressionText } from './json.ts';

export interface WorkflowDefinition {
  initial: string;
  states: Record<string, WorkflowState>;
  actions: Record<string, WorkflowAction>;
}

export interface WorkflowState {
  label: string;
  /** Who may change what: `all`, or the step ids; absent: read-only. */
  editable?: 'all' | 'returned';
  /** Business step of the history row written while waiting here (业务步骤). */
  step?: string;
  final?: boolean;
}

export interface WorkflowAction {
  label: string;
  from: string[];
  to: string;
  /** A user type, or a role of the routing table. */
  actor: string;
  /** 业务步骤 and 处理结果 written to the history. */
  step: string;
  result: string;
  /** Full validation first (R-SU-1). */
  validates?: boolean;
  opinion?: 'required' | 'optional';
  when?: ExpressionText;
  /** A question asked before the action is carried out. */
  confirm?: string;
  /** Shown once it is carried out. */
  done?: string;
}

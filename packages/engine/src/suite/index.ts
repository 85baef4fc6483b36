export { type CaseData, caseData } from './case-data.ts';
export { compareIssues, openCase, runCase, type SuiteForm } from './run-case.ts';
export type * from './types.ts';

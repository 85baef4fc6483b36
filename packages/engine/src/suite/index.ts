export { type CaseData, caseData } from './case-data.ts';
export { type BuildReader, formOf, type LoadedCase, loadSuite } from './load-suite.ts';
export { compareForm, compareIssues, openCase, runCase, type SuiteForm } from './run-case.ts';
export type * from './types.ts';

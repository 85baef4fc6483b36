export { type BuildOptions, type BuildResult, buildForms } from './build/build-forms.ts';
export { errorCodes, ToolsError, type ToolsErrorCode } from './errors.ts';

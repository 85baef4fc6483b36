export { type BuildOptions, type BuildResult, buildForms } from './build/build-forms.ts';
export { checkSchemas, type Finding } from './check/check-schemas.ts';
export { errorCodes, ToolsError, type ToolsErrorCode } from './errors.ts';

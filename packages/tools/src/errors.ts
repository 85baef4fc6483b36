/** Every error this package throws: what a form designer must mend before a build can go on. */
export const errorCodes = {
  'schemas-missing': 'There is no such folder of form definitions',
  'file-missing': 'The form names a file that is not there',
  'file-exists': 'A file of this name is there already, and is not written over',
  'file-syntax': 'The file is not JSON',
  'duplicate-id': 'Two files claim the same id',
  'unknown-scope': 'A panel or table names data that the data schema does not have',
  'unknown-dictionary': 'A field names a dictionary that is not there',
  'schema-invalid': 'Ajv refuses the data schema',
  'unsafe-code': 'The compiled checks would need eval or require, which pages with a strict policy block',
  'elements-missing': 'The elements are not built: run npm run build, or name their folder by --elements',
  'server-unreachable': 'The server does not answer',
} as const;

export type ToolsErrorCode = keyof typeof errorCodes;

export class ToolsError extends Error {
  override readonly name = 'ToolsError';
  readonly code: ToolsErrorCode;

  constructor(code: ToolsErrorCode, detail: string, options?: { cause?: unknown }) {
    super(`${errorCodes[code]}: ${detail}`, options);
    this.code = code;
  }
}

import { formats } from '@zhicheng/engine/checks';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import ajvErrors from 'ajv-errors';

/** Ajv as our forms use it; the same for checking a definition as for compiling it. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    ownProperties: true,
    code: { source: true, esm: true, formats: _`formatTests` },
  });
  ajvErrors.default(ajv);
  for (const format of formats) ajv.addFormat(format.name, format.test);
  return ajv;
}

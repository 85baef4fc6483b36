/** Why a form is refused: what is wrong where, and what to do. */
export interface FormFinding {
  rule: string;
  severity: 'error';
  /** `form.json`, `dictionaries/gb4658.json` … with the place as a JSON Pointer: `form.json#/layout/steps`. */
  file: string;
  /** What `zc build` writes is one line: as `zc check` tells places. */
  line: 1;
  column: 1;
  message: string;
  remedy: string;
}

/** @param file Where, below the folder of the form. */
export function findingIn(
  file: string,
  { pointer, ...rest }: Pick<FormFinding, 'rule' | 'message' | 'remedy'> & { pointer: string },
): FormFinding {
  return { ...rest, severity: 'error', file: pointer === '' ? file : `${file}#${pointer}`, line: 1, column: 1 };
}

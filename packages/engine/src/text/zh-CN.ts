/** Sentences for the engine's own checks; rules of a definition bring theirs. `{name}` is replaced by the parameter. */
export const sentences: Readonly<Record<string, string>> = {
  required: '请填写{label}',
  'required.none': '请填写{label}；确实没有请填“{none}”',
  'required.choice': '请选择{label}',
  'required.photo': '请上传{label}',
  'R-TX-1': '{label}最多 {max} 字，现有 {n} 字',
  'R-TX-2': '{label}不能填“无”，请按实际填写',
  'R-AT-6': '缺少附件：{material}，请上传',
  minRows: '{label}至少填写 {min} 条，请点“{add}”',
  minLength: '{label}至少 {min} 字，现有 {n} 字',
  minimum: '{label}不能小于 {min}',
  maximum: '{label}不能大于 {max}',
  exclusiveMinimum: '{label}应大于 {min}',
  exclusiveMaximum: '{label}应小于 {max}',
  multipleOf: '{label}应为 {max} 的倍数',
  type: '{label}的格式不对，请重新填写',
  'type.number': '{label}请填数字',
  'type.integer': '{label}请填整数',
  format: '{label}的格式不对，请核对',
  'format.date': '{label}请填日期，例如 2018-07-02',
  pattern: '{label}的格式不对，请核对',
  enum: '请从列出的选项中选择{label}',
  const: '请从列出的选项中选择{label}',
  code: '{label}不在可选范围内，请重新选择',
  incomplete: '{label}没有选完整，请选到最下一级',
};

/** Where nothing better is known. */
export const fallback = '请核对{label}';

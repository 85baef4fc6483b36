/** Every word of the interface. Sections are by folder; `{name}` is filled in by `word`. */
export const words = {
  // common
  close: '关闭',
  cancel: '取消',
  confirm: '确定',
  save: '保存',
  edit: '编辑',
  delete: '删除',
  loading: '载入中…',
  none: '无',

  // parts
  'dialog.unsaved.title': '内容尚未保存',
  'dialog.unsaved.text': '关闭后，刚才填写的内容将不保留。',
  'dialog.unsaved.discard': '不保存，关闭',
  'dialog.unsaved.stay': '继续填写',
  'issue.error': '错误：',
  'issue.warning': '提示：',
  'summary.title': '有 {count} 处需要处理',
  'summary.item': '{label}：{sentence}',

  // form
  'field.required': '必填',
  'field.none.hint': '没有请填“无”',
  'field.none.button': '填“无”',
  'field.suggestion': '建议：{value}',
  'field.suggestion.take': '采用',
  'notice.title': '填写说明',

  // widgets
  'widget.choose': '请选择',
  'widget.pick': '选择…',
  'widget.counter': '已写 {count} / {limit} 字',
  'widget.counter.over': '已写 {count} / {limit} 字，超出 {over} 字',
  'widget.date.placeholder': '如 2018-07-02',
  'widget.date.pick': '打开日历选择{label}',
  'widget.year.placeholder': '如 2018',
  'widget.empty': '未填写',
  'widget.region.province': '省',
  'widget.region.prefecture': '市',
  'widget.region.county': '区（县）',
  'widget.region.other': '其他（手工填写）',
  'widget.region.detail': '地名',
  'widget.retired': '{name}（已停用）',
} as const;

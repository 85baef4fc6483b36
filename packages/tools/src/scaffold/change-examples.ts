import type { FormDefinition } from '@zhicheng/engine/definition';
import { type DataSection, dataSections } from '../build/scope-schemas.ts';

/** One line for each change that a form can make to the one it extends, with an example out of that form. */
export function changeExamples(base: FormDefinition): string[] {
  const steps = Object.keys(base.layout.steps);
  const sections = dataSections(base);
  const panel = sections.find(({ section }) => section.kind === 'panel');
  const table = sections.find(({ section }) => section.kind === 'table');
  const [rule] = Object.keys(base.rules);
  const [parameter] = Object.entries(base.parameters);
  const example = (change: object): string => JSON.stringify(change);
  return [
    '本文件只写与所扩展的表单不同之处（JSON Merge Patch）：写了的替换，null 去掉，没写的不变。看懂后删去本段。',
    ...(panel ? fieldExamples(panel, example) : []),
    ...(table ? [`表格至少一条：${example(inSection(table, { minRows: 1 }))}`] : []),
    `去掉一步：${example({ layout: { steps: { [steps.at(-2) ?? '']: null } } })}`,
    `步骤换次序（须写全）：${example({ layout: { order: steps } })}`,
    ...(rule ? [`换一句提示：${example({ rules: { [rule]: { message: '请核对' } } })}`] : []),
    ...(rule ? [`去掉一条规则：${example({ rules: { [rule]: null } })}`] : []),
    `加一条规则：${example({ rules: { 'R-NEW-1': { at: panel?.pattern ?? '', assert: 'true', severity: 'warning', message: '请核对' } } })}`,
    ...(parameter ? [`换一个参数：${example({ parameters: Object.fromEntries([parameter]) })}`] : []),
  ];
}

function fieldExamples(panel: DataSection, example: (change: object) => string): string[] {
  const [key = '', field] = Object.entries(panel.section.fields)[0] ?? [];
  const data = panel.section.data.slice(1);
  return [
    `换一个栏目的名称：${example(inSection(panel, { fields: { [key]: { label: `${field?.label}（新）` } } }))}`,
    `去掉一个栏目：${example(inSection(panel, { fields: { [key]: null } }))}`,
    `加一个栏目：${example({
      schema: { properties: { [data]: { properties: { remark: { type: 'string', maxLength: 50 } } } } },
      ...inSection(panel, { fields: { remark: { label: '备注' } } }),
    })}`,
  ];
}

function inSection({ pointer }: DataSection, change: object): { layout: object } {
  const [, , , step = '', , section = ''] = pointer.split('/');
  return { layout: { steps: { [step]: { sections: { [section]: change } } } } };
}

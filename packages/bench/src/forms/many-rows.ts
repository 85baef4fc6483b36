import type { FieldDefinition, JsonObject, JsonSchema } from '@zhicheng/engine';
import { choices } from './many-fields.ts';
import type { WrittenForm } from './written-form.ts';

const cells: Record<string, { field: FieldDefinition; schema: JsonSchema }> = {
  orderNo: { field: { label: '记录顺序号' }, schema: { type: 'integer', minimum: 1 } },
  name: { field: { label: '项目名称' }, schema: { type: 'string', maxLength: 100 } },
  startDate: { field: { label: '起始时间' }, schema: { type: 'string', format: 'date' } },
  endDate: { field: { label: '终止时间' }, schema: { type: 'string', format: 'date' } },
  role: { field: { label: '本人作用', widget: 'select', dictionary: choices }, schema: { type: 'string' } },
  amount: { field: { label: '数量' }, schema: { type: 'integer', minimum: 0 } },
};

/** A step before, then a table of six columns with a rule on every row and one on the table. */
export const manyRows: WrittenForm = {
  id: 'bench/rows',
  title: '很多条',
  schema: {
    type: 'object',
    properties: {
      before: { type: 'object', properties: { note: { type: 'string', maxLength: 50 } } },
      projects: {
        type: 'array',
        items: {
          type: 'object',
          required: Object.keys(cells),
          properties: Object.fromEntries(Object.entries(cells).map(([key, { schema }]) => [key, schema])),
        },
      },
    },
  },
  steps: {
    before: {
      title: '说明',
      sections: { before: { kind: 'panel', data: '/before', fields: { note: { label: '备注' } } } },
    },
    projects: {
      title: '项目',
      sections: {
        projects: {
          kind: 'table',
          data: '/projects',
          rowName: '项目',
          orderField: 'orderNo',
          columns: Object.fromEntries(Object.keys(cells).map((key) => [key, {}])),
          fields: Object.fromEntries(Object.entries(cells).map(([key, { field }]) => [key, field])),
        },
      },
    },
  },
  rules: {
    'B-1': {
      at: '/projects/*/endDate',
      assert: 'row.startDate <= row.endDate',
      severity: 'error',
      message: '终止时间应在起始时间之后',
    },
    'B-2': {
      at: '/projects',
      assert: "contiguous(projects, 'orderNo')",
      severity: 'error',
      message: '记录顺序号应从 1 起连续',
    },
  },
};

/** Rows as they are stored, by scope path. */
export function storedRows(count: number): Record<string, JsonObject> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`/projects/r${index}`, storedRow(index)]));
}

function storedRow(index: number): JsonObject {
  const year = 1990 + (index % 30);
  return {
    rowId: `r${index}`,
    orderNo: index + 1,
    name: `河涌水质监测第 ${index + 1} 期`,
    startDate: `${year}-03-01`,
    endDate: `${year}-11-30`,
    role: String(1 + (index % 5)),
    amount: index % 100,
  };
}

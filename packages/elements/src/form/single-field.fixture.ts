import {
  compileModel,
  createForm,
  type DictionaryItem,
  type FieldDefinition,
  type FieldState,
  type Form,
  type FormDefinition,
  type JsonSchema,
} from '@zhicheng/engine';
import { parseExpression } from '@zhicheng/engine/parser';

export interface SingleField {
  schema: JsonSchema;
  field: Omit<FieldDefinition, 'label'>;
  items?: readonly DictionaryItem[];
}

/** A form of one required field, for looking at its widget alone. */
export function formOf({ schema, field, items = [] }: SingleField): { form: Form; field: FieldState } {
  const definition: FormDefinition = {
    id: 'test/single',
    version: '1.0.0',
    title: '单栏目',
    parameters: {},
    schema: {
      type: 'object',
      properties: { subject: { type: 'object', properties: { field: schema }, required: ['field'] } },
    },
    layout: {
      steps: {
        step: {
          title: '步骤',
          sections: {
            panel: {
              kind: 'panel',
              data: '/subject',
              title: '面板',
              fields: { field: { label: '栏目', hint: '这是提示', ...field } },
            },
          },
        },
      },
    },
    rules: {},
    workflow: { initial: 'draft', states: { draft: { label: '填写', editable: 'all' } }, actions: {} },
  };
  const entries = new Map(items.map((item) => [item.code, item]));
  const form = createForm(compileModel(definition, { parse: parseExpression }), {
    validators: {},
    dictionaries: { items: () => entries, isRemote: () => false },
    meta: {
      city: 'test',
      flow: 'regular',
      businessLevel: 'junior',
      seriesCode: '01',
      unitSupervisorType: '1',
      reuseFromDeclarationId: null,
      createdAt: '2026-11-23T00:00:00Z',
    },
    applicant: { name: '测试一', idNumber: '', mobile: '', email: '' },
    today: '2026-11-23',
  });
  return { form, field: form.panel('/subject').field('field') };
}

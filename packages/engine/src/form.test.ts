import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import type { DictionaryItem } from './definition/types.ts';
import { definitionOf, openForm } from './fixtures/open-form.ts';
import type { Issue } from './issue.ts';
import type { Form } from './state/types.ts';
import type { Attachment } from './store/types.ts';
import { describeIssue } from './text/describe-issue.ts';

const rulesAt = (form: Form, path: string): string[] =>
  form.issues.value.filter((issue) => issue.path === path).map((issue) => issue.rule);

const sentences = (form: Form, issues: readonly Issue[]): string[] =>
  issues.map((issue) => describeIssue(issue, form.model));

const person = definitionOf({
  schema: {
    type: 'object',
    properties: {
      person: {
        type: 'object',
        required: ['name', 'idNumber', 'post'],
        properties: {
          name: { type: 'string', maxLength: 5 },
          idNumber: { type: 'string', format: 'cn-id', errorMessage: { format: 'R-ID-1' } },
          sex: { type: 'string' },
          birthDate: { type: 'string', format: 'date' },
          post: { type: 'string' },
          postDate: { type: 'string', format: 'date' },
          years: { type: 'integer', minimum: 0 },
        },
      },
    },
  },
  sections: {
    person: {
      kind: 'panel',
      data: '/person',
      fields: {
        name: { label: '姓名' },
        idNumber: { label: '公民身份号码' },
        sex: { label: '性别', dictionary: 'sex', preset: 'idSex(panel.idNumber)' },
        birthDate: { label: '出生日期', derive: 'idBirthDate(panel.idNumber)' },
        post: { label: '现行政职务', allowNone: true },
        postDate: {
          label: '任职时间',
          visibleWhen: '!isNone(panel.post)',
          requiredWhen: '!isNone(panel.post)',
        },
        years: { label: '年限' },
      },
    },
  },
  rules: {
    'R-ID-1': { severity: 'error', message: '身份号码校验不通过，请核对' },
    'R-ID-3': {
      at: '/person/sex',
      severity: 'error',
      assert: 'panel.sex == idSex(panel.idNumber)',
      message: '性别与身份号码不一致',
    },
    'R-YEARS': {
      at: '/person/years',
      severity: 'warning',
      assert: 'panel.years <= fullYears(panel.birthDate, today)',
      message: '年限超过 {age} 年',
      parameters: { age: 'fullYears(panel.birthDate, today)' },
    },
  },
});

const sexes = {
  sex: [
    { code: '1', name: '男' },
    { code: '2', name: '女' },
  ],
};

test('fills presets and derived values, and lets a person overrule a preset', () => {
  const form = openForm(person, { items: sexes });
  const panel = form.panel('/person');

  panel.field('idNumber').set('440199199506150031');
  assert.equal(panel.field('sex').value.value, '1');
  assert.equal(panel.field('birthDate').value.value, '1995-06-15');
  assert.equal(panel.field('birthDate').enabled.value, false);

  panel.field('sex').set('2');
  panel.field('idNumber').set('44019919900803015X');
  assert.equal(panel.field('sex').value.value, '2');
  assert.equal(panel.field('birthDate').value.value, '1990-08-03');
  assert.deepEqual(rulesAt(form, '/person/sex'), ['R-ID-3']);
});

test('shows an issue when the field is left, not while typing, and hides it as soon as it is mended', () => {
  const form = openForm(person, { items: sexes });
  const id = form.panel('/person').field('idNumber');

  id.set('44019919950615003');
  assert.deepEqual(id.shownIssues.value, []);
  id.leave();
  assert.equal(sentences(form, id.shownIssues.value)[0], '身份号码校验不通过，请核对');
  id.set('440199199506150031');
  assert.deepEqual(id.shownIssues.value, []);
});

test('normalises on leaving: spaces, full-width characters of codes, 无', () => {
  const form = openForm(person, { items: sexes });
  const panel = form.panel('/person');

  panel.field('idNumber').set(' ４４０１９９１９９２１１０１０１２ｘ ');
  panel.field('post').set('没有。');
  for (const key of ['idNumber', 'post']) panel.field(key).leave();

  assert.equal(panel.field('idNumber').value.value, '44019919921101012X');
  assert.equal(panel.field('post').value.value, '无');
});

test('takes 无, and speaks of it, only while its condition holds', () => {
  const definition = definitionOf({
    schema: {
      type: 'object',
      properties: {
        study: {
          type: 'object',
          required: ['number'],
          properties: { abroad: { type: 'string' }, number: { type: 'string' } },
        },
      },
    },
    sections: {
      study: {
        kind: 'panel',
        data: '/study',
        fields: {
          abroad: { label: '留学' },
          number: { label: '证书编号', allowNone: true, noneWhen: "panel.abroad == '1'" },
        },
      },
    },
    rules: {},
  });
  const form = openForm(definition);
  const number = form.panel('/study').field('number');
  const said = () => sentences(form, number.issues.value);

  assert.equal(number.takesNone.value, false);
  assert.deepEqual(said(), ['请填写证书编号']);
  number.set('无');
  assert.deepEqual(said(), ['证书编号不能填“无”，请按实际填写']);

  form.panel('/study').field('abroad').set('1');
  assert.equal(number.takesNone.value, true);
  assert.deepEqual(said(), []);
  number.set('');
  assert.deepEqual(said(), ['请填写证书编号；确实没有请填“无”']);
});

test('ignores and clears what is hidden', () => {
  const form = openForm(person, { items: sexes });
  const panel = form.panel('/person');

  panel.field('post').set('科长');
  assert.deepEqual(rulesAt(form, '/person/postDate'), ['required']);
  panel.field('postDate').set('不是日期');
  assert.deepEqual(rulesAt(form, '/person/postDate'), ['format']);

  panel.field('post').set('无');
  assert.deepEqual(rulesAt(form, '/person/postDate'), []);
  assert.equal('postDate' in panel.value(), false);
});

test('leaves a rule alone while something it reads is missing', () => {
  const form = openForm(person, { items: sexes });
  const panel = form.panel('/person');

  panel.field('years').set(40);
  assert.deepEqual(rulesAt(form, '/person/years'), []);
  panel.field('idNumber').set('440199199506150031');
  const [issue] = form.issues.value.filter(({ rule }) => rule === 'R-YEARS');
  assert.equal(issue?.severity, 'warning');
  assert.equal(sentences(form, issue ? [issue] : [])[0], '年限超过 25 年');
});

test('counts length in code points and says by how much it is exceeded', () => {
  const form = openForm(person, { items: sexes });
  const name = form.panel('/person').field('name');

  name.set('𠮷𠮷𠮷𠮷𠮷');
  assert.deepEqual(rulesAt(form, '/person/name'), []);
  name.set('一二三四五六');
  assert.equal(sentences(form, name.issues.value)[0], '姓名最多 5 字，现有 6 字');
});

test('is dirty only by a person’s hand, until the store acknowledges', () => {
  const form = openForm(person, { items: sexes });
  const panel = form.panel('/person');
  form.load([{ path: '/person', value: { idNumber: '440199199506150031' }, version: '1', updatedAt: '' }]);

  assert.equal(panel.field('sex').value.value, '1');
  assert.equal(panel.dirty.value, false);
  panel.field('name').set('李示例');
  assert.equal(panel.dirty.value, true);
  panel.acknowledge(panel.value(), '2');
  assert.equal(panel.dirty.value, false);
  assert.equal(panel.version.value, '2');
});

const file = (kind: string): Attachment => ({
  id: kind,
  kind,
  name: kind,
  fileName: `${kind}.pdf`,
  mediaType: 'application/pdf',
  size: 10,
  uploadedAt: '',
});

const jobs = definitionOf({
  schema: {
    type: 'object',
    properties: {
      jobs: {
        type: 'array',
        items: {
          type: 'object',
          required: ['unit', 'start'],
          properties: {
            orderNo: { type: 'integer', minimum: 1 },
            unit: { type: 'string' },
            start: { type: 'string', format: 'date' },
            end: { type: 'string', format: 'date' },
          },
        },
      },
    },
  },
  sections: {
    jobs: {
      kind: 'table',
      data: '/jobs',
      title: '工作经历',
      rowName: '工作经历',
      minRows: 1,
      orderField: 'orderNo',
      columns: { unit: {}, end: {} },
      fields: {
        unit: { label: '单位' },
        start: { label: '开始' },
        end: { label: '结束', openEnd: { label: '至今' } },
        orderNo: { label: '顺序号' },
      },
      evidence: { proof: { label: '证明', requiredWhen: 'row.end != null' } },
      files: { extensions: ['pdf'], maxBytes: 100, maxFiles: 3 },
    },
  },
  rules: {
    unique: {
      at: '/jobs/*/orderNo',
      severity: 'error',
      assert: "occurrences(jobs, 'orderNo', row.orderNo) == 1",
      message: '顺序号重复',
    },
    overlap: {
      at: '/jobs/*',
      severity: 'warning',
      assert: "firstOverlap(jobs, 'start', 'end', today, row) == 0",
      message: '与第 {other} 条时间重叠',
      parameters: { other: "firstOverlap(jobs, 'start', 'end', today, row)" },
    },
    gap: { at: '/jobs', severity: 'warning', assert: "contiguous(jobs, 'orderNo')", message: '不连续' },
  },
});

const row = (rowId: string, value: Record<string, string | number>, attachments: Attachment[] = []) => ({
  path: `/jobs/${rowId}`,
  value: { rowId, ...value, attachments: attachments as never },
  version: '1',
  updatedAt: '',
});

test('judges rows by themselves, against each other, and the table as a whole', () => {
  const form = openForm(jobs);
  assert.deepEqual(rulesAt(form, '/jobs'), ['minRows']);

  form.load([
    row('b', { orderNo: 3, unit: '乙', start: '2018-01-01', end: '2019-06-30' }),
    row('a', { orderNo: 1, unit: '甲', start: '2019-01-01' }),
  ]);
  const table = form.table('/jobs');
  assert.deepEqual(
    table.rows.value.map(({ rowId }) => rowId),
    ['a', 'b'],
  );
  assert.deepEqual(rulesAt(form, '/jobs'), ['gap']);
  assert.deepEqual(table.missingEvidence.value.get('b'), ['证明']);
  assert.deepEqual(table.missingEvidence.value.get('a'), []);
  assert.equal(sentences(form, table.issuesByRow.value.get('a'))[0], '与第 2 条时间重叠');
  assert.equal(table.rows.value.map((job) => table.cellText(job, 'end'))[0], '至今');

  table.put(row('b', { orderNo: 2, unit: '乙', start: '2018-01-01', end: '2018-12-31' }, [file('proof')]));
  assert.deepEqual(form.issues.value, []);
});

test('edits a row as a scope of its own, judged as if it stood in the table', () => {
  const form = openForm(jobs);
  form.load([row('a', { orderNo: 1, unit: '甲', start: '2019-01-01' })]);
  const table = form.table('/jobs');

  const draft = table.add();
  assert.equal(draft.field('orderNo').value.value, 2);
  assert.equal(draft.dirty.value, false);
  draft.field('orderNo').set(1);
  assert.deepEqual(
    draft.field('orderNo').issues.value.map(({ rule }) => rule),
    ['unique'],
  );
  draft.field('orderNo').set(2);
  assert.deepEqual(draft.field('orderNo').issues.value, []);
  draft.field('end').set('2018-12-31');
  assert.equal(draft.evidence[0]?.missing.value, 1);
  draft.attachments.value = [file('proof')];
  assert.equal(draft.evidence[0]?.missing.value, 0);
  assert.equal(table.rows.value.length, 1);
  draft.dispose();
});

test('tells how far a step is', () => {
  const form = openForm(jobs);
  const step = form.step('one');
  assert.equal(step.status.value, 'untouched');
  form.load([row('a', { orderNo: 1, unit: '甲', start: '2019-01-01' })]);
  assert.equal(step.status.value, 'done');
  form.load([row('a', { orderNo: 1, start: '2019-01-01' })]);
  assert.equal(step.status.value, 'invalid');
});

test('lets expressions use named ones, evaluated where they stand', () => {
  const definition = definitionOf({
    schema: {
      type: 'object',
      properties: { trip: { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } } },
    },
    sections: {
      trip: { kind: 'panel', data: '/trip', fields: { from: { label: '起' }, to: { label: '止' } } },
    },
    rules: {
      long: {
        at: '/trip/to',
        severity: 'error',
        assert: 'months <= limit',
        message: '超过 {limit} 个月',
        parameters: { limit: 'limit' },
      },
    },
  });
  const form = openForm({
    ...definition,
    parameters: { most: 3 },
    expressions: { months: 'fullMonths(panel.from, panel.to)', limit: 'param.most' },
  });
  const panel = form.panel('/trip');

  panel.field('from').set('2020-01-01');
  assert.deepEqual(rulesAt(form, '/trip/to'), []);
  panel.field('to').set('2020-06-01');
  assert.deepEqual(sentences(form, form.issues.value), ['超过 3 个月']);

  assert.throws(() => openForm({ ...definition, expressions: { today: '1' } }), { code: 'definition-name' });
  assert.throws(() => openForm({ ...definition, expressions: { a: 'b + 1', b: "a + 'b'" } }), {
    code: 'definition-cycle',
  });
});

test('an entry whose dictionary is still on its way is no missing entry, not under a name either', () => {
  const definition = definitionOf({
    schema: { type: 'object', properties: { trip: { type: 'object', properties: { by: { type: 'string' } } } } },
    sections: { trip: { kind: 'panel', data: '/trip', title: '行程', fields: { by: { label: '方式' } } } },
    rules: {
      known: { at: '/trip/by', severity: 'error', assert: 'way != null && way.extra.fast', message: '请选快的' },
    },
  });
  const items = signal<ReadonlyMap<string, DictionaryItem> | null>(null);
  const form = openForm(
    { ...definition, expressions: { way: "dict('ways', panel.by)" } },
    { dictionaries: { items: () => items.value, isRemote: () => false } },
  );

  form.panel('/trip').field('by').set('train');
  assert.deepEqual(rulesAt(form, '/trip/by'), []);

  items.value = new Map([['train', { code: 'train', name: '火车', extra: { fast: true } }]]);
  assert.deepEqual(rulesAt(form, '/trip/by'), []);

  items.value = new Map([['ship', { code: 'ship', name: '轮船' }]]);
  assert.deepEqual(rulesAt(form, '/trip/by'), ['known']);
});

import { widgetNames } from '@zhicheng/engine/definition';
import { expectEqual } from '../base/expect.fixture.ts';
import { widgets } from './index.ts';
import { parseDate } from './parse-date.ts';
import { choiceLevels, other, withChoice } from './region-levels.ts';
import { type Control, type WidgetCase, widgetContract } from './widget-contract.fixture.ts';

const yesNo = [
  { code: '1', name: '是' },
  { code: '0', name: '否' },
];

const regions = [
  { code: '44', name: '广东省' },
  { code: '4401', name: '广州市', parent: '44' },
  { code: '440106', name: '天河区', parent: '4401' },
  { code: '4419', name: '东莞市', parent: '44' },
  { code: '11', name: '北京市' },
  { code: '1101', name: '市辖区', parent: '11', extra: { virtual: true } },
  { code: '110101', name: '东城区', parent: '1101' },
];

/** One case a widget: a new widget begins here. */
const cases: Readonly<Record<string, WidgetCase>> = {
  text: {
    schema: { type: 'string' },
    field: {},
    value: '天河路',
    shows: '天河路',
    fill: type('天河路 1 号'),
    filled: '天河路 1 号',
    typed: true,
  },
  textarea: {
    schema: { type: 'string', maxLength: 300 },
    field: {},
    value: '小结',
    shows: '小结',
    fill: type('小结'),
    filled: '小结',
    typed: true,
  },
  number: {
    schema: { type: 'integer' },
    field: { unit: '年' },
    value: 6,
    shows: '6',
    fill: type('１２'),
    filled: 12,
    typed: true,
  },
  date: {
    schema: { type: 'string', format: 'date' },
    field: {},
    value: '2018-07-02',
    shows: '2018-07-02',
    fill: type('2018年7月2日'),
    filled: '2018-07-02',
    typed: true,
  },
  year: {
    schema: { type: 'integer' },
    field: {},
    value: 2018,
    shows: '2018',
    fill: type('2018年'),
    filled: 2018,
    typed: true,
  },
  select: {
    schema: { type: 'string' },
    field: { dictionary: 'test' },
    items: yesNo,
    value: '1',
    shows: '是',
    fill: choose('0'),
    filled: '0',
  },
  codePicker: {
    schema: { type: 'object' },
    field: { dictionary: 'test', allowText: true },
    items: yesNo,
    value: { code: '1', name: '是' },
    shows: '是',
    fill: type('别的'),
    filled: { code: null, name: '别的' },
    typed: true,
  },
  region3: {
    schema: { type: 'object' },
    field: { dictionary: 'test' },
    items: regions,
    value: { province: '44', prefecture: '4401', county: '440106' },
    shows: '天河区',
    fill: (control) => choose('44')(control.querySelector('select') as Control),
    filled: { province: '44', prefecture: null, county: null },
  },
  radio: {
    schema: { type: 'string' },
    field: { dictionary: 'test' },
    items: yesNo,
    value: '1',
    shows: '是',
    fill: tick,
    filled: '1',
  },
  checkbox: {
    schema: { type: 'boolean' },
    field: { statement: '我已核对' },
    value: true,
    shows: '我已核对',
    fill: (control) => control.click(),
    filled: true,
  },
  consent: {
    schema: { type: 'string' },
    field: { dictionary: 'test', statement: '本人承诺属实。' },
    items: yesNo,
    value: '1',
    shows: '是',
    fill: tick,
    filled: '1',
  },
  readonly: { schema: { type: 'string' }, field: { dictionary: 'test' }, items: yesNo, value: '1', shows: '是' },
};

/** Drawn by an element of its own, which its own tests prove: it needs a session to upload to. */
const elsewhere = ['photo'];

describe('widgets', () => {
  for (const [name, given] of Object.entries(cases)) widgetContract(name, given);

  it('are those that the definition language names', () => {
    expectEqual(widgets.map(({ name }) => name).sort(), [...widgetNames].sort(), 'the widgets');
  });

  it('proves the contract for every widget of the table, and for nothing else', () => {
    expectEqual(
      [...Object.keys(cases), ...elsewhere].sort(),
      widgets.map(({ name }) => name).sort(),
      'the widgets proved',
    );
  });

  for (const [typed, date] of [
    ['20180702', '2018-07-02'],
    ['2018-7-2', '2018-07-02'],
    ['2018/7/2', '2018-07-02'],
    ['２０１８.7.2', '2018-07-02'],
    ['2018年7月2日', '2018-07-02'],
    ['2018年7月', null],
    ['昨天', null],
  ] as const) {
    it(`reads the date ${typed}`, () => expectEqual(parseDate(typed), date, 'the date'));
  }

  it('takes the only way on by itself, and forgets lower levels when an upper one changes', () => {
    const items = new Map(regions.map((item) => [item.code, item]));

    const beijing = withChoice(items, null, 'province', '11');
    expectEqual(beijing, { province: '11', prefecture: '1101', county: null }, 'a municipality');
    expectEqual(
      choiceLevels(items, beijing).map(({ key }) => key),
      ['province', 'county'],
      'the selects of a municipality',
    );

    const dongguan = withChoice(items, { province: '44', prefecture: '4401', county: '440106' }, 'prefecture', '4419');
    expectEqual(dongguan, { province: '44', prefecture: '4419', county: '4419' }, 'a city without counties');

    expectEqual(
      withChoice(items, dongguan, 'county', other),
      { province: '44', prefecture: '4419', county: null, detail: '' },
      'a place by hand',
    );
  });
});

function type(text: string): (control: Control) => void {
  return (control) => {
    control.focus();
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new FocusEvent('blur'));
  };
}

function choose(code: string): (control: Control) => void {
  return (control) => {
    control.value = code;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

function tick(control: Control): void {
  control.querySelector('input')?.click();
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileExpression } from '../compile-expression.ts';
import { parseExpression } from '../parser/index.ts';
import { fromExpressionValue } from '../to-expression-value.ts';
import { functions } from './index.ts';

const rows = [
  { rowId: 'a', orderNo: 1n, start: '2019-01-01', end: null, rank: '21', area: 30.5, attachments: [{ kind: 'proof' }] },
  { rowId: 'b', orderNo: 2n, start: '2018-07-01', end: '2018-12-31', rank: '31', area: 20, attachments: [] },
  { rowId: 'c', orderNo: 2n, start: '2015-01-01', end: '2018-09-30', rank: null, area: null, attachments: [] },
];
const months = [
  { from: '2020-08', to: '2020-09' },
  { from: '2020-10', to: '2021-01' },
  { from: '2020-11', to: '2020-12' },
  { from: '2019-01', to: '2020-06' },
  { from: null, to: '2020-07' },
  { from: '2020-08', to: '2020-06' },
];
const context = {
  rows,
  row: rows[1],
  today: '2021-01-18',
  empty: null,
  years: [{ y: 2015n }, { y: 2018n }],
  months,
  open: [{ from: '2020-12', to: null }],
  odd: [{ from: '2020-12', to: 'x' }],
};

/** Expression → value; null stands for "can't tell". */
const examples: Record<string, [string, unknown][]> = {
  fullYears: [
    ["fullYears('1995-06-15', today)", 25],
    ["fullYears('2000-02-29', '2016-02-28')", 15],
    ["fullYears('2000-02-29', '2016-03-01')", 16],
    ['fullYears(empty, today)', null],
  ],
  fullMonths: [
    ["fullMonths('2018-07-01', '2021-01-18')", 30],
    ["fullMonths('2018-07-19', '2018-08-18')", 0],
  ],
  addYears: [
    ["addYears('2004-02-29', 16)", '2020-02-29'],
    ["addYears('2004-02-29', 1)", '2005-02-28'],
  ],
  addMonths: [
    ["addMonths('2021-01-31', 1)", '2021-02-28'],
    ["addMonths('2021-01-15', -1)", '2020-12-15'],
  ],
  addDays: [
    ["addDays('2021-02-28', 1)", '2021-03-01'],
    ['addDays(today, -183)', '2020-07-19'],
  ],
  year: [['year(today)', 2021]],
  isDate: [
    ["isDate('2021-02-29')", false],
    ['isDate(today)', true],
    ['isDate(empty)', false],
  ],
  monthsCovered: [
    ["monthsCovered(rows, 'start', 'end', '2018-07-01', today)", 30],
    ["monthsCovered(rows, 'start', 'end', '2022-01-01', '2022-06-01')", 5],
    ["monthsCovered(rows.filter(r, r.rowId == 'b'), 'start', 'end', '2020-01-01', today)", 0],
    ["monthsCovered(rows, 'start', 'end', empty, today)", null],
  ],
  consecutiveMonths: [
    ["consecutiveMonths(months, 'from', 'to', today)", 6],
    ["consecutiveMonths(months, 'from', 'to', '2020-12')", 5],
    ["consecutiveMonths(months, 'from', 'to', '2020-07')", 0],
    ["consecutiveMonths(months, 'from', 'to', '2020-06-30')", 18],
    ["consecutiveMonths(months, 'from', 'to', '2021-02')", 0],
    ["consecutiveMonths([], 'from', 'to', today)", 0],
    ["consecutiveMonths(open, 'from', 'to', today)", 2],
    ["consecutiveMonths(odd, 'from', 'to', today)", 0],
    ["consecutiveMonths(months, 'from', 'to', '2021-13')", null],
    ["consecutiveMonths(empty, 'from', 'to', today)", null],
  ],
  firstOverlap: [
    ["firstOverlap(rows, 'start', 'end', today, row)", 3],
    ["firstOverlap(rows, 'start', 'end', today, rows[0])", 0],
  ],
  inside: [
    ["inside(row, 'start', 'end', rows, 'start', 'end', today)", true],
    ["inside(row, 'start', 'end', [rows[0]], 'start', 'end', today)", false],
  ],
  missingYears: [["missingYears(years, 'y')", [2016, 2017]]],
  alike: [
    ["alike(rows, ['orderNo', 'area'], row)", 1],
    ["alike(rows, ['orderNo'], row)", 2],
    ["alike(rows, ['orderNo', 'rank'], rows[2])", null],
  ],
  occurrences: [
    ["occurrences(rows, 'orderNo', row.orderNo)", 2],
    ["occurrences(rows, 'orderNo', 1)", 1],
    ["occurrences(rows, 'orderNo', empty)", null],
  ],
  contiguous: [
    ["contiguous(rows, 'orderNo')", false],
    ["contiguous([rows[0], rows[1]], 'orderNo')", true],
  ],
  firstIncrease: [
    ['firstIncrease([3, 3, 1, null, 2])', 5],
    ['firstIncrease(rows.map(r, r.start))', 0],
  ],
  ranks: [
    ["ranks(rows, 'rank', 'levels', 'rank')", [70, 60, null]],
    ["ranks(rows, 'rank', 'absent', 'rank')", null],
  ],
  position: [['position(rows, row)', 2]],
  sum: [["sum(rows, 'area')", 50.5]],
  joined: [["joined(['甲', '乙'], '、')", '甲、乙']],
  dict: [
    ["dict('levels', '21').extra.rank", 70],
    ["dict('levels', '99') == null", true],
    ["dict('absent', '21') == null", null],
  ],
  sameName: [
    ["sameName('示例（广州）科技有限公司 ', '示例(广州)科技　有限公司')", true],
    ["sameName('ＡＢＣ公司', 'abc公司')", true],
    ["sameName('示例公司', '示例分公司')", false],
    ["sameName(' ', '')", false],
    ['sameName(empty, empty)', false],
  ],
  isNone: [
    ["isNone('无')", true],
    ['isNone(empty)', true],
    ["isNone('有')", false],
  ],
  filled: [
    ["filled('无')", true],
    ['filled(empty)', false],
  ],
  idBirthDate: [
    ["idBirthDate('440199199506150031')", '1995-06-15'],
    ["idBirthDate('440199199802290039')", null],
  ],
  idSex: [
    ["idSex('440199199506150031')", '1'],
    ["idSex('44019919921101012X')", '2'],
  ],
  kinds: [['kinds(rows[0])', ['proof']]],
  fileCount: [
    ["fileCount(rows[0], 'proof')", 1],
    ["fileCount(row, 'proof')", 0],
  ],
};

const levels = new Map([
  ['21', { code: '21', name: '大学本科毕业', extra: { rank: 70 } }],
  ['31', { code: '31', name: '大学专科毕业', extra: { rank: 60 } }],
]);

test('every function has its examples', () => {
  assert.deepEqual(Object.keys(examples).sort(), functions.map(({ name }) => name).sort());
});

for (const [name, cases] of Object.entries(examples)) {
  test(`${name} answers as its examples say`, () => {
    for (const [text, expected] of cases) {
      const value = compileExpression(text, parseExpression(text)).evaluate(context, (dictionary, code) =>
        dictionary === 'levels' ? (levels.get(code) ?? null) : undefined,
      );
      assert.deepEqual(fromExpressionValue(value), expected, text);
    }
  });
}

test('what cannot be told does not hide what can', () => {
  const evaluate = (text: string): unknown =>
    compileExpression(text, parseExpression(text)).evaluate(context, () => undefined);
  assert.equal(evaluate('fullYears(empty, today) > 3 || true'), true);
  assert.equal(evaluate('fullYears(empty, today) > 3 && false'), false);
  assert.equal(evaluate('fullYears(empty, today) > 3 && true'), null);
  assert.equal(evaluate('row.absent == 1'), null);
});

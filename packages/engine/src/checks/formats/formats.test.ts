import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatByName, formats } from './index.ts';

/** Values that obey and values that don't, by format; the numbers are those of the code tables, section 3. */
const examples: Record<string, { good: string[]; bad: string[]; normalised?: [string, string][] }> = {
  date: {
    good: ['2018-07-02', '2000-02-29', '1900-01-01'],
    bad: ['1998-02-29', '2018-13-01', '2018-7-2', '1899-12-31', '2018-04-31', ''],
    normalised: [
      ['20180702', '2018-07-02'],
      ['2018-7-2', '2018-07-02'],
      ['2018年7月2日', '2018-07-02'],
      ['昨天', '昨天'],
    ],
  },
  year: { good: ['1999', '2024'], bad: ['99', '2100', '20x4'] },
  'cn-id': {
    good: [
      '11010519491231002X',
      '440524188001010014',
      '440199199506150031',
      '44019919921101012X',
      '440199200002290044',
      '44019919900803015X',
      '440199199401170247',
      '44019920010630026X',
    ],
    bad: ['440199199802290039', '440199199506150032', '44019919950615003', '44019919921101012Y'],
    normalised: [['44019919921101012x', '44019919921101012X']],
  },
  'cn-uscc': {
    good: [
      '91350100M000100Y43',
      '91440199MA00000155',
      '124401990000000359',
      '52440199MJ00000698',
      '12440199000000094C',
    ],
    bad: ['91440199MA00000156', '91440199MI00000155', '91440199MA0000015'],
  },
  'cn-mobile': {
    good: ['13800000000', '19912345678'],
    bad: ['12800000000', '1380000000', '138000000000'],
    normalised: [['+86 138-0000 0000', '13800000000']],
  },
  'cn-phone': {
    good: ['020-80000000', '80000000', '02080000000', '020-80000000-123', '13800000000'],
    bad: ['020-00000000', '110', '020-8000000000'],
  },
  email: {
    good: ['li@example.com', 'li.shi+li@mail.example.cn'],
    bad: ['li@example', 'li example@x.cn', '@x.cn', 'a@@b.cn'],
  },
  issn: {
    good: ['0317-8471', '1234-5679'],
    bad: ['1234-5678', '0317-847'],
    normalised: [['ISSN 03178471', '0317-8471']],
  },
  isbn: { good: ['978-0-306-40615-7', '978-7-000-00000-1'], bad: ['978-7-000-00000-2', '0-306-40615-2'] },
  'cn-serial': {
    good: ['CN44-1234/X', 'CN44-1234'],
    bad: ['44-1234', 'CN4-1234'],
    normalised: [['cn44—1234/x', 'CN44-1234/X']],
  },
  'web-url': {
    good: ['https://www.example.com/a?b=c', 'http://example.cn'],
    bad: ['javascript:alert(1)', 'ftp://example.cn', 'https://example', 'https://exa mple.cn'],
    normalised: [['example.cn/a', 'https://example.cn/a']],
  },
  'person-name': { good: ['李示例', '买买提·示例', 'Li Shili'], bad: ['李', '李1', '李<b>'] },
};

test('every format has its examples', () => {
  assert.deepEqual(Object.keys(examples).sort(), formats.map(({ name }) => name).sort());
});

for (const [name, { good, bad, normalised = [] }] of Object.entries(examples)) {
  test(`${name} tells right from wrong`, () => {
    const format = formatByName.get(name);
    assert.deepEqual(
      good.filter((value) => !format?.test(value)),
      [],
    );
    assert.deepEqual(
      bad.filter((value) => format?.test(value)),
      [],
    );
    for (const [typed, stored] of normalised) assert.equal(format?.normalise?.(typed), stored);
  });
}

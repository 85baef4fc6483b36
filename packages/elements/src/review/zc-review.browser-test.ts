import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { type OpenedDeclaration, openSample } from '../fixtures/open-declaration.fixture.ts';
import { button, mount, press, shows, unmountAll } from '../fixtures/parts.fixture.ts';
import { achievement, education } from '../fixtures/rows.fixture.ts';
import './define.ts';
import type { ZcReview } from './zc-review.ts';

describe('<zc-review>', () => {
  let open: OpenedDeclaration;
  let element: ZcReview;
  let root: ShadowRoot;
  let asked: { step: string; path?: string }[];

  beforeEach(async () => {
    open = await openSample({ '/education/e1': education, '/achievements/a1': achievement(1) });
    element = document.createElement('zc-review');
    element.session = open.session;
    asked = [];
    element.addEventListener('zc-go-to', (event) => asked.push(event.detail));
    root = await mount(element);
  });

  afterEach(() => {
    unmountAll();
    open.session.close();
  });

  it('shows panels and rows by name, with what has no column and with the files', async () => {
    await shows(root, '大学本科毕业');
    await shows(root, 'SAMPLE201800001');
    await shows(root, '学籍验证报告');
    await shows(root, '缺附件：业绩成果佐证材料');
    await expectAccessible(element);
  });

  it('names a row once in what it lacks', async () => {
    await eventually(() => root.querySelector('.zc-review-issues'), 'the issues');
    const links = [...root.querySelectorAll('.zc-review-issues .zc-link')].map(
      (link) => link.textContent?.trim() ?? '',
    );

    const lacking = links.filter((link) => link.includes('缺少：'));
    expect(lacking.length > 0, 'a row that lacks a file');
    for (const link of lacking) expectEqual(link.match(/第 1 条/g)?.length, 1, `how often ${link} tells the row`);
  });

  it('names a field once in what is wrong with it', async () => {
    const row = open.session.form.table('/education').edit('e1');
    row.field('school').set(null);
    await open.session.save(row);

    await shows(root, '教育情况第 1 条：请填写毕业院校');
  });

  it('leads from an issue to its field', async () => {
    const [link] = await eventually(() => {
      const links = root.querySelectorAll<HTMLElement>('.zc-review-issues .zc-link');
      return links.length > 0 && links;
    }, 'issues');
    const [first] = open.session.form.issues.value;

    link?.click();

    expectEqual(asked, [{ step: first?.step, path: first?.path }], 'what was asked for');
  });

  it('leads from 修改 to the section', () => {
    const title = open.session.form.table('/education').model.title;

    press(root, `修改${title}`);

    expectEqual(asked[0]?.path, '/education', 'what was asked for');
  });

  it('offers no change when read-only', async () => {
    element.readonly = true;
    await element.updateComplete;

    expect(!root.querySelector('.zc-review-issues'), 'no issues');
    expectEqual(
      [...root.querySelectorAll('button')].map((each) => each.textContent?.trim()),
      ['打印申报表'],
      'the buttons',
    );
    expect(button(root, '打印申报表'), 'the button to print');
  });
});

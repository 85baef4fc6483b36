import type { DeclarationEvent } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { expectEqual } from '../base/expect.fixture.ts';
import { mount, unmountAll } from '../fixtures/parts.fixture.ts';
import './define.ts';

const event = (seq: number, values: Partial<DeclarationEvent>): DeclarationEvent => ({
  seq,
  step: '个人申报',
  result: '',
  opinion: '',
  actorUnit: '',
  actorName: '',
  at: null,
  status: '待办',
  stateAfter: '',
  ...values,
});

describe('<zc-history>', () => {
  afterEach(unmountAll);

  it('lists the events oldest first, and whom it waits for', async () => {
    const element = document.createElement('zc-history');
    element.events = [
      event(2, { step: '单位审核', actorUnit: '广州示例环境科技有限公司' }),
      event(1, { result: '已送审', actorUnit: '（本人）', at: '2021-01-18T16:20:00+08:00', status: '已办' }),
    ];
    const root = await mount(element);

    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim()),
    );
    expectEqual(
      rows.map(([step, result, unit, , status]) => [step, result, unit, status]),
      [
        ['个人申报', '已送审', '（本人）', '已办'],
        ['单位审核', '', '广州示例环境科技有限公司', '待办'],
      ],
      'the rows',
    );
    expectEqual(
      [...root.querySelectorAll('th')].map((each) => each.textContent),
      ['业务步骤', '处理结果及意见', '责任单位', '操作时间', '状态'],
      'the columns',
    );
    await expectAccessible(element);
  });

  it('says that nothing has happened yet', async () => {
    const element = document.createElement('zc-history');
    const root = await mount(element);

    expectEqual(root.textContent?.trim(), '还没有办理记录', 'the sentence');
  });
});

import type { Attachment, FieldState } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { type OpenedDeclaration, openSample } from '../fixtures/open-declaration.fixture.ts';
import { button, choose, mount, press, pressWhenThere, shows, unmountAll } from '../fixtures/parts.fixture.ts';
import { grayJpeg, picture } from '../fixtures/picture.fixture.ts';
import './define.ts';
import type { ZcPhoto } from './zc-photo.ts';

describe('<zc-photo>', () => {
  let open: OpenedDeclaration;
  let element: ZcPhoto;
  let field: FieldState;
  let root: ShadowRoot;

  beforeEach(async () => {
    open = await openSample();
    field = open.session.form.panel('/basicInfo').field('photo');
    element = document.createElement('zc-photo');
    element.session = open.session;
    element.field = field;
    root = await mount(element);
  });

  afterEach(() => {
    unmountAll();
    open.session.close();
  });

  const photo = () => field.value.value as unknown as Attachment | null;
  const failing = () =>
    [...root.querySelectorAll('.zc-photo-rule-error, .zc-photo-rule-warning')].map((each) =>
      each.textContent?.split('：').pop()?.trim(),
    );
  const judged = () => eventually(() => root.querySelector('.zc-photo-rules'), 'the rules');

  it('shows the outline of a head and what is asked for', async () => {
    expect(root.querySelector('.zc-photo-frame svg'), 'the outline');
    await shows(root, '不小于宽 295 × 高 413 像素');
    await expectAccessible(element);
  });

  it('uploads at once what meets every rule (A16)', async () => {
    choose(root, await picture(295, 413));

    await eventually(photo, 'the photo is stored');
    expectEqual([photo()?.photo?.width, photo()?.photo?.height], [295, 413], 'its size');
    expectEqual(failing(), [], 'failing rules');
    await expectAccessible(element);
  });

  it('names the width and shape of a landscape picture (A16)', async () => {
    choose(root, await picture(413, 295));

    await judged();
    expectEqual(failing(), ['不小于宽 295 × 高 413 像素', '竖版，一寸照比例'], 'failing rules');
    await shows(root, '照片太小');
    expectEqual(photo(), null, 'what is stored');
    expectEqual(field.scope.dirty.peek(), false, 'unsaved input');
    await expectAccessible(element);
  });

  it('refuses one pixel too narrow, and never enlarges', async () => {
    choose(root, await picture(294, 413));

    await shows(root, '照片太小');
    expect(!root.textContent?.includes('自动处理'), 'no remedy');
  });

  it('recognises a PNG named .jpg (A16), and mends it', async () => {
    choose(root, await picture(600, 840, { type: 'image/png', name: '照片.jpg' }));
    await judged();
    expect(failing().includes('jpg 格式'), 'the format fails');

    await pressWhenThere(root, '自动处理');
    await pressWhenThere(root, '使用处理后的照片');

    await eventually(photo, 'the photo is stored');
    expectEqual([photo()?.photo?.format, photo()?.photo?.components], ['jpeg', 3], 'what it became');
  });

  it('mends a picture that is too large and too wide, obeying every rule it can', async () => {
    choose(root, await picture(2400, 1800, { noise: true, quality: 1 }));
    await judged();
    expect(element.hasAttribute('judging'), 'issues of a stored photo give way');
    expect(failing().includes('不超过 500 KB'), 'the size fails');
    button(root, '自动处理').focus();
    press(root, '自动处理');
    await eventually(() => root.querySelector('.zc-photo-mended'), 'the outcome');
    await eventually(() => root.activeElement?.closest('.zc-photo-slider'), 'the focus goes on to the crop');
    expectEqual(failing(), [], 'failing rules of the outcome');
    await expectAccessible(element);
    const before = (root.querySelector('.zc-photo-mended') as HTMLImageElement).src;
    const [zoom] = root.querySelectorAll<HTMLInputElement>('.zc-photo-slider input');
    expect(zoom, 'the slider');
    zoom.value = '40';
    zoom.dispatchEvent(new Event('input'));
    await eventually(
      () => (root.querySelector('.zc-photo-mended') as HTMLImageElement | null)?.src !== before,
      'a new outcome',
    );

    button(root, '使用处理后的照片').focus();
    press(root, '使用处理后的照片');

    await eventually(photo, 'the photo is stored');
    const { size = 0, photo: facts } = photo() ?? {};
    expect(size > 0 && size <= 512_000, 'at most 500 KB');
    expect(facts && facts.width >= 295 && facts.height >= 413, 'large enough');
    await eventually(() => root.activeElement?.closest('.zc-photo-actions'), 'the focus is still here');
    expect(!element.hasAttribute('judging'), 'issues of the stored photo are back');
  });

  it('does not pretend that a grey photo is in colour', async () => {
    choose(root, grayJpeg());

    await judged();
    expect(failing().includes('24 位真彩色'), 'the colours fail');
    expect(!root.textContent?.includes('自动处理'), 'no remedy');
  });

  it('refuses a truncated picture', async () => {
    const whole = await picture(600, 840);
    choose(root, new File([whole.slice(0, whole.size / 2)], '半张.jpg', { type: 'image/jpeg' }));

    await shows(root, '不能完整读出');
    expectEqual(photo(), null, 'what is stored');
  });

  it('lets a red background pass with a warning, and be replaced or removed', async () => {
    choose(root, await picture(295, 413, { hue: 0 }));
    await judged();
    expectEqual(failing(), ['蓝色背景'], 'failing rules');
    await pressWhenThere(root, '使用这张照片');
    const first = await eventually(photo, 'the photo is stored');

    choose(root, await picture(295, 413));
    await eventually(() => photo()?.id !== first.id, 'another photo');

    await pressWhenThere(root, '删除照片');
    expectEqual(photo(), null, 'what is stored');
  });
});

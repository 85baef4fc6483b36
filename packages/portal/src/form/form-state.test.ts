import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idNumber, mobile, newPassword, passwordConfirm, userName } from './fields.ts';
import { FormState } from './form-state.ts';

const fields = [userName, newPassword, passwordConfirm, idNumber, mobile];
const good = {
  userName: 'lishili',
  password: 'Sample-2021',
  passwordConfirm: 'Sample-2021',
  idNumber: '440199199506150031',
  mobile: '13800000000',
};

function createForm(values: Record<string, string> = {}): FormState {
  return new FormState({ requestUpdate() {} }, fields, values);
}

test('judges a field when it is left, not while it is typed', () => {
  const form = createForm();

  form.set('idNumber', '4401991995');
  assert.equal(form.issue('idNumber'), undefined);

  form.leave('idNumber');
  assert.equal(form.issue('idNumber'), '公民身份号码校验不通过，请逐位核对');
  assert.deepEqual(form.summary, []);
});

test('forgives a field as soon as it is mended', () => {
  const form = createForm({ ...good, mobile: '138' });
  form.leave('mobile');

  form.set('mobile', '13800000000');

  assert.equal(form.issue('mobile'), undefined);
});

test('names every field that is missing or wrong, in the order of the page', () => {
  const form = createForm({ ...good, userName: '', passwordConfirm: 'Sample-2022' });

  assert.equal(form.send(), false);

  assert.deepEqual(
    form.summary.map(({ message }) => message),
    ['请填写用户名', '确认密码与密码不一致，请重新输入'],
  );
});

test('takes full-width digits, spaces and +86 for what they mean', () => {
  const form = createForm({ ...good, idNumber: '４４０１９９ 19950615 0031', mobile: '+86 138 0000 0000' });

  assert.equal(form.send(), true);

  assert.equal(form.value('idNumber'), '440199199506150031');
  assert.equal(form.value('mobile'), '13800000000');
});

test('keeps what the server refused beside its field until it is changed', () => {
  const form = createForm(good);
  form.send();

  form.refuse('userName', '该用户名已被使用，请换一个');
  assert.equal(form.summary.length, 1);

  form.set('userName', 'lishili2');
  assert.deepEqual(form.summary, []);
});

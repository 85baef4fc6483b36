import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { JsonObject } from '@zhicheng/engine';
import { ask, ecologyJunior, openApp, openFolder, startDeclaration } from './app.fixture.ts';
import { adminToken, buildChanged, listForms, publish, readBuilt, renamedSplitDropped } from './forms.fixture.ts';

const formId = 'guangzhou/ecology-junior';

test('a published version is there for new declarations at once, and after a restart', async (t) => {
  const files = await readBuilt(await buildChanged(t, formId, renamedSplitDropped));
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder, adminToken });
  const before = await startDeclaration(app);

  const answer = await publish(app, files);
  const again = await publish(app, files);
  const after = await startDeclaration(app);
  const module = await ask(app, { url: `/api/forms/${formId}/1.1.0/${files.form.validators}` });
  await app.close();
  const restarted = await openApp(t, { dataFolder, adminToken });

  assert.equal(answer.statusCode, 201, answer.body);
  assert.deepEqual(answer.json(), { id: formId, version: '1.1.0' });
  assert.equal(again.statusCode, 201);
  assert.deepEqual([before.form.version, after.form.version], ['1.0.0', '1.1.0']);
  assert.equal(module.body, files.validators);
  assert.equal((await startDeclaration(restarted)).form.version, '1.1.0');
  const { forms, refused } = await listForms(restarted);
  const versions = forms.filter(({ id }) => id === formId).map(({ version, current }) => [version, current]);
  assert.deepEqual(versions, [
    ['1.0.0', false],
    ['1.1.0', true],
  ]);
  assert.deepEqual(refused, []);
});

test('a version that was published stays as it is', async (t) => {
  const files = await readBuilt(await buildChanged(t, formId, renamedSplitDropped));
  const app = await openApp(t, { adminToken });
  await publish(app, files);

  const changed = await publish(app, { ...files, form: { ...files.form, title: '另一个名称' } });
  const built = await publish(app, { ...files, form: { ...files.form, version: '1.0.0' } });

  for (const answer of [changed, built]) {
    assert.equal(answer.statusCode, 409);
    assert.equal(answer.json().code, 'version-taken');
  }
});

test('only who has the token publishes, and without one nobody does', async (t) => {
  const open = await openApp(t, { adminToken });
  const closed = await openApp(t);

  assert.equal((await publish(open, {}, 'another')).json().code, 'wrong-token');
  assert.equal((await publish(open, {}, '')).statusCode, 401);
  assert.equal((await ask(open, { url: '/api/admin/forms' })).statusCode, 401);
  assert.equal((await publish(closed, {})).statusCode, 404);
});

test('a broken form is refused with what is wrong, and the old one stays', async (t) => {
  const files = await readBuilt(await buildChanged(t, formId, renamedSplitDropped));
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder, adminToken });
  const { form } = files;
  const broken: [rule: string, JsonObject | object][] = [
    ['shape', { ...files, form: { ...form, layout: { steps: [] } } }],
    ['shape', { ...files, form: { ...form, surprise: true } }],
    ['not-compiled', { ...files, form: { ...form, validators: '../../evil.js' } }],
    ['abstract', { ...files, form: { ...form, abstract: true } }],
    ['expression-not-compiled', { ...files, form: { ...form, programs: {} } }],
    ['dictionary-missing', { ...files, form: { ...form, dictionaries: { nowhere: { version: '1' } } } }],
    ['other-city', { ...files, catalogue: app.services.library.catalogue('shenzhen') }],
    ['validators-name', { ...files, validators: `${files.validators}\n` }],
    ['validators-missing', withModule('export const validators = {};')],
    ['validators-broken', withModule('export const validators = process.env;')],
    ['validators-broken', withModule('import "node:fs"; export const validators = {};')],
    ['validators-broken', withModule('for (;;) {}')],
    ['validators-broken', withModule('export const validators = new Function("return 1")();')],
  ];
  function withModule(validators: string): object {
    return { ...files, validators, form: { ...form, validators: nameOf(validators) } };
  }

  for (const [rule, body] of broken) {
    const answer = await publish(app, body);
    assert.equal(answer.statusCode, 422, `${rule}: ${answer.body}`);
    assert.equal(answer.json().code, 'form-broken', answer.body);
    const rules = answer.json().findings.map((finding: { rule: string }) => finding.rule);
    assert.ok(rules.includes(rule), `${rule}: ${answer.body.slice(0, 500)}`);
  }

  assert.equal((await startDeclaration(app)).form.version, '1.0.0');
  assert.deepEqual(await readdir(join(dataFolder, 'forms', formId)), ['1.0.0']);
});

test('a folder that is copied in is taken up without a restart, a broken one is not', async (t) => {
  const built = await buildChanged(t, formId, renamedSplitDropped);
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder, adminToken });
  const forms = join(dataFolder, 'forms', formId);
  await mkdir(forms, { recursive: true });

  await mkdir(join(forms, '1.2.0'));
  await writeFile(join(forms, '1.2.0/form.json'), '{ "id": ');
  await cp(built, join(forms, '1.3.0'), { recursive: true });
  await cp(built, join(forms, '1.1.0'), { recursive: true });
  const version = await eventually(async () => {
    const newest = app.services.library.versionsAfter(formId, '1.0.0');
    return newest.length > 0 ? newest : null;
  });
  const { refused } = await listForms(app);
  const asked = await ask(app, { url: `/api/forms/${formId}?version=1.1.0` });

  assert.deepEqual(version, ['1.1.0']);
  assert.equal(asked.statusCode, 200);
  assert.deepEqual(
    refused.map(({ folder, findings }) => [folder, findings[0]?.rule]),
    [
      [`${formId}/1.2.0`, 'unreadable'],
      [`${formId}/1.3.0`, 'folder-name'],
    ],
  );
});

test('a form that is asked for is looked for', async (t) => {
  const built = await buildChanged(t, formId, renamedSplitDropped);
  const dataFolder = await openFolder(t);
  const app = await openApp(t, { dataFolder });
  const aside = join(dataFolder, 'aside');
  await cp(built, aside, { recursive: true });
  await mkdir(join(dataFolder, 'forms', formId), { recursive: true });

  await rename(aside, join(dataFolder, 'forms', formId, '1.1.0'));
  const answer = await ask(app, { url: `/api/forms/${formId}?version=1.1.0` });

  assert.equal(answer.statusCode, 200, answer.body);
});

test('a new series comes with its dictionary and the catalogue that opens it', async (t) => {
  const id = 'guangzhou/another-junior';
  const files = await readBuilt(await buildChanged(t, formId, { id, version: '1.0.0' }));
  const app = await openApp(t, { adminToken });
  const wanted = { ...ecologyJunior, seriesCode: '01' };
  const { catalogue, dictionary } = app.services.library;
  const known = dictionary('eco-discipline');
  const changed = { ...known, version: '2', items: [...known.items, { code: 'ZZ', name: '示例专业' }] };
  const entry = { ...known, size: changed.items.length, version: '2', remote: false };
  const opened = catalogue().forms.map((form) => {
    const { flow, businessLevel, seriesCode } = { ...form, ...wanted };
    const isWanted = form.flow === flow && form.businessLevel === businessLevel && form.seriesCode === seriesCode;
    return isWanted ? { ...form, form: id, availability: 'recognition' } : form;
  });

  const before = await ask(app, { method: 'POST', url: '/api/declarations', payload: wanted });
  const answer = await publish(app, {
    ...files,
    form: { ...files.form, dictionaries: { ...files.form.dictionaries, 'eco-discipline': entry } },
    dictionaries: [changed],
    catalogue: { ...catalogue(), forms: opened },
  });

  assert.equal(before.json().code, 'series-closed');
  assert.equal(answer.statusCode, 201, answer.body);
  assert.equal((await startDeclaration(app, wanted)).form.id, id);
  const { items } = (await ask(app, { url: '/api/dictionaries/eco-discipline' })).json();
  assert.equal(items.at(-1).code, 'ZZ');
});

test('a code that a published dictionary no longer has stays readable, and an older dictionary changes nothing', async (t) => {
  const files = await readBuilt(await buildChanged(t, formId, renamedSplitDropped));
  const app = await openApp(t, { adminToken });
  const { dictionary } = app.services.library;
  const before = dictionary('gb4658');
  const [first] = before.items;
  const publishWith = (version: string, form: string, items: object[]) =>
    publish(app, { ...files, form: { ...files.form, version: form }, dictionaries: [{ ...before, version, items }] });

  const newer = await publishWith('9999', '1.1.0', before.items.slice(1));
  const older = await publishWith('1', '1.2.0', []);

  assert.deepEqual([newer.statusCode, older.statusCode], [201, 201], newer.body);
  assert.equal(dictionary('gb4658').version, '9999');
  assert.equal(dictionary('gb4658').items.length, before.items.length);
  assert.deepEqual(app.services.library.items('gb4658')?.get(first?.code ?? ''), { ...first, enabled: false });
});

function nameOf(validators: string): string {
  return `validators-${createHash('sha256').update(validators).digest('hex').slice(0, 12)}.js`;
}

async function eventually<Value>(find: () => Promise<Value | null>): Promise<Value> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await find();
    if (found !== null) return found;
    await setTimeout(50);
  }
  throw new Error('it did not happen within five seconds');
}

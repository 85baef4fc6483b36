import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createTestville, series, type Testville } from './fixtures/testville.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));

function zc(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--conditions=source', program, ...args], { encoding: 'utf8' });
}

describe('zc', () => {
  let testville: Testville;
  before(async () => {
    testville = await createTestville();
  });
  after(() => testville.remove());

  test('ends with 0 when all is well', () => {
    const { status, stdout } = zc('check', '--schemas', testville.schemas);

    assert.equal(status, 0);
    assert.equal(stdout, '0 errors, 0 warnings.\n');
  });

  test('builds what the server reads', () => {
    const { status, stdout } = zc('build', '--schemas', testville.schemas, '--out', join(testville.folder, 'out'));

    assert.equal(status, 0);
    assert.match(stdout, /^testville\/series 1\.0\.0 {2}系列表\nBuilt into /);
  });

  test('ends with 1 when something must be mended, and tells where', async () => {
    const file = 'testville/bad/form.json';
    await testville.write(file, {
      ...series,
      id: 'testville/bad',
      rules: { 'R-X': { at: '/nowhere', message: '？' } },
    });

    const { status, stdout } = zc('check', '--schemas', testville.schemas);

    assert.equal(status, 1);
    assert.match(stdout, /testville\/bad\/form\.json:\d+:\d+ error unknown-scope 数据模式里没有 \/nowhere/);
  });

  test('gives findings as JSON to those who want to read them by program', () => {
    const { status, stdout } = zc('check', '--schemas', testville.schemas, '--format', 'json');

    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout)[0].rule, 'unknown-scope');
  });

  test('ends with 1 when the definitions are not there', () => {
    const { status, stderr } = zc('build', '--schemas', join(testville.folder, 'nowhere'));

    assert.equal(status, 1);
    assert.match(stderr, /^schemas-missing: /);
  });

  test('ends with 2 and tells the usage when called wrongly', () => {
    for (const args of [['chekc'], ['check', '--colour'], ['check', '--format', 'xml']]) {
      const { status, stdout, stderr } = zc(...args);

      assert.equal(status, 2);
      assert.notEqual(stdout + stderr, '');
    }
  });
});

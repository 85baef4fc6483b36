import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commands } from './commands/index.ts';

const program = fileURLToPath(new URL('../bin/zc.js', import.meta.url));

function zc(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

describe('npx zc', () => {
  test('runs from the source, and lists its commands', () => {
    const { status, stdout } = zc('--help');

    assert.equal(status, 0);
    for (const { name, summary } of commands) assert.ok(stdout.includes(`zc ${name.padEnd(8)} ${summary}`), name);
  });

  test('tells what a command wants', () => {
    const { status, stdout } = zc('explain', '--help');

    assert.equal(status, 0);
    assert.match(stdout, /^zc explain <form> <path> \[options\]\n/);
    assert.match(stdout, /--case +case of the suite/);
  });

  test('passes the exit code of wrong usage on', () => {
    const { status, stderr } = zc('explain', 'town/form');

    assert.equal(status, 2);
    assert.match(stderr, /^Tell the path/);
  });

  test('writes no colour into a pipe', () => {
    assert.ok(!zc('--help').stdout.includes('\u001b['));
  });
});

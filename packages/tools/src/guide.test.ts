import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Json, mergePatch } from '@zhicheng/engine/definition';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const program = fileURLToPath(new URL('./main.ts', import.meta.url));

/** A fenced block that is marked: ```` ```json merge path ````, ```` ```sh run exit=1 ```` … Others are only read. */
interface Block {
  readonly line: number;
  readonly action: string;
  readonly argument: string;
  readonly text: string;
}

/** What a reader does with a block. `said`: what the last command printed. */
const actions: Readonly<Record<string, (block: Block, folder: string, said: string) => string>> = {
  write({ argument, text }, folder, said) {
    mkdirSync(dirname(join(folder, argument)), { recursive: true });
    writeFileSync(join(folder, argument), `${text}\n`);
    return said;
  },
  merge({ argument, text }, folder, said) {
    const file = join(folder, argument);
    const merged = mergePatch(JSON.parse(readFileSync(file, 'utf8')) as Json, JSON.parse(text) as Json);
    writeFileSync(file, `${JSON.stringify(merged, null, 2)}\n`);
    return said;
  },
  edit({ argument, text }, folder, said) {
    const file = join(folder, argument);
    const lines = text.split('\n');
    const side = (others: string): string =>
      lines.flatMap((line) => (line.startsWith(others) ? [] : [`${line.slice(1)}\n`])).join('');
    const parts = readFileSync(file, 'utf8').split(side('+'));
    assert.equal(parts.length, 2, `${argument} has these lines once`);
    writeFileSync(file, parts.join(side('-')));
    return said;
  },
  run({ argument, text }, folder) {
    const wanted = Number(/^exit=(\d)$/.exec(argument)?.[1] ?? 0);
    return text
      .split('\n')
      .map((command) => {
        const [npx, zc, ...args] = command.split(' ');
        assert.deepEqual([npx, zc], ['npx', 'zc']);
        const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', program, ...args], {
          cwd: folder,
          encoding: 'utf8',
        });
        assert.equal(status, wanted, `${command}\n${stdout}${stderr}`);
        return stdout;
      })
      .join('');
  },
  output({ text }, _folder, said) {
    const printed = said.split('\n');
    for (const line of text.split('\n')) assert.ok(printed.some(isLike(line)), `“${line}” is not in\n${said}`);
    return said;
  },
};

/** `…` stands for anything. */
function isLike(line: string): (printed: string) => boolean {
  const parts = line.split('…').map((part) =>
    part
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+'),
  );
  const pattern = new RegExp(parts.join('.*'));
  return (printed) => pattern.test(printed);
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(inRoot(page), 'utf8');
  return [...text.matchAll(/^```\w+ (\w+)(?: (\S+))?\n([\s\S]*?)\n```$/gm)].map(
    ({ index, 1: action = '', 2: argument = '', 3: body = '' }) => ({
      line: text.slice(0, index).split('\n').length,
      action,
      argument,
      text: body,
    }),
  );
}

/** Does what a page says; answers what the last command printed. */
function follow(page: string, folder: string): string {
  let said = '';
  for (const block of blocksOf(page)) {
    try {
      said = actions[block.action]?.(block, folder, said) ?? assert.fail(`There is no action ${block.action}.`);
    } catch (cause) {
      throw new Error(`${page}:${block.line}: ${(cause as Error).message}`, { cause });
    }
  }
  return said;
}

/** All that the pages ask for, whatever the language around it. */
function askedBy(page: string): object[] {
  return blocksOf(page).map(({ line: _, ...block }) => block);
}

describe('docs/guide', () => {
  const folders: string[] = [];
  const createFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'zc-guide-'));
    folders.push(folder);
    cpSync(inRoot('schemas'), join(folder, 'schemas'), { recursive: true });
    return folder;
  };
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const pages = globSync('docs/guide/{.,how-to}/*.zh.md', { cwd: inRoot('') }).sort();

  test('the tutorial leads from nothing to a form that is checked, proven and built', () => {
    assert.match(follow('docs/guide/tutorial.zh.md', createFolder()), /Built into/);
  });

  test('what the how-tos change may be changed, all of it together', () => {
    const folder = createFolder();

    for (const page of pages.filter((path) => path.includes('how-to'))) follow(page, folder);

    const check: Block = { line: 0, action: 'run', argument: '', text: 'npx zc check' };
    assert.match(actions.run?.(check, folder, '') ?? '', /^0 errors/m);
  });

  test('both languages ask for the same', () => {
    assert.ok(pages.length > 10);
    for (const page of pages) assert.deepEqual(askedBy(page.replace('.zh.', '.en.')), askedBy(page), page);
  });

  test('no link leads nowhere', () => {
    const broken = globSync('docs/**/*.md', { cwd: inRoot('') }).flatMap((page) =>
      [...readFileSync(inRoot(page), 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)/g)]
        .map(([, target = '']) => join(dirname(page), target))
        .filter((target) => !existsSync(inRoot(target)))
        .map((target) => `${page}: ${target}`),
    );

    assert.deepEqual(broken, []);
  });
});

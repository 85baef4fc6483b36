import { type FSWatcher, watch } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sameJson } from '@zhicheng/engine';
import { ProblemError } from '../errors.ts';
import { type FormFinding, findingIn } from './form-finding.ts';
import { type FormFiles, namesIn, readFormFolder, removeUnfinished, writeFormFolder } from './form-folder.ts';

export interface RefusedForm {
  /** `<id>/<version>`, as the folder is called. */
  folder: string;
  findings: FormFinding[];
}

/** The folder of published forms, `<id>/<version>/`, whether they were sent or copied there. */
export interface PublishedForms {
  /** Takes up what has come since. Calls at the same time share one scan. */
  scan(): Promise<void>;
  /** Writes and takes up a form. @throws ProblemError `form-broken`, `version-taken` */
  publish(files: FormFiles): Promise<void>;
  /** Puts a form of the build there as well, so that it outlasts the build. Nothing happens where it is there already. */
  keep(files: FormFiles): Promise<void>;
  /** What lies there and isn't in use, with the reasons. */
  refused(): RefusedForm[];
  close(): void;
}

export interface PublishedFormsOptions {
  folder: string;
  /** Where the form in use is: `<id>/<version>` → folder. */
  folderOf(key: string): string | undefined;
  check(files: FormFiles): Promise<FormFinding[]>;
  /** The form is sound: use it. */
  accept(files: FormFiles, folder: string, publishedAt: Date): void;
  log(details: object, message: string): void;
}

/** Copying a folder takes several events; it is looked at when they have stopped. */
const settleMilliseconds = 300;

export async function openPublishedForms(options: PublishedFormsOptions): Promise<PublishedForms> {
  const { folder, folderOf, check, accept, log } = options;
  const refused = new Map<string, RefusedForm & { stamp: string }>();
  let queue: Promise<unknown> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  /** Scanning and publishing take turns: neither sees the other's half. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  }

  function scan(): Promise<void> {
    waiting ??= inTurn(() => {
      waiting = null;
      return scanNow();
    });
    return waiting;
  }

  async function scanNow(): Promise<void> {
    const found = await findFolders(folder);
    for (const key of refused.keys()) if (!found.some((entry) => entry.key === key)) refused.delete(key);
    for (const { key, stamp, at } of found) {
      if (folderOf(key) || refused.get(key)?.stamp === stamp) continue;
      const path = join(folder, key);
      const { files, findings } = await readAndCheck(path, key);
      if (files && findings.length === 0) {
        refused.delete(key);
        accept(files, path, at);
        log({ form: key }, 'a published form is in use');
        continue;
      }
      refused.set(key, { folder: key, findings, stamp });
      log({ form: key, findings }, 'a published form is refused; what was in use stays');
    }
  }

  async function readAndCheck(path: string, key: string): Promise<{ files?: FormFiles; findings: FormFinding[] }> {
    const problem = (rule: string, message: string, remedy: string): FormFinding[] => [
      findingIn('form.json', { rule, pointer: '', message, remedy }),
    ];
    try {
      const files = await readFormFolder(path);
      if (keyOf(files) === key) return { files, findings: await check(files) };
      return { findings: problem('folder-name', `文件夹 ${key} 里是 ${keyOf(files)}`, '文件夹按“标识/版本”命名。') };
    } catch (error) {
      return {
        findings: problem('unreadable', `不能读取：${(error as Error).message}`, '把 zc build 的产物整个复制过来。'),
      };
    }
  }

  async function publish(files: FormFiles): Promise<void> {
    const findings = await check(files);
    if (findings.length > 0) throw new ProblemError('form-broken', { findings });
    const key = keyOf(files);
    const inUse = folderOf(key);
    if (inUse !== undefined) {
      const known = await readFormFolder(inUse);
      if (sameJson(known.form as never, files.form as never)) return;
      throw new ProblemError('version-taken');
    }
    if (refused.has(key)) throw new ProblemError('version-taken');
    accept(files, await writeFormFolder(folder, files), new Date());
    log({ form: key }, 'a form is published');
  }

  async function keep(files: FormFiles): Promise<void> {
    const names = await namesIn(join(folder, keyOf(files)));
    if (names.length === 0) await writeFormFolder(folder, files);
  }

  await mkdir(folder, { recursive: true });
  await removeUnfinished(folder);
  await scan();
  const watcher = startWatching(folder, () => void scan().catch((err) => log({ err }, 'forms could not be read')), log);
  return {
    scan,
    publish: (files) => inTurn(() => publish(files)),
    keep: (files) => inTurn(() => keep(files)),
    refused: () => [...refused.values()].map(({ stamp: _, ...rest }) => rest),
    close: () => watcher.close(),
  };
}

function startWatching(
  folder: string,
  changed: () => void,
  log: PublishedFormsOptions['log'],
): Pick<FSWatcher, 'close'> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settleMilliseconds);
  });
  // Without it forms are still found when they are asked for.
  watcher.on('error', (err) => log({ err }, 'the folder of forms is not watched any more'));
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}

/** `<city>/<name>/<version>` with a form.json, the oldest first; the stamp changes with any of its files. */
async function findFolders(folder: string): Promise<{ key: string; stamp: string; at: Date }[]> {
  const found: { key: string; stamp: string; at: Date }[] = [];
  for (const city of await visibleIn(folder)) {
    for (const name of await visibleIn(join(folder, city))) {
      for (const version of await visibleIn(join(folder, city, name))) {
        const key = `${city}/${name}/${version}`;
        const form = await stat(join(folder, key, 'form.json')).catch(() => null);
        if (form) found.push({ key, stamp: await stampOf(join(folder, key)), at: form.mtime });
      }
    }
  }
  return found.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}

async function stampOf(folder: string): Promise<string> {
  const names = [
    ...(await namesIn(folder)),
    ...(await namesIn(join(folder, 'dictionaries'))).map((name) => `dictionaries/${name}`),
  ];
  const facts = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  return names.map((name, index) => `${name} ${facts[index]?.size} ${facts[index]?.mtimeMs}`).join('\n');
}

async function visibleIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => !name.startsWith('.'));
}

function keyOf({ form }: FormFiles): string {
  return `${form.id}/${form.version}`;
}

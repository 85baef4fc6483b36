import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildForms } from '@zhicheng/tools';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../../../.ci/find-browser.ts';
import { buildWrittenForms } from '../forms/build-written-forms.ts';
import { answerApi, linksFor } from './api.ts';
import { buildPages } from './build-pages.ts';
import { serve } from './serve.ts';
import { Subject } from './subject.ts';

/** Where a benchmark works: the compiled forms, the built pages, a browser. */
export interface Lab {
  /** Address of the bench pages. */
  readonly origin: string;
  /** Folder of the real compiled forms. */
  readonly built: string;
  /** Absolute path of something in the repository. */
  inRoot(path: string): string;
  /** A page of its own, empty at first; at `origin` unless another site is named. */
  open(origin?: string): Promise<Subject>;
  close(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const inRoot = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'zhicheng-bench-'));
  const built = inRoot('.build');
  await buildForms({ schemas: inRoot('schemas'), out: built });
  await buildWrittenForms(join(folder, 'schemas'), join(folder, 'generated'));
  const imports = await buildPages(join(folder, 'pages'));
  const site = await serve(
    { built, generated: join(folder, 'generated'), pages: join(folder, 'pages') },
    { imports, api: (url) => answerApi(built, url), links: { 'zc-step': linksFor(built, 'basic-info') } },
  );
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
  return {
    origin: site.origin,
    built,
    inRoot,
    open: (origin = site.origin) => Subject.open(browser, origin),
    async close() {
      await browser.close();
      site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import type { Browser, CDPSession } from 'playwright-core';
import { mainThreadTime } from './main-thread.ts';

/** Until the browser has drawn everything and has nothing left to do. */
const idle = `new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 1000 }))))`;

/**
 * A page in a browser context of its own, driven over the DevTools protocol alone, so that nothing but the page's own work
 * is measured.
 */
export class Subject {
  readonly session: CDPSession;
  readonly #close: () => Promise<void>;
  /** Rejects with the page's first uncaught error. */
  readonly #failed: Promise<never>;

  private constructor(session: CDPSession, close: () => Promise<void>) {
    this.session = session;
    this.#close = close;
    this.#failed = new Promise((_, reject) => {
      session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => reject(toError(exceptionDetails)));
    });
    this.#failed.catch(() => {});
  }

  /** Opens an empty document of the same origin: what comes next stays in the same process. */
  static async open(browser: Browser, origin: string): Promise<Subject> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const session = await context.newCDPSession(await context.newPage());
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: 'globalThis.bench = {}; bench.ready = new Promise((done) => { bench.done = done; });',
    });
    const subject = new Subject(session, () => context.close());
    await subject.navigate(`${origin}/`);
    await subject.evaluate(idle);
    return subject;
  }

  async navigate(url: string): Promise<void> {
    await this.session.send('Page.navigate', { url });
  }

  /** Waits for the page's own word that it stands; milliseconds from the navigation to its last change. */
  ready(): Promise<number> {
    return Promise.race([this.evaluate<number>('bench.ready'), this.#failed]);
  }

  /** Has the page do the work it offers. */
  async begin(): Promise<void> {
    await Promise.race([this.evaluate('bench.begin()'), this.#failed]);
  }

  /** Slow 4G as the browser's own tools have it, and a quarter of the processor. */
  async slowDown(): Promise<void> {
    await this.session.send('Network.enable');
    await this.session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562.5,
      downloadThroughput: (1.6e6 / 8) * 0.9,
      uploadThroughput: (750e3 / 8) * 0.9,
    });
    await this.session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }

  async collectGarbage(): Promise<void> {
    await this.session.send('HeapProfiler.collectGarbage');
  }

  /** Empties the focused control. */
  async clear(): Promise<void> {
    await this.evaluate(`document.execCommand('selectAll')`);
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Delete', windowsVirtualKeyCode: 46 });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Delete', windowsVirtualKeyCode: 46 });
    await this.evaluate(idle);
  }

  /** Milliseconds of CPU that the page's main thread spends on `work`, its style, layout and paint included, until idle. */
  cpu(work: () => Promise<unknown>): Promise<number> {
    return mainThreadTime(this.session, async () => {
      await work();
      await this.evaluate(idle);
    });
  }

  /** Types into the focused control, one real key event after the other, waiting for the page after each. */
  async type(text: string): Promise<void> {
    for (const key of text) {
      await this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      await this.evaluate(idle);
    }
  }

  async evaluate<Result>(expression: string): Promise<Result> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw toError(exceptionDetails);
    return result.value as Result;
  }

  async close(): Promise<void> {
    await this.#close();
  }
}

function toError({ exception, text }: { exception?: { description?: string }; text: string }): Error {
  return new Error(exception?.description ?? text);
}

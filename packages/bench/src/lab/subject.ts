import type { Browser, CDPSession } from 'playwright-core';

/** What a page under test gives to the lab; `pages/page.ts` sets it. */
interface PageBench {
  ready: Promise<unknown>;
  begin(): Promise<unknown>;
}

declare global {
  var bench: PageBench;
}

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
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
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

  /** Waits for the page's own word that it stands. */
  async ready(): Promise<void> {
    await Promise.race([this.evaluate('bench.ready'), this.#failed]);
  }

  /** Milliseconds of CPU that the page's main thread spends on `work`, its style, layout and paint included, until idle. */
  async cpu(work: () => Promise<unknown>): Promise<number> {
    const before = await this.#busy();
    await work();
    await this.evaluate(idle);
    return (await this.#busy()) - before;
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

  async #busy(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  }
}

function toError({ exception, text }: { exception?: { description?: string }; text: string }): Error {
  return new Error(exception?.description ?? text);
}

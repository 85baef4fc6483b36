/** Filled in by the lab before the page's own scripts run. */
interface PageBench {
  done(since: number): void;
  /** Set by pages whose work the lab starts. */
  begin?: () => Promise<void>;
}

/** A number of the page's address. */
export function numberAsked(name: string, usual: number): number {
  return Number(new URLSearchParams(location.search).get(name) ?? usual);
}

/** Tells the lab that the page stands, and since when; `begin` is the work that it may ask for. */
export function report(since: number, begin?: () => Promise<void>): void {
  const { bench } = globalThis as unknown as { bench: PageBench };
  if (begin) bench.begin = begin;
  bench.done(since);
}

/**
 * Resolves once nothing in the root has changed for a moment: late parts and dictionaries are there. Answers when the last
 * change was drawn, in milliseconds since the navigation. `?quiet=` tells how long a moment is, for slow lines.
 */
export function settled(root: Node, quiet = numberAsked('quiet', 150)): Promise<number> {
  return new Promise((resolve) => {
    let last = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve(last);
      }, quiet);
      requestAnimationFrame(() => {
        last = performance.now();
      });
    };
    const observer = new MutationObserver(wait);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    wait();
  });
}

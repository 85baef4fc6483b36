/** Filled in by the lab before the page's own scripts run. */
interface PageBench {
  done(result?: unknown): void;
  /** Set by pages whose work the lab starts. */
  begin?: () => Promise<void>;
}

/** Tells the lab that the page stands; `begin` is the work that it may ask for. */
export function report(begin?: () => Promise<void>): void {
  const { bench } = globalThis as unknown as { bench: PageBench };
  if (begin) bench.begin = begin;
  bench.done(performance.now());
}

/** Resolves once nothing in the root has changed for a moment: late parts and dictionaries are there. */
export function settled(root: Node, quiet = 150): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(finish, quiet);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

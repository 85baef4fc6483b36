import { styleText } from 'node:util';

export type Style = 'red' | 'yellow' | 'green' | 'bold' | 'dim';

/** Where a command speaks. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** What is going on, for those who wait; shown on a terminal only, in place of what was said before. */
  progress(text: string): void;
  /** Colours the text where that can be seen. */
  paint(style: Style, text: string): string;
  /** Ends when the person wants to stop (Ctrl-C). */
  readonly stopped: Promise<void>;
}

/** Results go to standard output, progress to standard error; colours and progress need a terminal and no `NO_COLOR`. */
export function createTerminal(process: NodeJS.Process): Terminal & { clear(): void } {
  const { stdout, stderr, env } = process;
  const colours = stdout.isTTY === true && !env.NO_COLOR;
  let shown = false;
  // Whoever reads the result may stop early: `zc test | head`.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    print(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    progress(text) {
      if (stderr.isTTY !== true) return;
      stderr.write(`\r\u001b[K${text}`);
      shown = true;
    },
    paint: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
    get stopped() {
      return new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
    },
    clear,
  };
}

/** What Puppeteer 5 (Chromium) and Puppeteer 24 (Firefox) both have, as far as it is used here. */
export interface Driver {
  launch(options: LaunchOptions): Promise<Browser>;
}

export interface LaunchOptions {
  executablePath: string;
  args: readonly string[];
  browser?: 'firefox';
  headless: boolean;
}

export interface Browser {
  newPage(): Promise<Page>;
  version(): Promise<string>;
  close(): Promise<void>;
}

export interface Page {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<Input, Result>(run: (input: Input) => Result | Promise<Result>, input: Input): Promise<Result>;
  evaluateHandle<Input>(run: (input: Input) => Element | null, input: Input): Promise<{ asElement(): Handle | null }>;
  evaluateOnNewDocument(run: () => void): Promise<unknown>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>;
  readonly keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> };
  on(event: 'console', hear: (message: ConsoleMessage) => void): void;
  on(event: 'pageerror', hear: (error: Error) => void): void;
  on(event: 'dialog', hear: (dialog: { accept(): Promise<void> }) => void): void;
}

export interface ConsoleMessage {
  type(): string;
  text(): string;
  location(): { url?: string };
}

export interface Handle {
  click(): Promise<void>;
  select(value: string): Promise<unknown>;
  uploadFile(path: string): Promise<void>;
  evaluate<Result>(run: (element: Element) => Result | Promise<Result>): Promise<Result>;
}

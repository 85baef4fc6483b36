import type { KeptUpload } from '../store/kept-uploads.ts';
import { StoreError } from '../store/store-error.ts';
import type { Attachment, StoreErrorCode, Upload, UploadProgress } from '../store/types.ts';
import type { SessionCore } from './session-core.ts';

/** The file is all right, the way to the server wasn't. */
const temporary: readonly StoreErrorCode[] = ['offline', 'busy', 'failed', 'sign-in-required'];
/** After these it may still arrive for its owner: somebody else is signed in. */
const strange: readonly StoreErrorCode[] = ['not-found', 'forbidden'];
const RETRY_SECONDS = [1, 2, 5, 10, 30];
/** What has arrived is in the journal by then. Milliseconds. */
const SETTLED = 1000;

/** One file on its way: sent again until it is taken or refused. */
export class Sending implements Upload {
  readonly done: Promise<Attachment>;
  readonly #core: SessionCore;
  readonly #file: Blob;
  readonly #report: (progress: UploadProgress) => void;
  /** This computer holds the file. */
  readonly #written: Promise<boolean>;
  #kept: KeptUpload;
  #isKept = true;
  #progress: UploadProgress;
  #current: Upload | undefined;
  #state: 'going' | 'paused' | 'cancelled' | 'closed' = 'going';
  #wake: () => void = () => {};
  #halted: () => void = () => {};

  constructor(
    core: SessionCore,
    kept: KeptUpload,
    file: Blob,
    report: (progress: UploadProgress) => void,
    written: Promise<boolean>,
  ) {
    this.#core = core;
    this.#kept = kept;
    this.#file = file;
    this.#report = report;
    this.#written = written;
    this.#progress = { sent: 0, total: file.size, speed: 0 };
    void written.then((isKept) => {
      this.#isKept = isKept;
      if (!isKept) this.#tell({});
    });
    this.done = this.#run();
  }

  get scope(): string {
    return this.#kept.scope;
  }

  /** Resolves once it goes no further for now: arrived, given up, or waiting. */
  halt(): Promise<void> {
    if (this.#progress.waiting || this.#state !== 'going') return Promise.resolve();
    const before = this.#halted;
    const halted = new Promise<void>((resolve) => {
      this.#halted = () => {
        before();
        resolve();
      };
    });
    return Promise.race([halted, this.taken().catch(() => {})]);
  }

  /** Resolves once it has arrived and whoever asked for it has put it where it belongs. */
  async taken(): Promise<void> {
    await this.done;
    await new Promise((resolve) => setTimeout(resolve));
  }

  pause(): void {
    this.#state = 'paused';
    this.#current?.pause();
    this.#halted();
  }

  resume(): void {
    this.#state = 'going';
    this.#current?.resume();
    this.#wake();
  }

  cancel(): void {
    this.#state = 'cancelled';
    this.#current?.cancel();
    this.#wake();
  }

  wake(): void {
    this.#wake();
    if (this.#state !== 'going') return;
    // It may be waiting for its next try.
    this.#current?.pause();
    this.#current?.resume();
  }

  close(): void {
    this.#state = 'closed';
    this.#current?.pause();
    this.#wake();
  }

  async #run(): Promise<Attachment> {
    try {
      const attachment = await this.#send();
      this.#settle();
      return attachment;
    } catch (error) {
      const isStrange = error instanceof StoreError && strange.includes(error.code);
      if (!isStrange) await this.#forget();
      throw error;
    }
  }

  /** Again and again, until it is taken or refused. */
  async #send(): Promise<Attachment> {
    for (let attempt = 0; ; attempt++) {
      if (this.#state === 'cancelled') throw new StoreError('cancelled', '');
      // Nobody in this page is to hear of it any more.
      if (this.#state === 'closed') return new Promise<never>(() => {});
      const before = this.#progress.sent;
      this.#current = this.#upload();
      if (this.#state === 'paused') this.#current.pause();
      try {
        return await this.#current.done;
      } catch (error) {
        if (!(error instanceof StoreError) || !temporary.includes(error.code)) throw error;
        // Whoever keeps the page asks for a sign-in, as for a save.
        if (error.code === 'sign-in-required') this.#core.outbox.blocked.value = 'signed-out';
        if (this.#progress.sent > before) attempt = 0;
        this.#tell({ speed: 0, waiting: true });
        this.#halted();
        await this.#delay(RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)] ?? 0);
      }
    }
  }

  #upload(): Upload {
    const { scope, kind, name, fileName, handle } = this.#kept;
    const request = { file: this.#file, scope, kind, name, fileName, ...(handle === null ? {} : { handle }) };
    const onHandle = (begun: string): void => {
      this.#kept = { ...this.#kept, handle: begun };
      void this.#written.then(() => this.#core.journal.uploads.update(this.#kept)).catch(() => {});
    };
    return this.#core.store.upload(this.#core.declarationId, { ...request, onHandle }, (progress) =>
      this.#tell({ ...progress, waiting: false }),
    );
  }

  #tell(progress: Partial<UploadProgress>): void {
    this.#progress = { ...this.#progress, ...progress, ...(this.#isKept ? {} : { kept: false }) };
    this.#report(this.#progress);
  }

  #delay(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Whoever asked for the file has it in the row's fields now; it is kept until those are. */
  #settle(): void {
    setTimeout(() => {
      if (this.#state === 'closed') return;
      void this.#core.keeper.keepNow().then(() => this.#forget());
    }, SETTLED);
  }

  async #forget(): Promise<void> {
    await this.#written;
    await this.#core.journal.uploads.remove(this.#kept.id).catch(() => {});
  }
}

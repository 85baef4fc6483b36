import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import {
  type Attachment,
  type DeclarationSession,
  type FieldScope,
  type FilePolicy,
  StoreError,
  type StoreErrorCode,
  type Upload,
  type UploadProgress,
} from '@zhicheng/engine';
import { checkFile } from '@zhicheng/engine/files';
import { word } from '../text/part-word.ts';
import { judgeHead } from './judge-head.ts';

/** A file on its way, or one that was refused and stays listed until the person has seen why. */
export interface UploadItem {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly file: File;
  readonly state: 'sending' | 'paused' | 'refused';
  readonly progress: UploadProgress;
  /** Why it was refused. */
  readonly message: string;
  /** The file is all right, the way to the server wasn't: it may be sent again. */
  readonly retryable: boolean;
  readonly policy: FilePolicy;
}

const temporary: readonly StoreErrorCode[] = ['offline', 'busy', 'failed', 'sign-in-required'];

/** What became of one upload; null: refused or cancelled. */
export type Arrival = { readonly attachment: Attachment; readonly replaced: Attachment | null } | null;

/** The uploads of one scope. A file that arrives is put into the scope, which its owner then saves. */
export class UploadQueue {
  readonly items: Signal<readonly UploadItem[]> = signal([]);
  readonly busy: ReadonlySignal<boolean> = computed(() => this.items.value.some((item) => item.state !== 'refused'));
  readonly #session: DeclarationSession;
  readonly #scope: FieldScope;
  readonly #uploads = new Map<number, Upload>();
  readonly #running = new Set<Promise<unknown>>();
  #lastId = 0;

  constructor(session: DeclarationSession, scope: FieldScope) {
    this.#session = session;
    this.#scope = scope;
  }

  /** Judges the file, sends it and attaches it. Several may be under way at once. */
  add(file: File, kind: string, name: string, policy: FilePolicy): Promise<Arrival> {
    const item: UploadItem = {
      id: ++this.#lastId,
      kind,
      name,
      file,
      state: 'sending',
      progress: { sent: 0, total: file.size, speed: 0 },
      message: '',
      retryable: false,
      policy,
    };
    this.items.value = [...this.items.value, item];
    return this.#run(item);
  }

  retry(id: number): void {
    const item = this.#find(id);
    if (!item) return;
    this.#change(id, { state: 'sending', message: '', retryable: false });
    void this.#run(item);
  }

  pause(id: number): void {
    this.#uploads.get(id)?.pause();
    this.#change(id, { state: 'paused' });
  }

  resume(id: number): void {
    this.#change(id, { state: 'sending' });
    this.#uploads.get(id)?.resume();
  }

  cancel(id: number): void {
    this.#uploads.get(id)?.cancel();
    this.dismiss(id);
  }

  dismiss(id: number): void {
    this.items.value = this.items.value.filter((item) => item.id !== id);
  }

  /** Once nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Cancels what is under way. */
  dispose(): void {
    for (const upload of this.#uploads.values()) upload.cancel();
    this.items.value = [];
  }

  #run(item: UploadItem): Promise<Arrival> {
    const running = this.#send(item).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  async #send(item: UploadItem): Promise<Arrival> {
    try {
      const refusal = await this.#judge(item);
      if (refusal !== null) return this.#refuse(item.id, refusal, false);
      if (!this.#find(item.id)) return null;
      const request = { file: item.file, fileName: item.file.name, kind: item.kind, name: item.name };
      const upload = this.#session.upload(this.#scope, request, (progress) => this.#change(item.id, { progress }));
      this.#uploads.set(item.id, upload);
      // It may have been paused while it was being checked.
      if (this.#find(item.id)?.state === 'paused') upload.pause();
      const attachment = await upload.done;
      if (!this.#find(item.id)) return null;
      this.dismiss(item.id);
      return { attachment, replaced: this.#session.attach(this.#scope, attachment) };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return error.code === 'cancelled' ? null : this.#refuse(item.id, error.message, temporary.includes(error.code));
    } finally {
      this.#uploads.delete(item.id);
    }
  }

  async #judge({ id, file, name, policy }: UploadItem): Promise<string | null> {
    const { candidate, refusal } = await judgeHead(file, policy);
    if (refusal) return refusal;
    const others = this.items.value.filter((item) => item.id < id && item.state !== 'refused').length;
    const kept = this.#scope.attachments.value.filter((old) => !sameName(old.name, name)).length;
    if (kept + others >= policy.maxFiles) return word('files.too-many', { max: policy.maxFiles });
    const whole = new Uint8Array(await file.arrayBuffer());
    return checkFile({ ...candidate, whole }, policy)?.message ?? null;
  }

  #refuse(id: number, message: string, retryable: boolean): null {
    this.#change(id, { state: 'refused', message, retryable });
    return null;
  }

  #find(id: number): UploadItem | undefined {
    return this.items.value.find((item) => item.id === id);
  }

  #change(id: number, change: Partial<UploadItem>): void {
    this.items.value = this.items.value.map((item) => (item.id === id ? { ...item, ...change } : item));
  }
}

/** As the server compares names: 附件名称 trimmed, in any case. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

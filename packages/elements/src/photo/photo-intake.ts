import { type Signal, signal } from '@preact/signals-core';
import {
  type DeclarationSession,
  type FieldState,
  type Json,
  type PhotoFacts,
  type PhotoPolicy,
  StoreError,
  type Upload,
  type UploadProgress,
} from '@zhicheng/engine';
import { largestCrop } from './crop.ts';
import { failures, judgeCandidate, type PhotoJudgement } from './judge-photo.ts';
import { encodePhoto, type Unmendable, unmendable } from './mend-photo.ts';
import { type ReadPhoto, readPhoto } from './read-photo.ts';

/** A chosen file, as this browser judges it. */
export interface Candidate {
  readonly file: File;
  readonly photo: ReadPhoto;
  readonly judgements: readonly PhotoJudgement[];
  /** Null: cropping and re-encoding helps; `needless`: it would mend nothing. */
  readonly remedy: Unmendable | 'needless' | null;
}

export type IntakeState =
  | { readonly phase: 'idle' | 'reading' }
  | { readonly phase: 'chosen' | 'mending'; readonly candidate: Candidate }
  | { readonly phase: 'sending'; readonly candidate: Candidate; readonly progress: UploadProgress };

/** One photo on its way from a chosen file to the field: judged, perhaps mended, uploaded. */
export class PhotoIntake {
  readonly state: Signal<IntakeState> = signal({ phase: 'idle' });
  /** Why the last upload didn't work. */
  readonly refusal: Signal<string> = signal('');
  readonly #session: DeclarationSession;
  readonly #field: FieldState;
  readonly #policy: PhotoPolicy;
  #upload: Upload | undefined;

  constructor(session: DeclarationSession, field: FieldState, policy: PhotoPolicy) {
    this.#session = session;
    this.#field = field;
    this.#policy = policy;
  }

  /** Reads and judges the file; one that meets every rule goes straight on. */
  async choose(file: File): Promise<void> {
    this.cancel();
    this.refusal.value = '';
    this.state.value = { phase: 'reading' };
    const photo = await readPhoto(file);
    const judgements = judgeCandidate(this.#field, file, photo.facts);
    const candidate = { file, photo, judgements, remedy: await this.#remedy(file, photo, judgements) };
    this.state.value = { phase: 'chosen', candidate };
    if (photo.facts.complete && failures(judgements).length === 0) await this.#send(candidate, file);
  }

  mend(): void {
    const { candidate } = this;
    if (candidate) this.state.value = { phase: 'mending', candidate };
  }

  keepOriginal(): void {
    const { candidate } = this;
    if (candidate) this.state.value = { phase: 'chosen', candidate };
  }

  /** The chosen file as it is, or what became of it. */
  async send(file?: File): Promise<void> {
    const { candidate } = this;
    if (candidate) await this.#send(candidate, file ?? candidate.file);
  }

  /** The facts of a mended file: the date it was taken is that of the original, though re-encoding drops it. */
  async judge(file: File): Promise<readonly PhotoJudgement[]> {
    const { photo, facts } = await this.#read(file, this.candidate?.photo.facts.takenOn ?? null);
    URL.revokeObjectURL(photo.url);
    return judgeCandidate(this.#field, file, facts);
  }

  cancel(): void {
    this.#upload?.cancel();
    this.#upload = undefined;
    const { candidate } = this;
    if (candidate) URL.revokeObjectURL(candidate.photo.url);
    this.state.value = { phase: 'idle' };
  }

  /** The photo is drawn no more: a file on its way goes on, and arrives in the field. */
  release(): void {
    if (this.state.peek().phase !== 'sending') this.cancel();
  }

  get candidate(): Candidate | null {
    const state = this.state.peek();
    return 'candidate' in state ? state.candidate : null;
  }

  async #send(candidate: Candidate, file: File): Promise<void> {
    const progress = { sent: 0, total: file.size, speed: 0 };
    this.refusal.value = '';
    this.state.value = { phase: 'sending', candidate, progress };
    const { key, label } = this.#field.model;
    const upload = this.#session.upload(
      this.#field.scope,
      { file, fileName: file.name, kind: key, name: label },
      (now) => {
        if (this.#upload === upload) this.state.value = { phase: 'sending', candidate, progress: now };
      },
    );
    this.#upload = upload;
    try {
      const attachment = await upload.done;
      if (this.#upload !== upload) return;
      this.cancel();
      this.#field.set(attachment as unknown as Json);
      this.#field.leave();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (this.#upload !== upload) return;
      this.state.value = { phase: 'chosen', candidate };
      if (error.code !== 'cancelled') this.refusal.value = error.message;
    }
  }

  /** Tries it: a remedy is only offered where it leaves fewer rules broken. */
  async #remedy(file: File, photo: ReadPhoto, judgements: readonly PhotoJudgement[]): Promise<Candidate['remedy']> {
    const broken = failures(judgements).length;
    const { image, facts } = photo;
    const size = image && { width: image.naturalWidth, height: image.naturalHeight };
    const reason = unmendable(facts, size, this.#policy);
    if (reason !== null || !image || !size) return reason ?? 'unreadable';
    if (broken === 0) return 'needless';
    const blob = await encodePhoto(image, largestCrop(size, this.#policy), this.#policy);
    if (!blob) return 'needless';
    const mended = new File([blob], file.name, { type: blob.type });
    const read = await this.#read(mended, facts.takenOn);
    URL.revokeObjectURL(read.photo.url);
    return failures(judgeCandidate(this.#field, mended, read.facts)).length < broken ? null : 'needless';
  }

  async #read(file: File, takenOn: string | null): Promise<{ photo: ReadPhoto; facts: PhotoFacts }> {
    const photo = await readPhoto(file);
    return { photo, facts: { ...photo.facts, takenOn } };
  }
}

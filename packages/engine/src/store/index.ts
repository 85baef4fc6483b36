export { type ContractCase, type StoreContractSubject, storeContract } from './contract.ts';
export { createHttpStore, type HttpStoreOptions } from './http.ts';
export { clearJournal, openJournal } from './indexed-journal.ts';
export { createMemoryJournal, type FormStamp, type Journal, type JournalEntry } from './journal.ts';
export type { KeptUpload, KeptUploads } from './kept-uploads.ts';
export { createMemoryStore, type MemoryStore } from './memory.ts';
export type { MemoryStoreOptions } from './memory-options.ts';
export { StoreError } from './store-error.ts';
export type * from './types.ts';

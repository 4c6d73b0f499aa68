export type { StoreName } from './changes';
export type { Interruption } from './connection';
export type { Draft } from './rows';
export { ifReadable, problemOf, StorageError, type StorageProblem } from './errors';
export { askToPersist, persistence, type Persistence } from './persistence';
export type { JournalReads, WeekRange } from './reads';
export { JournalStorage } from './storage';
export type { Saved } from '$lib/journal/record';

export type { StoreName } from './changes';
export type { Interruption } from './connection';
export { KEPT, type Counts, type Draft, type Occasion, type SnapshotHead } from './rows';
export { ifReadable, problemOf, StorageError, type StorageProblem } from './errors';
export { lastImport, type LastImport } from './last-import';
export { askToPersist, persistence, type Persistence } from './persistence';
export type { JournalReads, WeekRange } from './reads';
export { JournalStorage } from './storage';
export type { Saved } from '$lib/journal/record';

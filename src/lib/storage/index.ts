export type { StoreName } from './changes';
export type { Interruption } from './connection';
export type { Draft } from './database';
export { askToPersist, persistence, type Persistence } from './persistence';
export type { Result, StorageProblem } from './problems';
export { JournalStorage, type WeekRange } from './storage';
export { together } from './together';

export type { StoreName } from './changes';
export type { Interruption } from './connection';
export { askToPersist, persistence, type Persistence } from './persistence';
export type { Result, StorageProblem } from './problems';
export type { Draft } from './rows';
export { JournalStorage, type WeekRange } from './storage';
export { together } from './together';

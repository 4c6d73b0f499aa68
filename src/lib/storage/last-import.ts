import type { JournalReads } from './reads';
import type { Counts, Occasion } from './rows';

/** The fact on this device: what the last import did, and what undoing it takes. */
export const LAST_IMPORT = 'lastImport';

/** What the last import did. */
export interface LastImport {
	readonly at: number;
	readonly occasion: Occasion;
	/** What it added and changed. */
	readonly counts: Counts;
}

/** The last import, unless it was undone. */
export async function lastImport(journal: JournalReads): Promise<LastImport | undefined> {
	// Only `SnapshotStorage` writes the fact.
	return (await journal.fact(LAST_IMPORT)) as LastImport | undefined;
}

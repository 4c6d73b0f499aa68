import { JournalStorage } from '$lib/storage';
import { databases, writeHint } from '$lib/app/journal-hint';

/**
 * Fills the database of the sample journal. The next load opens it.
 * @throws {StorageError}
 */
export async function lookAround(): Promise<void> {
	const sample = new JournalStorage(databases.sample);
	try {
		await sample.erase();
		const { sampleJournal } = await import('$lib/sample/sample');
		await sample.merge(sampleJournal(new Date()));
	} finally {
		await sample.close();
	}
	writeHint('sample');
}

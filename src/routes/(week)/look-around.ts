import { JournalStorage, type Result } from '$lib/storage';
import { databases, writeHint } from '$lib/app/which';

/**
 * Fills the separate database of the invented journal; the next load opens it. In a file of its own,
 * which the first page alone imports: Kit leaves out of a page's preloads whatever its base could load later.
 */
export async function lookAround(): Promise<Result<void>> {
	const sample = new JournalStorage(databases.sample);
	try {
		const erased = await sample.erase();
		if (!erased.ok) return erased;
		const { sampleJournal } = await import('$lib/sample/sample');
		const saved = await sample.merge(sampleJournal(new Date()));
		if (!saved.ok) return saved;
	} finally {
		await sample.close();
	}
	writeHint('sample');
	return { ok: true, value: undefined };
}

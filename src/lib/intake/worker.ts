import { expose } from 'comlink';
import { SnapshotStorage } from '$lib/storage/snapshots';
import type { GivenPath, IntakeReading, Place, Preview, Report } from './preview';
import { IntakeSession, type Source } from './session';
import { listSource, pickedSource, sourcesIn, typedSource, type Unknown } from './sources';

let session: IntakeSession;
let report: Report;
/** A table of unknown origin, and the other files without a list. */
let unknown: Unknown | undefined;
let unread: readonly string[] = [];

// A browser needs three page updates to format its first number, and the page reuses the result.
(0).toLocaleString();

/** Reads, compares and imports lists away from the page. */
const api = {
	/** Nothing is written until {@link add}. */
	open(journal: string, tell: Report): void {
		session = new IntakeSession(new SnapshotStorage(journal));
		report = tell;
	},

	async readFiles(files: readonly GivenPath[]): Promise<IntakeReading> {
		const found = await sourcesIn(files, reading);
		if (found.is === 'nothing') return { is: 'problem', problem: found.problem };
		if (found.is === 'exports') return read(found.sources, found.unread);
		({ unknown, unread } = found);
		return { is: 'table', table: unknown.table };
	},

	/** Reads a list with one name per line. */
	async readLines(text: string, label: string): Promise<IntakeReading> {
		const source = await typedSource(text, label);
		return source ? read([source]) : { is: 'problem', problem: { kind: 'unknown', files: 1 } };
	},

	/** Reads the result of the browser's contact picker. */
	async readPicked(picked: unknown, label: string): Promise<IntakeReading> {
		return read([pickedSource(picked, label)]);
	},

	/**
	 * Reads the unknown table.
	 * @param name the columns of the names, in order
	 * @param hasHeadings whether the first row has headings that were not detected
	 */
	async readTable(name: readonly number[], hasHeadings: boolean): Promise<IntakeReading> {
		if (!unknown) throw new Error('no table was asked about');
		return read([listSource(unknown, { name, hasHeadings }, reading)], unread);
	},

	async place(list: number, place: Place): Promise<Preview> {
		session.place(list, place);
		return session.preview();
	},

	/** Reads a list again, with or without an address book's automatic entries. */
	async otherContacts(list: number, wanted: boolean): Promise<IntakeReading> {
		const problem = await session.otherContacts(list, wanted);
		return problem ? { is: 'problem', problem } : preview();
	},

	/**
	 * Imports all lists in one transaction.
	 * @param dropsGone for each list, whether its missing contacts are marked as gone
	 * @param withoutSnapshot whether to go on if there is no room for a snapshot
	 * @returns the actual changes; the journal may differ from the preview's. Without room, nothing is done.
	 */
	add: (dropsGone: readonly boolean[], withoutSnapshot: boolean): Promise<Preview | 'no-room'> =>
		session.add(dropsGone, withoutSnapshot),

	undo: (): Promise<boolean> => session.undo()
};

export type IntakeApi = typeof api;
expose(api);

async function read(
	sources: readonly Source[],
	beside: readonly string[] = []
): Promise<IntakeReading> {
	const problem = await session.read(sources, beside);
	return problem ? { is: 'problem', problem } : preview();
}

async function preview(): Promise<IntakeReading> {
	report('comparing', undefined, 0);
	return { is: 'preview', preview: await session.preview() };
}

function reading(path: string, entries: number): void {
	report('reading', path, entries);
}

import { expose } from 'comlink';
import { JournalStorage } from '$lib/storage';
import type { GivenPath, IntakeReading, Place, Preview, Report } from './preview';
import { IntakeSession, type Source } from './session';
import { listSource, pickedSource, sourcesIn, typedSource, type Unknown } from './sources';

let session: IntakeSession;
let report: Report;
/** A table of which is asked where the names stand, and the files beside it that are in no list. */
let unknown: Unknown | undefined;
let unread: readonly string[] = [];

// The first number that is put into words takes a browser as long as three turns of a page. What it makes
// for it serves the page, too, which is about to say how far the reading is.
(0).toLocaleString();

/** Reads, compares and adds lists where no page waits for it. */
const api = {
	/** Begins with the journal of a name. Nothing is written until {@link add}. */
	open(journal: string, tell: Report): void {
		session = new IntakeSession(new JournalStorage(journal));
		report = tell;
	},

	async readFiles(files: readonly GivenPath[]): Promise<IntakeReading> {
		const found = await sourcesIn(files, reading);
		if (found.is === 'nothing') return { is: 'problem', problem: found.problem };
		if (found.is === 'exports') return read(found.sources, found.unread);
		({ unknown, unread } = found);
		return { is: 'table', table: unknown.table };
	},

	/** Reads a list with one name on each line. */
	async readLines(text: string, label: string): Promise<IntakeReading> {
		const source = await typedSource(text, label);
		return source ? read([source]) : { is: 'problem', problem: { kind: 'unknown', files: 1 } };
	},

	/** Reads what the browser's contact picker gave. */
	async readPicked(picked: unknown, label: string): Promise<IntakeReading> {
		return read([pickedSource(picked, label)]);
	},

	/**
	 * Reads the table that was asked about.
	 * @param name the columns that make up the names, in their order
	 * @param hasHeadings whether the first row is headings, though it was not told from the others
	 */
	async readTable(name: readonly number[], hasHeadings: boolean): Promise<IntakeReading> {
		if (!unknown) throw new Error('no table was asked about');
		return read([listSource(unknown, { name, hasHeadings }, reading)], unread);
	},

	/** Says where a list shall count. */
	async place(list: number, place: Place): Promise<Preview> {
		session.place(list, place);
		return session.preview();
	},

	/** Reads a list once more, with an address book's debris or without it. */
	async otherContacts(list: number, wanted: boolean): Promise<IntakeReading> {
		const problem = await session.otherContacts(list, wanted);
		return problem ? { is: 'problem', problem } : preview();
	},

	/**
	 * Adds all lists in one transaction.
	 * @param dropsGone for each list, whether those whom it no longer has are gone
	 * @returns what was done: the journal may have changed since the preview
	 */
	add: (dropsGone: readonly boolean[]): Promise<Preview> => session.add(dropsGone),

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

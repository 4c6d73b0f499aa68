import {
	contactPicker,
	detect,
	listId,
	openFiles,
	readList,
	readTable,
	type InputFile,
	type PlatformProblem,
	type Table
} from '$lib/platforms';
import type { GivenPath } from './preview';
import type { Source } from './session';

/** A table or list of unknown origin, and its file. */
export interface Unknown {
	readonly file: InputFile;
	readonly table: Table;
}

type Found =
	/** @param unread single files that are in none of the exports */
	| { is: 'exports'; sources: Source[]; unread: string[] }
	| { is: 'unknown'; unknown: Unknown; unread: string[] }
	| { is: 'nothing'; problem: PlatformProblem };

/** With this many files, the user is not asked which one is the list. */
const MANY = 5;

/**
 * Finds exports among files, else a table for which the user chooses the columns.
 * @param progress called from time to time with a file and its number of entries read
 */
export async function sourcesIn(
	given: readonly GivenPath[],
	progress: (path: string, entries: number) => void
): Promise<Found> {
	const opening = await openFiles(given);
	if (!opening.ok) return { is: 'nothing', problem: opening.problem };
	const { files } = opening;
	const detected = await detect(files);
	// Folders and archives contain many files that are no lists.
	const alone = new Set(given.map(({ path }) => path).filter((path) => !path.includes('/')));
	const unread = (read: readonly InputFile[]) =>
		files.filter((file) => alone.has(file.path) && !read.includes(file)).map(({ path }) => path);
	if (detected.length === 0) {
		const found = await unknownIn(files);
		if (found.is === 'unknown') return { ...found, unread: unread([found.unknown.file]) };
		return { is: 'nothing', problem: damageAmong(files) ?? found.problem };
	}
	const sources = detected.map(({ reader, files: own }): Source => {
		const path = own[0]?.path ?? '';
		return {
			id: reader.id,
			label: reader.label(),
			home: reader.platform,
			read: async (otherContacts) => {
				progress(path, 0);
				const told = (entries: number) => progress(path, entries);
				const reading = await reader.read(own, told, { otherContacts });
				if (reading.ok || reading.problem.kind !== 'no-list') return reading;
				return { ok: false, problem: damageAmong(files) ?? reading.problem };
			}
		};
	});
	return { is: 'exports', sources, unread: unread(detected.flatMap(({ files }) => files)) };
}

/** The problem of a damaged file, which may be the missing list. */
function damageAmong(files: readonly InputFile[]): PlatformProblem | undefined {
	return files.find(({ headProblem }) => headProblem)?.headProblem;
}

type FoundUnknown = { is: 'unknown'; unknown: Unknown } | Extract<Found, { is: 'nothing' }>;

async function unknownIn(files: readonly InputFile[]): Promise<FoundUnknown> {
	const problem = { kind: 'unknown', files: files.length } as const;
	if (files.length >= MANY) return { is: 'nothing', problem };
	const reading = await readTable(files);
	if (!reading.ok) return { is: 'nothing', problem: reading.problem };
	const { table } = reading;
	const file = files.find(({ path }) => path === table.path);
	return file ? { is: 'unknown', unknown: { file, table } } : { is: 'nothing', problem };
}

/**
 * A table or list as a source.
 * @param name the columns of the names
 * @param hasHeadings whether the first row has headings that were not detected
 */
export function listSource(
	{ file, table }: Unknown,
	{ name, hasHeadings }: { name: readonly number[]; hasHeadings: boolean },
	progress: (path: string, entries: number) => void
): Source {
	return {
		id: listId,
		label: file.path,
		home: undefined,
		read: () => {
			progress(file.path, 0);
			const columns = { ...table.columns, name };
			const { delimiter, row } = table;
			const below = { delimiter, row: hasHeadings ? Math.max(row, 0) : row };
			return readList(file, below, columns, (entries) => progress(file.path, entries));
		}
	};
}

/** A typed list with one name per line. */
export async function typedSource(text: string, label: string): Promise<Source | undefined> {
	const opening = await openFiles([new File([text], 'list.txt')]);
	const found = opening.ok ? await unknownIn(opening.files) : undefined;
	if (found?.is !== 'unknown') return undefined;
	const { unknown } = found;
	return {
		id: listId,
		label,
		home: undefined,
		read: async () => {
			const reading = await readList(unknown.file, unknown.table, unknown.table.columns);
			return reading.ok ? { ok: true, list: { ...reading.list, read: [] } } : reading;
		}
	};
}

/** The result of the browser's contact picker. */
export function pickedSource(picked: unknown, label: string): Source {
	const list = contactPicker.pickedContacts(picked);
	return {
		id: contactPicker.id,
		label,
		home: contactPicker.platform,
		read: () => Promise.resolve({ ok: true, list })
	};
}

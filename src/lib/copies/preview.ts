import { isKnownType, recordTypes, type RecordType } from '$lib/journal/record-types';
import { mergeJournals } from '$lib/journal/merge';
import { byIdentity, identity, isDeleted, sameValue, type StoredRecord } from '$lib/journal/record';
import type { LeftOut } from '$lib/formats';
import { OLDEST } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';

/** What an import does to the records of one type. */
export interface Effect {
	added: number;
	changed: number;
	/** Deleted in the other journal after the last change here. */
	removed: number;
	/** Records of the file with nothing new. */
	unchanged: number;
}

/** What an import would do. */
export interface Preview {
	effects: Record<RecordType | 'other', Effect>;
	/** The first and last week of the file's check-ins and notes. */
	weeks: { from: Week; to: Week } | undefined;
	hasNews: boolean;
	/** Whether the file has everything that would be in the journal then. */
	holdsAll: boolean;
}

/** What adding a file would do, and when it was exported. */
export interface ReadPreview extends Preview {
	readonly exportedAt: Date | undefined;
	readonly leftOut?: LeftOut | undefined;
}

/**
 * Notes of another program without those that have nothing new, in place of which the journal's own stand:
 * words that are or were here, and notes that were written or deleted here. Merging would keep the same words
 * once more, with another date.
 */
export function withOwnNotes(
	own: readonly StoredRecord[],
	incoming: readonly StoredRecord[]
): StoredRecord[] {
	const known = byIdentity(own);
	return incoming.map((note) => {
		const record = known.get(identity(note));
		if (!record) return note;
		const words = [record.text, ...(record.earlier?.text ?? []).map(({ value }) => value)];
		const isKnown = words.includes(note.text) || note.stamps.text === OLDEST;
		return isKnown || isDeleted(record) ? record : note;
	});
}

/** Counts what merging `incoming` into `own` would do. Records deleted in both are not counted. */
export function previewMerge(
	own: readonly StoredRecord[],
	incoming: readonly StoredRecord[]
): Preview {
	const { added, changed, merged } = mergeJournals(own, incoming);
	const effects: Preview['effects'] = {
		...(Object.fromEntries(recordTypes.map((type) => [type, noEffect()])) as Record<
			RecordType,
			Effect
		>),
		other: noEffect()
	};
	const before = byIdentity(own);
	const touched = new Set<string>();
	for (const record of [...added, ...changed]) {
		touched.add(identity(record));
		const was = before.get(identity(record));
		const wasThere = was !== undefined && !isDeleted(was);
		const isThere = !isDeleted(record);
		const effect = effects[kindOf(record)];
		if (isThere) effect[wasThere ? 'changed' : 'added'] += 1;
		else if (wasThere) effect.removed += 1;
	}
	const alive = incoming.filter((record) => !isDeleted(record));
	for (const record of alive) {
		if (!touched.has(identity(record))) effects[kindOf(record)].unchanged += 1;
	}
	const inFile = byIdentity(incoming);
	const isHeld = (record: StoredRecord) =>
		!before.has(identity(record)) || sameValue(record, inFile.get(identity(record)));
	return {
		effects,
		weeks: weeksOf(alive),
		hasNews: touched.size > 0,
		holdsAll: merged.length > 0 && merged.every(isHeld)
	};
}

/**
 * The week of a check-in in the file that has the id of another week's check-in here. Writing it would
 * overwrite the other. Kithbook itself never makes such a file.
 */
export function clashingWeek(
	own: readonly StoredRecord[],
	incoming: readonly StoredRecord[]
): string | undefined {
	const weeks = new Map(
		own.filter(({ type }) => type === 'checkin').map(({ id, week }) => [id, week])
	);
	const clash = incoming.find(
		({ type, id, week }) => type === 'checkin' && weeks.has(id) && weeks.get(id) !== week
	);
	return clash && String(clash.week);
}

function noEffect(): Effect {
	return { added: 0, changed: 0, removed: 0, unchanged: 0 };
}

function kindOf({ type }: StoredRecord): RecordType | 'other' {
	return isKnownType(type) ? type : 'other';
}

function weeksOf(records: readonly StoredRecord[]): Preview['weeks'] {
	let found: Preview['weeks'];
	for (const { type, week } of records) {
		if ((type !== 'checkin' && type !== 'note') || typeof week !== 'string') continue;
		// The schemas of both types check it.
		const at = week as Week;
		found = {
			from: found && found.from < at ? found.from : at,
			to: found && found.to > at ? found.to : at
		};
	}
	return found;
}

import { canonical, identity, isEntries, keepsVersions, putAt, sameValue, valueAt } from './record';
import type { StoredRecord, Version } from './record';
import type { Stamp } from './stamps';

/** A field at one moment. A field without a stamp, as a stranger may write it, is older than any other. */
interface Field {
	stamp: Stamp | '';
	value: unknown;
}

/**
 * Joins two copies of one record: per field, and per answer in a check-in, the later stamp wins, and
 * fields that keep their versions keep them all. Commutative, associative and idempotent, so copies
 * may meet in any order and any number of times. Fields that this version does not know are joined likewise.
 * @throws RangeError for records with different identities
 */
export function mergeRecords<T extends StoredRecord>(a: T, b: T): T {
	if (identity(a) !== identity(b)) throw new RangeError('only copies of one record can be merged');
	const merged: StoredRecord = { id: a.id < b.id ? a.id : b.id, type: a.type, stamps: {} };
	for (const path of paths(a, b)) {
		const [first, second] = [fieldAt(a, path), fieldAt(b, path)];
		const winner = isLater(second, first) ? second : first;
		if (winner.value !== undefined) putAt(merged, path, winner.value);
		if (winner.stamp !== '') merged.stamps[path] = winner.stamp;
		if (keepsVersions(a.type, path)) {
			const earlier = versionsBefore(winner, [a, b], path);
			if (earlier.length > 0) merged.earlier = { ...merged.earlier, [path]: earlier };
		}
	}
	return merged as T;
}

/** What a merge of two journals does to the first. */
export interface JournalMerge {
	/** Every record of the first journal as it is afterwards, and every one that came new. */
	merged: StoredRecord[];
	added: StoredRecord[];
	/** Records of the first journal that took something from the second, as they are afterwards. */
	changed: StoredRecord[];
	/** How many records the second journal holds that told the first nothing new. */
	unchanged: number;
}

/** Merges a journal into another, record by record. */
export function mergeJournals(
	own: readonly StoredRecord[],
	incoming: readonly StoredRecord[]
): JournalMerge {
	const before = new Map(own.map((record) => [identity(record), record]));
	const after = new Map(before);
	for (const record of incoming) {
		const key = identity(record);
		const known = after.get(key);
		after.set(key, known ? mergeRecords(known, record) : record);
	}
	const result: JournalMerge = {
		merged: [...after.values()],
		added: [],
		changed: [],
		unchanged: 0
	};
	for (const key of new Set(incoming.map(identity))) {
		const [was, is] = [before.get(key), after.get(key)];
		if (!is) continue;
		if (!was) result.added.push(is);
		else if (sameValue(was, is)) result.unchanged += 1;
		else result.changed.push(is);
	}
	return result;
}

const own = new Set(['id', 'type', 'stamps', 'earlier']);

/** The paths of all that either record holds: the stamped ones, and fields without any stamp. */
function paths(a: StoredRecord, b: StoredRecord): Set<string> {
	const stamped = [...Object.keys(a.stamps), ...Object.keys(b.stamps)];
	const entered = new Set(
		stamped.filter((path) => path.includes('.')).map((path) => path.split('.')[0])
	);
	const found = new Set([
		...stamped,
		...Object.keys(a.earlier ?? {}),
		...Object.keys(b.earlier ?? {})
	]);
	for (const record of [a, b]) {
		for (const [field, value] of Object.entries(record)) {
			if (own.has(field)) continue;
			if (!entered.has(field)) found.add(field);
			else if (isEntries(value))
				for (const entry of Object.keys(value)) found.add(`${field}.${entry}`);
		}
	}
	return found;
}

function fieldAt(record: StoredRecord, path: string): Field {
	return { stamp: record.stamps[path] ?? '', value: valueAt(record, path) };
}

/** Equal stamps with unequal values cannot come from Kithbook; the values' text decides, so that order never does. */
function isLater(a: Field, b: Field): boolean {
	return a.stamp === b.stamp ? canonical(a.value) > canonical(b.value) : a.stamp > b.stamp;
}

/** All versions but the winner, each once, latest first. */
function versionsBefore(winner: Field, records: StoredRecord[], path: string): Version[] {
	const versions = new Map<string, Version>();
	for (const record of records) {
		const current = fieldAt(record, path);
		const all: Field[] = [current, ...(record.earlier?.[path] ?? []).map(asField)];
		for (const { stamp, value } of all) {
			if (stamp === '' || value === undefined) continue;
			if (stamp === winner.stamp && sameValue(value, winner.value)) continue;
			versions.set(stamp + canonical(value), { stamp, value });
		}
	}
	return [...versions.entries()].sort(([a], [b]) => (a > b ? -1 : 1)).map(([, version]) => version);
}

function asField({ stamp, value }: Version): Field {
	return { stamp, value };
}

import {
	canonical,
	identity,
	isEntries,
	keepsVersions,
	putAt,
	sameValue,
	splitPath,
	valueAt
} from './record';
import type { StoredRecord, Version } from './record';
import { OLDEST, type Stamp } from './stamps';

/** A field without a stamp, which only a stranger's file has, is older than any other. */
interface Field {
	stamp: Stamp | '';
	value: unknown;
}

/**
 * Merges two copies of one record: the later stamp wins for each field and each answer, and
 * versioned fields keep all versions. Commutative, associative and idempotent. Unknown fields are
 * merged the same way.
 * @throws RangeError for records with different identities
 */
export function mergeRecords<T extends StoredRecord>(a: T, b: T): T {
	if (identity(a) !== identity(b)) throw new RangeError('only copies of one record can be merged');
	const merged: StoredRecord = { id: a.id < b.id ? a.id : b.id, type: a.type, stamps: {} };
	for (const field of enteredFields(a, b)) {
		if (isEntries(valueAt(a, field)) || isEntries(valueAt(b, field))) putAt(merged, field, {});
	}
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

export interface JournalMerge {
	/** Every record of the first journal after the merge, and every new one. */
	merged: StoredRecord[];
	added: StoredRecord[];
	/** Records of the first journal that the second one changed, after the merge. */
	changed: StoredRecord[];
	/** The number of incoming records that changed nothing. */
	unchanged: number;
}

export function mergeJournals(
	own: readonly StoredRecord[],
	incoming: readonly StoredRecord[]
): JournalMerge {
	const before = join(new Map(), own);
	const after = join(before, incoming);
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

/** Merges records into the known ones by identity; new records are normalised. */
function join(
	known: ReadonlyMap<string, StoredRecord>,
	records: readonly StoredRecord[]
): Map<string, StoredRecord> {
	const joined = new Map(known);
	for (const record of records) {
		const key = identity(record);
		joined.set(key, mergeRecords(joined.get(key) ?? record, record));
	}
	return joined;
}

/** Fields that the merge itself makes, and a name that is unsafe on objects. */
const reserved = new Set(['id', 'type', 'stamps', 'earlier', '__proto__']);

/** The fields that are merged entry by entry: those with a stamp for an entry. */
function enteredFields(a: StoredRecord, b: StoredRecord): Set<string> {
	const found = new Set(a.type === 'checkin' ? ['answers'] : []);
	for (const path of [...Object.keys(a.stamps), ...Object.keys(b.stamps)]) {
		const [field, entry] = splitPath(path);
		if (entry !== undefined && !reserved.has(field)) found.add(field);
	}
	return found;
}

/**
 * The paths of all fields and entries of both records, each field before its entries. The order
 * does not depend on the order of the records.
 */
function paths(a: StoredRecord, b: StoredRecord): string[] {
	const entered = enteredFields(a, b);
	const found = new Set<string>();
	for (const record of [a, b]) {
		for (const path of Object.keys(record.stamps)) found.add(path);
		for (const path of Object.keys(record.earlier ?? {})) found.add(path);
		for (const [field, value] of Object.entries(record)) {
			if (!entered.has(field) || !isEntries(value)) found.add(field);
			else for (const entry of Object.keys(value)) found.add(`${field}.${entry}`);
		}
	}
	return [...found].filter(isMerged).sort();
}

function isMerged(path: string): boolean {
	const [field, entry] = splitPath(path);
	return !reserved.has(field) && entry !== '__proto__';
}

function fieldAt(record: StoredRecord, path: string): Field {
	const stamp = Object.hasOwn(record.stamps, path) ? record.stamps[path] : undefined;
	return { stamp: stamp ?? '', value: valueAt(record, path) };
}

/**
 * Kithbook never writes equal stamps for different values; the text of the values decides, so the
 * order never does.
 */
function isLater(a: Field, b: Field): boolean {
	if (a.stamp !== b.stamp) return a.stamp > b.stamp;
	return !sameValue(a.value, b.value) && canonical(a.value) > canonical(b.value);
}

/**
 * All versions but the winner, each once, latest first. Versions without a stamp get the oldest
 * one.
 */
function versionsBefore(winner: Field, records: StoredRecord[], path: string): Version[] {
	const versions = new Map<string, Version>();
	const { stamp: last, value: lastValue } = asVersion(winner);
	for (const record of records) {
		const { earlier = {} } = record;
		const before = Object.hasOwn(earlier, path) ? (earlier[path] ?? []) : [];
		for (const { stamp, value } of [asVersion(fieldAt(record, path)), ...before]) {
			if (value === undefined || (stamp === last && sameValue(value, lastValue))) continue;
			versions.set(stamp + canonical(value), { stamp, value });
		}
	}
	return [...versions.entries()].sort(([a], [b]) => (a > b ? -1 : 1)).map(([, version]) => version);
}

function asVersion({ stamp, value }: Field): Version {
	return { stamp: stamp === '' ? OLDEST : stamp, value };
}

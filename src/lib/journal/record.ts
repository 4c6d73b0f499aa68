import { definitionOf } from './record-types';
import { OLDEST, type Clock, type Stamp } from './stamps';

/** An earlier value of a field, and when it was written. */
export interface Version {
	stamp: Stamp;
	value?: unknown;
}

/**
 * The fields of every record. Each other field has a stamp under its path: its name, or
 * `answers.contacts` for an entry of a field that is merged entry by entry.
 */
export interface StoredRecord {
	id: string;
	type: string;
	stamps: Record<string, Stamp>;
	/** Earlier versions of versioned fields, by path, latest first. */
	earlier?: Record<string, Version[]> | undefined;
	deleted?: boolean | undefined;
	[field: string]: unknown;
}

/** Equal for copies of one record: by week for check-ins, else by id. */
export function identity(record: StoredRecord): string {
	const field = definitionOf(record.type)?.identifiedBy ?? 'id';
	return JSON.stringify([record.type, record[field]]);
}

/** Whether this field keeps its earlier values; always for types of newer versions. */
export function keepsVersions(type: string, path: string): boolean {
	const definition = definitionOf(type);
	return !definition || (definition.versioned?.(path) ?? false);
}

/** A versioned text as it was at the time of `stamp`. */
export function textAt(record: StoredRecord, field: string, stamp: Stamp): string | undefined {
	const since = record.stamps[field];
	const earlier = record.earlier?.[field] ?? [];
	const isToday = since === undefined || stamp >= since;
	const then = earlier.find((version) => stamp >= version.stamp) ?? earlier.at(-1);
	const value = isToday ? record[field] : (then?.value ?? record[field]);
	return typeof value === 'string' ? value : undefined;
}

/** Whether a record counts as deleted. A later edit brings it back. */
export function isDeleted(record: StoredRecord): boolean {
	const { deleted, ...others } = record.stamps;
	return (
		record.deleted === true &&
		deleted !== undefined &&
		Object.values(others).every((stamp) => stamp < deleted)
	);
}

/** The value of the field or entry at `path`; undefined where there is none. */
export function valueAt(record: StoredRecord, path: string): unknown {
	const [field, entry] = splitPath(path);
	const value = Object.hasOwn(record, field) ? record[field] : undefined;
	if (entry === undefined) return value;
	return isEntries(value) && Object.hasOwn(value, entry) ? value[entry] : undefined;
}

/** Sets the value at `path` of a record under construction; undefined removes the field. */
export function putAt(record: StoredRecord, path: string, value: unknown): void {
	const [field, entry] = splitPath(path);
	if (entry === undefined) {
		if (value === undefined) delete record[field];
		else record[field] = value;
		return;
	}
	const before = record[field];
	const entries = isEntries(before) ? { ...before } : {};
	if (value === undefined) delete entries[entry];
	else entries[entry] = value;
	record[field] = entries;
}

/**
 * A path's field and, for entries that are merged one by one, the entry; entries may contain dots.
 */
export function splitPath(path: string): [field: string, entry: string | undefined] {
	const dot = path.indexOf('.');
	return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}

/** Whether a field holds entries that are merged one by one. */
export function isEntries(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A copy of `record` with the values at `changes`' paths (undefined takes a field away), stamped
 * later than all that the record holds. Values that stay the same are left as they are.
 */
export function edit<T extends StoredRecord>(
	record: T,
	changes: Record<string, unknown>,
	clock: Clock
): T {
	clock.see(Object.values(record.stamps));
	const edited: StoredRecord = { ...record, stamps: { ...record.stamps } };
	for (const [path, value] of Object.entries(changes)) {
		const before = valueAt(record, path);
		if (sameValue(before, value)) continue;
		if (before !== undefined && keepsVersions(record.type, path)) {
			const kept = { stamp: record.stamps[path] ?? OLDEST, value: before };
			edited.earlier = { ...edited.earlier, [path]: [kept, ...(edited.earlier?.[path] ?? [])] };
		}
		putAt(edited, path, value);
		edited.stamps[path] = clock.stamp();
	}
	// The changed paths keep the type's shape: callers pass fields of T, and its schema is checked
	// in tests.
	return edited as T;
}

/** The copies before a save, and the records after it. */
export interface Saved {
	readonly before: readonly StoredRecord[];
	readonly after: readonly StoredRecord[];
}

/** Types with only optional fields. */
const allOptional = new Set(['person']);

/**
 * Edits that bring records back to earlier copies. What was changed again since stays; a record that
 * was added is deleted, unless it was changed since. No record is taken away, so that this holds where
 * another copy of the journal comes back.
 * @param saved the earlier copies, and the records to bring back to them. Of a record in `after` only what
 *   identifies it, its stamps and `deleted` are read; one without an earlier copy was not there.
 * @param now the current copies of the records in `after`
 * @returns the records that change
 */
export function bringBackTo(
	{ before, after }: Saved,
	now: readonly StoredRecord[],
	clock: Clock
): StoredRecord[] {
	const [earlier, current] = [byIdentity(before), byIdentity(now)];
	return after.flatMap((left) => {
		const record = current.get(identity(left));
		if (!record) return [];
		const back = broughtBack(earlier.get(identity(left)), left, record, clock);
		return back === record ? [] : [back];
	});
}

export function byIdentity(records: readonly StoredRecord[]): Map<string, StoredRecord> {
	return new Map(records.map((record) => [identity(record), record]));
}

function broughtBack(
	before: StoredRecord | undefined,
	left: StoredRecord,
	now: StoredRecord,
	clock: Clock
): StoredRecord {
	const isUntouched = (path: string) => now.stamps[path] === left.stamps[path];
	const wasThere = before !== undefined && !isDeleted(before);
	if (!wasThere) {
		if (isDeleted(left)) return now;
		if (Object.keys(now.stamps).every(isUntouched)) return remove(now, clock);
		if (!allOptional.has(now.type)) return now;
	}
	const changes: Record<string, unknown> = {};
	const paths = new Set([...Object.keys(left.stamps), ...Object.keys(before?.stamps ?? {})]);
	for (const path of paths) {
		if (left.stamps[path] === before?.stamps[path] || !isUntouched(path)) continue;
		changes[path] = path === 'deleted' ? false : before && valueAt(before, path);
	}
	if (before && isEmptied(now)) {
		// Fields without a stamp are gone, too.
		for (const field of Object.keys(before)) {
			if (!frame.has(field) && !isStamped(before, field)) changes[field] = before[field];
		}
	}
	return Object.keys(changes).length > 0 ? edit(now, changes, clock) : now;
}

/** What every record has, besides its fields. */
const frame = new Set(['id', 'type', 'stamps', 'earlier', 'deleted']);

/** Whether a field, or any of its entries, has a stamp. */
function isStamped({ stamps }: StoredRecord, field: string): boolean {
	return Object.keys(stamps).some((path) => splitPath(path)[0] === field);
}

/** A new record with one stamp for all of its fields. Undefined fields are left out. */
export function newRecord<Type extends string, Fields extends object>(
	type: Type,
	fields: Fields,
	clock: Clock
): Fields & { id: string; type: Type; stamps: Record<string, Stamp> } {
	const stamp = clock.stamp();
	const written = Object.entries(fields).filter(([, value]) => value !== undefined);
	const stamps = Object.fromEntries(written.map(([field]) => [field, stamp]));
	// Only optional fields can be undefined.
	const present = Object.fromEntries(written) as Fields;
	return { id: crypto.randomUUID(), type, ...present, stamps };
}

/** A copy marked as deleted; its fields stay until {@link forget}, so that undo can restore it. */
export function remove<T extends StoredRecord>(record: T, clock: Clock): T {
	// A deletion that a later edit undid is still in the record, so it gets a new stamp.
	return edit({ ...record, deleted: undefined }, { deleted: true }, clock);
}

export function restore<T extends StoredRecord>(record: T, clock: Clock): T {
	return edit(record, { deleted: false }, clock);
}

/** The rest of a deleted record that can no longer be restored. */
export function forget(record: StoredRecord): StoredRecord {
	const kept: StoredRecord = { id: record.id, type: record.type, stamps: {}, deleted: true };
	for (const path of ['deleted', definitionOf(record.type)?.lasting ?? '']) {
		const stamp = record.stamps[path];
		if (stamp !== undefined) kept.stamps[path] = stamp;
		if (record[path] !== undefined) kept[path] = record[path];
	}
	return kept;
}

/** Whether a deleted record has lost its fields. */
export function isEmptied(record: StoredRecord): boolean {
	return isDeleted(record) && sameValue(record, forget(record));
}

/** Whether two values have the same JSON, in any order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
	// Sorting keys is several times slower than writing them, and the order seldom differs.
	return a === b || JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b);
}

/** JSON with sorted keys; undefined sorts first. */
export function canonical(value: unknown): string {
	if (value === undefined) return '';
	return JSON.stringify(value, (_, part: unknown) =>
		isEntries(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}

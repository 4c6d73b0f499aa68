import { putAt, valueAt, type StoredRecord } from '../record';

/**
 * Renames a field, or an answer of a check-in, with its stamp, its earlier versions and its
 * entries.
 */
export function renameField(record: StoredRecord, from: string, to: string): StoredRecord {
	const renamed: StoredRecord = {
		...record,
		stamps: renameKeys(record.stamps, from, to),
		...(record.earlier && { earlier: renameKeys(record.earlier, from, to) })
	};
	const value = valueAt(record, from);
	if (value === undefined) return renamed;
	putAt(renamed, from, undefined);
	putAt(renamed, to, value);
	return renamed;
}

function renameKeys<T>(paths: Record<string, T>, from: string, to: string): Record<string, T> {
	return Object.fromEntries(
		Object.entries(paths).map(([path, kept]) => {
			const isWithin = path === from || path.startsWith(`${from}.`);
			return [isWithin ? to + path.slice(from.length) : path, kept];
		})
	);
}

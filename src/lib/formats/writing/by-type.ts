import { isDeleted, type StoredRecord } from '$lib/journal/record';

/** The records that are not deleted, by their type. */
export function aliveByType(records: readonly StoredRecord[]): Map<string, StoredRecord[]> {
	const alive = new Map<string, StoredRecord[]>();
	for (const record of records) {
		if (isDeleted(record)) continue;
		const others = alive.get(record.type);
		if (others) others.push(record);
		else alive.set(record.type, [record]);
	}
	return alive;
}

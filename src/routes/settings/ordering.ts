import { edit, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';

interface Ordered extends StoredRecord {
	order: number;
	retired: boolean;
}

/**
 * Moves a record one place up (-1) or down (1) among the records in use; retired records come last.
 * @param records all of them, in their order
 * @returns the records whose place changed
 */
export function moved<T extends Ordered>(
	records: readonly T[],
	id: string,
	by: -1 | 1,
	clock: Clock
): T[] {
	const used = records.filter((record) => !record.retired);
	const from = used.findIndex((record) => record.id === id);
	const [record, other] = [used[from], used[from + by]];
	if (!record || !other) return [];
	used[from] = other;
	used[from + by] = record;
	const sequence = [...used, ...records.filter(({ retired }) => retired)];
	return sequence.flatMap((each, order) =>
		each.order === order ? [] : [edit(each, { order }, clock)]
	);
}

/** The next free place at the end. */
export function lastOrder(records: readonly Ordered[]): number {
	return records.reduce((last, { order }) => Math.max(last, order), -1) + 1;
}

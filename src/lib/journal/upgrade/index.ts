import { FORMAT } from '../journal';
import type { StoredRecord } from '../record';

/** A step from version n to version n + 1, both of records and of what was typed for them. */
export interface Upgrade {
	record(record: StoredRecord): StoredRecord;
	/** Brings a draft's content along where it names the fields that changed. */
	draft?(content: unknown, id: string): unknown;
}

/**
 * The steps from version 1 on, each in its own file (`v1-to-v2.ts`, …) with a saved file of the older
 * version among the fixtures. Append-only. `renameField` renames a field with its history.
 */
const upgrades: readonly Upgrade[] = [];

/**
 * Brings a record from the version that wrote it to today's.
 * @throws RangeError for a version that is not one of 1 to {@link FORMAT}
 */
export function upgrade(record: StoredRecord, version: number, all = upgrades): StoredRecord {
	if (!Number.isInteger(version) || version < 1 || version > FORMAT) {
		throw new RangeError(`no record version ${String(version)}`);
	}
	return all.slice(version - 1).reduce((upgraded, step) => step.record(upgraded), record);
}

/** Brings a draft's content to today's version; that of a newer version stays as it is. */
export function upgradeDraft(
	{ id, content }: { id: string; content: unknown },
	version: number,
	all = upgrades
): unknown {
	return all
		.slice(version - 1)
		.reduce((upgraded, step) => (step.draft ? step.draft(upgraded, id) : upgraded), content);
}

import { FORMAT } from '../journal';
import type { StoredRecord } from '../record';

/** A step from version n to version n + 1, for records and their drafts. */
export interface Upgrade {
	record(record: StoredRecord): StoredRecord;
	/** Upgrades a draft's content if it contains changed fields. */
	draft?(content: unknown, id: string): unknown;
}

/**
 * The steps from version 1, each in its own file (`v1-to-v2.ts`, …) with a saved file of the older
 * version among the fixtures. Append-only. `renameField` renames a field with its history.
 */
const upgrades: readonly Upgrade[] = [];

/**
 * Upgrades a record to the current version.
 * @throws RangeError for a version that is not one of 1 to {@link FORMAT}
 */
export function upgrade(record: StoredRecord, version: number, all = upgrades): StoredRecord {
	if (!Number.isInteger(version) || version < 1 || version > FORMAT) {
		throw new RangeError(`no record version ${String(version)}`);
	}
	return all.slice(version - 1).reduce((upgraded, step) => step.record(upgraded), record);
}

/** Upgrades a draft's content; content of a newer version stays unchanged. */
export function upgradeDraft(
	{ id, content }: { id: string; content: unknown },
	version: number,
	all = upgrades
): unknown {
	return all
		.slice(version - 1)
		.reduce((upgraded, step) => (step.draft ? step.draft(upgraded, id) : upgraded), content);
}

import { FORMAT } from '../journal';
import type { StoredRecord } from '../record';

/** One step turns a record of version n into one of version n + 1. */
type Step = (record: StoredRecord) => StoredRecord;

/**
 * The steps from version 1 on, each a pure function in its own file (`v1-to-v2.ts`, …) with a saved
 * file of the older version among the fixtures. Append-only.
 */
const steps: readonly Step[] = [];

/**
 * Brings a record from the version it was written by up to today's.
 * @throws RangeError for a version that is not one of 1 to {@link FORMAT}
 */
export function upgrade(record: StoredRecord, version: number): StoredRecord {
	if (!Number.isInteger(version) || version < 1 || version > FORMAT) {
		throw new RangeError(`no record version ${String(version)}`);
	}
	return steps.slice(version - 1).reduce((upgraded, step) => step(upgraded), record);
}

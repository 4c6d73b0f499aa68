import { dayOf } from '$lib/journal/days';
import type { StoredRecord } from '$lib/journal/record';
import type { Format, Reading } from './format';
import * as json from './json';

/** In the order in which they are offered. */
export const formats = [json] as const satisfies readonly Format[];

/** In bytes: about twenty times the journal of a long life. */
const LARGEST_FILE = 50 * 1024 * 1024;

export type Progress = (done: number, of: number) => void;

/** The file is named by the local date: `kithbook-2026-11-22.json`. */
export function writeJournal(
	format: Format,
	records: readonly StoredRecord[],
	now: Date,
	progress: Progress
): File {
	const parts: Blob[] = [];
	for (const part of format.write(records, now, progress)) parts.push(new Blob([part]));
	return new File(parts, `kithbook-${dayOf(now)}.${format.extension}`, { type: format.mimeType });
}

/** Reads a file of any readable format. Never throws. */
export async function readJournal(file: File, progress: Progress): Promise<Reading> {
	if (file.size > LARGEST_FILE) return { ok: false, problem: { kind: 'too-large' } };
	let bytes;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return { ok: false, problem: { kind: 'unreadable' } };
	}
	const format: Format = formats.find(({ extension }) => file.name.endsWith(extension)) ?? json;
	return format.read?.(bytes, progress) ?? json.read(bytes, progress);
}

export type { Format, Reading, ReadProblem, RecordPlace } from './format';
export type { Expected } from './reading/expected';

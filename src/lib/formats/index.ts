import { dayOf } from '$lib/journal/days';
import type { StoredRecord } from '$lib/journal/record';
import type { Format, Reading, ReadOptions, WriteOptions } from './format';
import * as json from './json';

/** In the order in which they are offered. */
export const formats = [json] as const satisfies readonly Format[];

/** The file is named by the local date: `kithbook-2026-11-22.json`. */
export async function writeJournal(
	format: Format,
	records: readonly StoredRecord[],
	now: Date,
	options: WriteOptions
): Promise<File> {
	const parts: Blob[] = [];
	for await (const piece of format.write(records, now, options)) parts.push(new Blob([piece]));
	return new File(parts, `kithbook-${dayOf(now)}.${format.extension}`, { type: format.mimeType });
}

/** Reads a file of any readable format. Never rejects. */
export async function readJournal(file: File, options: ReadOptions): Promise<Reading> {
	const format: Format = formats.find(({ extension }) => file.name.endsWith(extension)) ?? json;
	return (format.read ?? json.read)(file, options);
}

export type {
	Format,
	Reading,
	ReadProblem,
	ReadProgress,
	RecordPlace,
	WriteProgress
} from './format';
export type { Expected } from './reading/expected';

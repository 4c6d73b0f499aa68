import { dayOf } from '$lib/journal/days';
import type { StoredRecord } from '$lib/journal/record';
import * as age from './age';
import * as csv from './csv';
import * as dayone from './dayone';
import { HEAD_SIZE, type Reader, type Reading, type ReadOptions } from './format';
import type { WriteOptions, Writer } from './format';
import * as html from './html';
import * as json from './json';
import * as markdown from './markdown';
import * as table from './table';

/** In the order in which they are offered. */
export const writers = [
	json,
	age,
	html,
	markdown,
	dayone,
	csv
] as const satisfies readonly Writer[];

export type WriterId = (typeof writers)[number]['id'];

/** The first one that accepts a file reads it. */
export const readers: readonly Reader[] = [age, html, dayone, markdown, table];

/** The file is named by the local date: `kithbook-2026-11-22.json`. */
export async function writeJournal(
	id: WriterId,
	records: readonly StoredRecord[],
	now: Date,
	options: WriteOptions
): Promise<File> {
	const format: Writer = writers.find((writer) => writer.id === id) ?? json;
	const parts: Blob[] = [];
	for await (const piece of format.write(records, now, options)) parts.push(new Blob([piece]));
	return new File(parts, `kithbook-${dayOf(now)}.${format.extension}`, { type: format.mimeType });
}

/** Reads a file of any readable format. Never rejects. */
export async function readJournal(file: File, options: ReadOptions): Promise<Reading> {
	const head = await headOf(file);
	if (!head) return { ok: false, problem: { kind: 'unreadable' } };
	for (const reader of readers)
		if (await reader.accepts(file, head)) return reader.read(file, options);
	return json.read(file, options);
}

async function headOf(file: Blob): Promise<Uint8Array | undefined> {
	try {
		return new Uint8Array(await file.slice(0, HEAD_SIZE).arrayBuffer());
	} catch {
		return undefined;
	}
}

export { lockIdentity, newIdentity, recipientOf, unlockIdentity } from './age';
export type {
	FileAnswers,
	KeyTrouble,
	LeftOut,
	Lock,
	Reading,
	ReadProblem,
	ReadProgress,
	RecordPlace,
	TableColumns,
	TableStart,
	WriteProgress
} from './format';
export type { Expected } from './reading/expected';

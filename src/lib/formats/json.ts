import * as z from 'zod/mini';
import { FORMAT } from '$lib/journal/journal';
import type { StoredRecord } from '$lib/journal/record';
import { m } from '$lib/paraglide/messages';
import type { Reading, ReadProblem } from './format';
import { faultOf } from './reading/fault';
import { checkRecord } from './reading/records';

export const id = 'json';
export const extension = 'json';
export const mimeType = 'application/json';

export function label() {
	return m.data_format_json();
}

export const headerSchema = z.object({
	kithbook: z.literal('journal'),
	format: z.int().check(z.minimum(1)),
	/** An ISO 8601 instant. */
	exportedAt: z.iso.datetime(),
	records: z.array(z.unknown())
});

/** The number of records per piece of the file and per progress report. */
const BATCH = 100;

/** Writes one record per line, so that tools can compare and search files by line. */
export function* write(
	records: readonly StoredRecord[],
	exportedAt: Date,
	progress: (written: number, of: number) => void = () => undefined
): Generator<string> {
	const header = { kithbook: 'journal', format: FORMAT, exportedAt: exportedAt.toISOString() };
	yield `${JSON.stringify(header).slice(0, -1)},"records":[`;
	for (let start = 0; start < records.length; start += BATCH) {
		const lines = records.slice(start, start + BATCH).map((record) => JSON.stringify(record));
		yield `${start === 0 ? '' : ','}\n${lines.join(',\n')}`;
		progress(start + lines.length, records.length);
	}
	yield '\n]}\n';
}

/** Reads files of {@link write} and of older versions. */
export function read(
	bytes: Uint8Array,
	progress: (checked: number, of: number) => void = () => undefined
): Reading {
	const file = parse(bytes);
	if (!file.ok) return file;
	const problem = headerProblem(file.value);
	if (problem) return { ok: false, problem };
	const { format, exportedAt, records } = file.value as z.infer<typeof headerSchema>;
	const read: StoredRecord[] = [];
	const places = new Map<string, number>();
	for (const [index, value] of records.entries()) {
		if (index % BATCH === 0) progress(index, records.length);
		const checked = checkRecord(value, index + 1, format);
		if (!checked.ok) return checked;
		const { record } = checked;
		const name = `${record.type} ${record.id}`;
		const first = places.get(name);
		if (first !== undefined) {
			const week = typeof record.week === 'string' ? record.week : undefined;
			const place = { number: index + 1, type: record.type, week };
			return { ok: false, problem: { kind: 'twice', place, first } };
		}
		places.set(name, index + 1);
		read.push(record);
	}
	progress(records.length, records.length);
	return { ok: true, records: read, exportedAt: new Date(exportedAt) };
}

type Parsed = { ok: true; value: unknown } | { ok: false; problem: ReadProblem };

function parse(bytes: Uint8Array): Parsed {
	const text = decode(bytes);
	if (text === undefined) return { ok: false, problem: { kind: 'not-text' } };
	if (text.trim() === '') return { ok: false, problem: { kind: 'empty' } };
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch {
		const { atEnd, line } = faultOf(text) ?? { atEnd: false, line: 1 };
		const begun = /^\s*[{[]/.test(text);
		return { ok: false, problem: { kind: atEnd && begun ? 'truncated' : 'not-json', line } };
	}
}

/** @returns undefined for anything but UTF-8 text; a character cut off at the end is left out */
function decode(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

function headerProblem(file: unknown): ReadProblem | undefined {
	const { kithbook, format } = (file ?? {}) as { kithbook?: unknown; format?: unknown };
	if (kithbook === 'dump') return { kind: 'dump' };
	if (kithbook !== 'journal') return { kind: 'foreign' };
	if (typeof format === 'number' && format > FORMAT) return { kind: 'newer', format };
	const issue = headerSchema.safeParse(file).error?.issues[0];
	return issue && { kind: 'header', field: issue.path.map(String).join('.') };
}

import * as z from 'zod/mini';
import { FORMAT } from '$lib/journal/journal';
import type { StoredRecord } from '$lib/journal/record';
import type { Reading, ReadOptions, ReadProblem, WriteOptions } from './format';
import { JsonReader } from './reading/json-reader';
import { ReadError } from './reading/read-error';
import { checkRecord } from './reading/records';
import { TextPieces } from './reading/text-pieces';

export const id = 'json';
export const extension = 'json';
export const mimeType = 'application/json';

export const headerSchema = z.object({
	kithbook: z.literal('journal'),
	format: z.int().check(z.minimum(1)),
	/** An ISO 8601 instant. */
	exportedAt: z.iso.datetime(),
	records: z.array(z.unknown())
});

/** The number of records per piece of the file and per progress report. */
const BATCH = 100;

/** In bytes: no more is read of a file that does not begin like a journal. */
const LARGEST_FOREIGN = 50 * 1024 * 1024;

/** Writes one record per line, so that tools can compare and search files by line. */
export function* write(
	records: readonly StoredRecord[],
	exportedAt: Date,
	{ progress }: WriteOptions = {}
): Generator<string> {
	const header = { kithbook: 'journal', format: FORMAT, exportedAt: exportedAt.toISOString() };
	yield `${JSON.stringify(header).slice(0, -1)},"records":[`;
	for (let start = 0; start < records.length; start += BATCH) {
		const lines = records.slice(start, start + BATCH).map((record) => JSON.stringify(record));
		yield `${start === 0 ? '' : ','}\n${lines.join(',\n')}`;
		progress?.(start + lines.length, records.length);
	}
	yield '\n]}\n';
}

/** Reads files of {@link write} and of older versions. */
export async function read(file: Blob, { progress }: ReadOptions = {}): Promise<Reading> {
	const pieces = new TextPieces(file);
	const report = (checked: number) => progress?.(checked, pieces.bytes / file.size);
	try {
		return { ok: true, ...(await readPieces(pieces, report)) };
	} catch (error) {
		if (error instanceof ReadError) return { ok: false, problem: error.problem };
		throw error;
	} finally {
		await pieces.close();
	}
}

type Journal = Pick<Extract<Reading, { ok: true }>, 'records' | 'exportedAt'>;

async function readPieces(pieces: TextPieces, report: (checked: number) => void): Promise<Journal> {
	const header = new Map<string, unknown>();
	const json = new JsonReader(() => {
		if (pieces.bytes <= LARGEST_FOREIGN || isReadable(header)) return pieces.next();
		throw new ReadError({ kind: 'too-large' });
	});
	const first = await json.peek();
	if (first === undefined) throw new ReadError({ kind: 'empty' });
	if (first !== '{') {
		await json.value();
		await json.end();
		throw new ReadError({ kind: 'foreign' });
	}
	const checked = new CheckedRecords(report);
	for await (const name of json.names()) {
		if (name === 'records' && isReadable(header) && (await json.peek()) === '[') {
			for await (const value of json.items()) checked.add(value, Number(header.get('format')));
			header.set(name, []);
		} else {
			header.set(name, await json.value());
			refuse(header.has('kithbook') ? kindProblem(header) : undefined);
		}
	}
	await json.end();
	refuse(headerProblem(header));
	const { format, exportedAt, records } = fieldsOf(header) as z.infer<typeof headerSchema>;
	// Another program may have moved the records before the header.
	for (const value of records) checked.add(value, format);
	report(checked.records.length);
	return { records: checked.records, exportedAt: new Date(exportedAt) };
}

/** The records of a file in their order. */
class CheckedRecords {
	readonly records: StoredRecord[] = [];
	readonly #places = new Map<string, number>();
	readonly #report: (checked: number) => void;

	constructor(report: (checked: number) => void) {
		this.#report = report;
	}

	/** @throws {ReadError} for a record that is wrong or comes twice */
	add(value: unknown, format: number): void {
		if (this.records.length % BATCH === 0) this.#report(this.records.length);
		const number = this.records.length + 1;
		const checked = checkRecord(value, number, format);
		if (!checked.ok) throw new ReadError(checked.problem);
		const { record } = checked;
		const name = `${record.type} ${record.id}`;
		const first = this.#places.get(name);
		if (first !== undefined) {
			const week = typeof record.week === 'string' ? record.week : undefined;
			const place = { number, type: record.type, week };
			throw new ReadError({ kind: 'twice', place, first });
		}
		this.#places.set(name, number);
		this.records.push(record);
	}
}

type Header = ReadonlyMap<string, unknown>;

/** Whether the file is a journal of a version whose records this code can check. */
function isReadable(header: Header): boolean {
	const { kithbook, format } = headerSchema.shape;
	return (
		kithbook.safeParse(header.get('kithbook')).success &&
		format.safeParse(header.get('format')).success &&
		kindProblem(header) === undefined
	);
}

/** Why a file with this header is no journal, or none that this version can read. */
function kindProblem(header: Header): ReadProblem | undefined {
	const [kithbook, format] = [header.get('kithbook'), header.get('format')];
	if (kithbook === 'dump') return { kind: 'dump' };
	if (kithbook !== 'journal') return { kind: 'foreign' };
	return typeof format === 'number' && format > FORMAT ? { kind: 'newer', format } : undefined;
}

function headerProblem(header: Header): ReadProblem | undefined {
	const issue = headerSchema.safeParse(fieldsOf(header)).error?.issues[0];
	return (
		kindProblem(header) ?? (issue && { kind: 'header', field: issue.path.map(String).join('.') })
	);
}

function fieldsOf(header: Header): unknown {
	return Object.fromEntries(header);
}

function refuse(problem: ReadProblem | undefined): void {
	if (problem) throw new ReadError(problem);
}

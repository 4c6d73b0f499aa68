import { mondayOf } from '$lib/journal/weeks';
import { m } from '$lib/paraglide/messages';
import { dayOf, shiftDay } from '$lib/journal/days';
import type { StoredRecord } from '$lib/journal/record';
import type { FilePiece, Reading, ReadOptions, WriteOptions } from './format';
import { isZip, membersOf, textsOf } from './reading/archive';
import { momentOf, type Moment } from './reading/moments';
import {
	caught,
	foreignId,
	foreignStamp,
	hashed,
	ownStamp,
	readingOf,
	type FoundNote
} from './reading/notes';
import { ReadError } from './reading/read-error';
import { bookOf, type BookWeek } from './writing/book';
import { zipOf } from './writing/zip';

export const id = 'dayone';
export const extension = 'dayone.zip';
export const mimeType = 'application/zip';

/** In place of a device in stamps. */
const DEVICE = 'dayone0000';
const PROGRAM = 'Kithbook';

const journalName = /^[^/]+\.json$/i;
/** A picture, film or sound in an entry's words. */
const moment = /!?\[[^\]\n]*\]\(dayone-moment:[^)\n]*\)/g;
const special = /[\\`*_[\]<>#~|]|^(?:[-+]|\d+(?=[.)]))(?=.)/gm;
/** A random id, as notes have: version 4. */
const randomId = /^([\da-f]{8})-([\da-f]{4})-(4[\da-f]{3})-([89ab][\da-f]{3})-([\da-f]{12})$/;

/** Writes an entry for each note, and one for what a week has besides. */
export function write(
	records: readonly StoredRecord[],
	exportedAt: Date,
	{ progress }: WriteOptions = {}
): AsyncGenerator<FilePiece> {
	const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
	const entries: object[] = [];
	for (const week of bookOf(records)) {
		for (const entry of entriesOf(week)) {
			const fixed = { starred: false, isPinned: false, duration: 0, tags: [PROGRAM] };
			entries.push({ ...entry, timeZone, creationDevice: PROGRAM, ...fixed });
		}
		progress?.(Math.min(entries.length, records.length), records.length);
	}
	const text = JSON.stringify({ metadata: { version: '1.0' }, entries });
	return zipOf([{ path: `${PROGRAM}.json`, text }], exportedAt);
}

/** Whether an archive has a journal of Day One, which lies beside the pictures' folders. */
export async function accepts(file: File, head: Uint8Array): Promise<boolean> {
	if (!isZip(head)) return false;
	try {
		return (await membersOf(file, (path) => journalName.test(path))).length > 0;
	} catch {
		// Another reader says what is wrong with it.
		return false;
	}
}

/** Reads the notes of every journal in the archive. */
export function read(file: File, { progress }: ReadOptions = {}): Promise<Reading> {
	return caught(async () => {
		const journals = await membersOf(file, (path) => journalName.test(path));
		const notes: FoundNote[] = [];
		let [pictures, empty] = [0, 0];
		let isFound = false;
		for await (const { text } of textsOf(journals)) {
			const entries = entriesIn(text);
			if (!entries) continue;
			isFound = true;
			for (const entry of entries) {
				if (isWeek(entry)) continue;
				const found = noteIn(entry);
				pictures += found.pictures;
				if (found.note) notes.push(found.note);
				else empty += 1;
			}
			progress?.(notes.length, 1);
		}
		if (!isFound) throw new ReadError({ kind: 'foreign-archive' });
		return readingOf(notes, { pictures, entries: empty });
	});
}

function* entriesOf({ chapter, records: { notes } }: BookWeek): Generator<object> {
	const { week, fullTitle, passages, skipped, unknown, help } = chapter;
	const parts = passages.flatMap(({ heading, text, asides }) => [
		`## ${escaped(heading)}`,
		escaped(text),
		...asides.map(escaped)
	]);
	const lines = help.map(({ when, what, lines }) => escaped([when, what, ...lines].join('\n')));
	if (lines.length > 0) parts.push(`## ${m.journal_help()}`, ...lines);
	parts.push(...[skipped, unknown].filter((line) => line !== undefined).map(escaped));
	if (parts.length > 0) {
		const sunday = new Date(`${shiftDay(dayOf(mondayOf(week)), 6)}T12:00`);
		const text = [`# ${escaped(fullTitle)}`, ...parts].join('\n\n');
		yield { ...dated(hashedUuid(week), sunday, sunday), isAllDay: true, text };
	}
	for (const note of notes) {
		const written = new Date(note.writtenAt);
		const changed = new Date(Number((note.stamps.text ?? '0').slice(0, 15)));
		const uuid = randomId.test(note.id) ? note.id.replaceAll('-', '').toUpperCase() : undefined;
		const common = dated(uuid ?? hashedUuid(note.id), written, changed);
		yield { ...common, isAllDay: false, text: escaped(note.text) };
	}
}

function dated(uuid: string, created: Date, modified: Date) {
	return { uuid, creationDate: wholeSeconds(created), modifiedDate: wholeSeconds(modified) };
}

/** Day One reads no fractions. A stranger's file may hold a moment outside the range of dates. */
function wholeSeconds(date: Date): string {
	const known = Number.isNaN(date.getTime()) ? new Date(0) : date;
	return known.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The same for the same key, and unlike a random id. */
function hashedUuid(key: string): string {
	const hash = hashed(`${PROGRAM}\0${key}`);
	return `${hash.slice(0, 12)}0${hash.slice(13)}`.toUpperCase();
}

/** In Markdown, so that the words are shown as they were typed. */
function escaped(text: string): string {
	return text.replace(special, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`));
}

function unescaped(text: string): string {
	return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

type Entry = Record<string, unknown>;

/** Undefined for JSON of another program. */
function entriesIn(text: string): Entry[] | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	const { entries } = (value ?? {}) as { entries?: unknown };
	if (!Array.isArray(entries)) return undefined;
	return entries.filter((entry) => typeof entry === 'object' && entry !== null) as Entry[];
}

/** Whether Kithbook wrote the entry for a week, whose answers are not read back. */
function isWeek({ creationDevice, isAllDay }: Entry): boolean {
	return creationDevice === PROGRAM && isAllDay === true;
}

function noteIn(entry: Entry): { note: FoundNote | undefined; pictures: number } {
	const markdown = typeof entry.text === 'string' ? entry.text.replace(/\r\n?/g, '\n') : '';
	const inWords = markdown.match(moment)?.length ?? 0;
	const pictures = Math.max(inWords, Array.isArray(entry.photos) ? entry.photos.length : 0);
	const isOwn = entry.creationDevice === PROGRAM;
	const without = inWords > 0 ? markdown.replace(moment, '').trim() : markdown;
	const text = unescaped(isOwn ? without : without.trim());
	const created = momentIn(entry.creationDate, entry.timeZone);
	if (!created || (text.trim() === '' && !isOwn)) return { note: undefined, pictures };
	const key = typeof entry.uuid === 'string' && entry.uuid !== '' ? entry.uuid : undefined;
	const changed = Date.parse(String(entry.modifiedDate ?? entry.creationDate));
	const ownId = isOwn && key !== undefined ? randomIdOf(key) : undefined;
	const note = {
		id: ownId ?? foreignId(id, key ?? `${created.at}\0${text}`),
		text,
		day: created.day,
		writtenAt: created.at,
		stamp: ownId === undefined ? foreignStamp(changed, DEVICE) : ownStamp
	};
	return { note, pictures };
}

/** The id of a note that was written here; undefined if its entry's was made of another one. */
function randomIdOf(uuid: string): string | undefined {
	const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(uuid.toLowerCase())?.slice(1);
	const written = parts?.join('-') ?? '';
	return randomId.test(written) ? written : undefined;
}

/** The day is that of the place where the entry was written. */
function momentIn(date: unknown, timeZone: unknown): Moment | undefined {
	const at = new Date(typeof date === 'string' ? date : NaN);
	const here = momentOf(at);
	if (!here || typeof timeZone !== 'string') return here;
	try {
		const style = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
		const parts = new Intl.DateTimeFormat('en-GB', { ...style, timeZone }).formatToParts(at);
		const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
		return { day: `${part('year')}-${part('month')}-${part('day')}`, at: here.at };
	} catch {
		// A time zone that this browser does not know.
		return here;
	}
}

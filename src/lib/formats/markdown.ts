import { m } from '$lib/paraglide/messages';
import { middle } from '$lib/journal/amount';
import { answerValue, type Checkin } from '$lib/journal/checkin';
import { dayOf } from '$lib/journal/days';
import { noteDay, type Note } from '$lib/journal/note';
import { CONTACTS, CONVERSATIONS, KNOWN } from '$lib/journal/questions/ids';
import type { StoredRecord } from '$lib/journal/record';
import { mondayOf } from '$lib/journal/weeks';
import type { FilePiece, Reading, ReadOptions, WriteOptions } from './format';
import { isZip, membersOf, singleFile, textsOf } from './reading/archive';
import { momentInName, momentOf, parseMoment } from './reading/moments';
import {
	caught,
	foreignId,
	foreignStamp,
	ownStamp,
	readingOf,
	type FoundNote
} from './reading/notes';
import { ReadError } from './reading/read-error';
import { bookOf, type BookWeek } from './writing/book';
import { zipOf, type Member } from './writing/zip';

export const id = 'markdown';
export const extension = 'md.zip';
export const mimeType = 'application/zip';

const markdownName = /\.(?:md|markdown)$/i;
/** In place of a device in stamps. */
const DEVICE = 'markdown00';
/** The heading of a note: its moment and, as a block's name in Obsidian, its id. */
const noteHeading = /^### (\d{4}-\d\d-\d\d \d\d:\d\d) \^([\w-]{1,200})$/;
/** In a person's words, such a line gets one more backslash. */
const likeNoteHeading = /^\\*### \d{4}-\d\d-\d\d \d\d:\d\d \^/gm;

/** Writes a file for each week. Notes can be read back. */
export function write(
	records: readonly StoredRecord[],
	exportedAt: Date,
	{ progress }: WriteOptions = {}
): AsyncGenerator<FilePiece> {
	function* members(): Generator<Member> {
		let written = 0;
		for (const week of bookOf(records)) {
			yield { path: `${week.chapter.week}.md`, text: weekFile(week) };
			progress?.(Math.min((written += 1), records.length), records.length);
		}
	}
	return zipOf(members(), exportedAt);
}

export function accepts({ name }: File, head: Uint8Array): boolean {
	return isZip(head) || markdownName.test(name);
}

/** Reads notes: those of {@link write} as they were, any other file as one note. */
export function read(file: File, { progress }: ReadOptions = {}): Promise<Reading> {
	return caught(async () => {
		const isSingle = markdownName.test(file.name);
		const files = isSingle
			? [singleFile(file)]
			: await membersOf(file, (path) => markdownName.test(path));
		if (files.length === 0) throw new ReadError({ kind: 'foreign-archive' });
		const notes: FoundNote[] = [];
		let [read, empty] = [0, 0];
		for await (const { file: member, text } of textsOf(files)) {
			const found = notesIn(text.replace(/\r\n?/g, '\n'), member.path, member.modified ?? 0);
			if (!found) empty += 1;
			else notes.push(...found);
			progress?.(notes.length, (read += 1) / files.length);
		}
		return readingOf(notes, { entries: empty });
	});
}

function weekFile({ chapter, records: { checkin, notes } }: BookWeek): string {
	const { week, fullTitle, passages, skipped, unknown, help } = chapter;
	const sections = passages.map(({ heading, text, asides }) =>
		[`## ${oneLine(heading)}`, escaped(text), ...asides.map((aside) => `*${aside}*`)].join('\n\n')
	);
	const without = [skipped, unknown].filter((line) => line !== undefined);
	const helpLines = help.map(({ when, what, lines }) =>
		[`- ${when}: ${oneLine(what)}`, ...lines.map((line) => `  ${oneLine(line)}`)].join('\n')
	);
	if (helpLines.length > 0) sections.push(`## ${m.journal_help()}\n\n${helpLines.join('\n')}`);
	if (notes.length > 0) sections.push(`## ${m.journal_notes()}`);
	const written = [...notes].sort((a, b) => a.writtenAt - b.writtenAt).map(noteSection);
	const properties = frontMatter(week, checkin);
	return `${[properties, `# ${fullTitle}`, ...sections, ...without, ...written].join('\n\n')}\n`;
}

/** Flat properties only: programs show others as they are typed. */
function frontMatter(week: BookWeek['chapter']['week'], checkin: Checkin | undefined): string {
	const monday = dayOf(mondayOf(week));
	const lines = [`date: ${monday}`, `week: ${week}`, 'tags: [kithbook]'];
	for (const [name, value] of checkin ? numbersOf(checkin) : []) {
		if (value !== undefined) lines.push(`${name}: ${value}`);
	}
	return ['---', ...lines, '---'].join('\n');
}

function numbersOf(checkin: Checkin): [name: string, value: number | undefined][] {
	const sum = (id: typeof CONTACTS | typeof KNOWN) => {
		const amounts = Object.values(answerValue(checkin, id) ?? {});
		if (amounts.length === 0) return undefined;
		return Math.round(amounts.map(middle).reduce((all, each) => all + each, 0));
	};
	const { faceToFace, call, writing } = answerValue(checkin, CONVERSATIONS) ?? {};
	return [
		['contacts', sum(CONTACTS)],
		['known', sum(KNOWN)],
		['face-to-face', faceToFace],
		['calls', call],
		['in-writing', writing]
	];
}

function noteSection(note: Note): string {
	const time = new Date(note.writtenAt);
	const isTime = !Number.isNaN(time.getTime());
	const clock = isTime ? [time.getHours(), time.getMinutes()] : [12, 0];
	const moment = `${noteDay(note)} ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
	const name = /^[\w-]{1,200}$/.test(note.id) ? note.id : foreignId(id, note.id);
	return `### ${moment} ^${name}\n\n${escaped(note.text)}`;
}

function escaped(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(likeNoteHeading, '\\$&');
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}

/** Undefined for a file without words or a day. */
function notesIn(text: string, path: string, modified: number): FoundNote[] | undefined {
	const { properties, body } = splitFrontMatter(text);
	if (isOwnFile(properties)) return ownNotes(body);
	const name = (path.split('/').at(-1) ?? path).replace(markdownName, '');
	const named = momentInName(name);
	const moment =
		parseMoment(property(properties, 'date', 'created')) ?? named ?? momentOf(new Date(modified));
	const title = body
		.trim()
		.split('\n')[0]
		?.replace(/^#+\s*/, '');
	const words = [...(named || title === name ? [] : [name]), body.trim(), properties.trim()];
	if (!moment || body.trim() === '') return undefined;
	const changed = parseMoment(property(properties, 'modified', 'updated'))?.at ?? modified;
	return [
		{
			id: foreignId(id, path),
			text: words.filter((part) => part !== '').join('\n\n'),
			day: moment.day,
			writtenAt: moment.at,
			stamp: foreignStamp(changed, DEVICE)
		}
	];
}

function splitFrontMatter(text: string): { properties: string; body: string } {
	const [all, properties = ''] = /^\uFEFF?---\n([^]*?)\n?---(?:\n|$)/.exec(text) ?? [''];
	return { properties, body: text.slice(all.length) };
}

function property(properties: string, ...names: readonly string[]): string {
	for (const name of names) {
		const value = new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(properties)?.[1];
		if (value !== undefined) return value.trim().replace(/^(["'])(.*)\1$/, '$2');
	}
	return '';
}

function isOwnFile(properties: string): boolean {
	return /^week: *["']?\d{4}-W\d\d["']?$/m.test(properties) && /\bkithbook\b/.test(properties);
}

function ownNotes(body: string): FoundNote[] {
	const notes: FoundNote[] = [];
	let current: { note: Omit<FoundNote, 'text'>; lines: string[] } | undefined;
	const finish = () => {
		if (!current) return;
		const text = current.lines
			.join('\n')
			.replace(/^\n/, '')
			.replace(/\n{1,2}$/, '');
		const unescaped = text.replace(likeNoteHeading, (line) => line.replace(/^\\/, ''));
		notes.push({ ...current.note, text: unescaped });
	};
	for (const line of body.split('\n')) {
		const [, written = '', name] = noteHeading.exec(line) ?? [];
		const moment = parseMoment(written);
		if (name === undefined || !moment) {
			current?.lines.push(line);
			continue;
		}
		finish();
		const note = { id: name, day: moment.day, writtenAt: moment.at, stamp: ownStamp };
		current = { note, lines: [] };
	}
	finish();
	return notes;
}

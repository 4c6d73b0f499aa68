import { isValid, parseISO } from 'date-fns';
import { byChapter, chapterOf, earlierValue, yearOf, type Chapter } from '$lib/journal/chapters';
import { peopleIn } from '$lib/journal/help/log';
import type { RecordTypes } from '$lib/journal/journal';
import { inOrder } from '$lib/journal/platform';
import { edit, remove, restore, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { stampSchema } from '$lib/journal/schemas/record';
import { parseWeek, weekOf, type Week } from '$lib/journal/weeks';
import { weekWords } from '$lib/journal/words';
import { together, type Result, type StorageProblem, type WeekRange } from '$lib/storage';
import { inChunks } from './chunks';
import type { Kithbook } from './kithbook.svelte';
import type { Live } from './live.svelte';
import { namesOf } from './names-of';

export { dayOf as dayName } from '$lib/journal/days';

export type OpenJournal = Pick<Kithbook, 'storage' | 'live' | 'save' | 'saveDraft'>;

/** What was changed, and the way back. */
export interface Undoable {
	undo: () => Promise<Result<void>>;
}

/** What chapters are made from; a change in any of them makes them anew. */
export const chapterSources = [
	'checkin',
	'note',
	'request',
	'favour',
	'platform',
	'question',
	'prompt',
	'person',
	'contact'
] as const;

/** The journal as it is read: a year of chapters at a time, and what can be done to them. */
export class Reader {
	readonly #journal: OpenJournal;
	readonly #years: Live<number[]>;
	readonly #chapters = new Map<number, Live<Chapter[]>>();

	constructor(journal: OpenJournal) {
		this.#journal = journal;
		this.#years = journal.live(['checkin', 'note', 'request', 'favour'], () =>
			journal.storage.years()
		);
	}

	/** The years that have chapters, latest first; undefined while loading. */
	get years(): number[] | undefined {
		return this.#years.value;
	}

	get problem(): StorageProblem | undefined {
		return this.#years.problem;
	}

	/** The chapters of a year, kept up to date while they are shown. */
	chapters(year: number): Live<Chapter[]> {
		const found =
			this.#chapters.get(year) ??
			this.#journal.live(chapterSources, () => readYear(this.#journal, year));
		this.#chapters.set(year, found);
		return found;
	}

	/** Deletes a week's check-in; its notes stay. */
	async removeCheckin(week: Week): Promise<Result<Undoable>> {
		const found = await this.#find('checkin', week);
		return found.ok ? this.#remove(found.value) : found;
	}

	async removeNote(week: Week, id: string): Promise<Result<Undoable>> {
		const found = await this.#find('note', week, id);
		return found.ok ? this.#remove(found.value) : found;
	}

	/** The note as it is now; undefined where it was deleted meanwhile. */
	note(week: Week, id: string): Promise<Result<RecordTypes['note'] | undefined>> {
		return this.#find('note', week, id);
	}

	/** Puts an answer back to what it was when `stamp` was made; today's becomes an earlier version. */
	async bringAnswerBack(week: Week, question: string, stamp: string): Promise<Result<void>> {
		const found = await this.#find('checkin', week);
		return found.ok ? this.#bringBack(found.value, `answers.${question}`, stamp) : found;
	}

	/** The same for the text of a note. */
	async bringNoteBack(week: Week, id: string, stamp: string): Promise<Result<void>> {
		const found = await this.#find('note', week, id);
		return found.ok ? this.#bringBack(found.value, 'text', stamp) : found;
	}

	async #find<T extends 'checkin' | 'note'>(
		type: T,
		week: Week,
		id?: string
	): Promise<Result<RecordTypes[T] | undefined>> {
		const found = await this.#journal.storage.records(type, { from: week, to: week });
		if (!found.ok) return found;
		const records: RecordTypes[T][] = found.value;
		return { ok: true, value: records.find((record) => id === undefined || record.id === id) };
	}

	async #remove(record: StoredRecord | undefined): Promise<Result<Undoable>> {
		let removed: StoredRecord | undefined;
		const saved = await this.#save(record, (found, clock) => (removed = remove(found, clock)));
		if (!saved.ok) return saved;
		return { ok: true, value: { undo: () => this.#save(removed, restore) } };
	}

	async #bringBack(
		record: StoredRecord | undefined,
		path: string,
		text: string
	): Promise<Result<void>> {
		const stamp = stampSchema.parse(text);
		return this.#save(record, (found, clock) => {
			const value = earlierValue(found, path, stamp);
			return value === undefined ? found : edit(found, { [path]: value }, clock);
		});
	}

	/** What another tab has deleted meanwhile is left as it is. */
	async #save(
		record: StoredRecord | undefined,
		change: (record: StoredRecord, clock: Clock) => StoredRecord
	): Promise<Result<void>> {
		if (!record) return { ok: true, value: undefined };
		const saved = await this.#journal.save((clock) => [change(record, clock)]);
		return saved.ok ? { ok: true, value: undefined } : saved;
	}
}

/** Reads the chapters of a year, latest first, in turns with the page. */
export async function readYear(
	journal: Pick<Kithbook, 'storage'>,
	year: number
): Promise<Result<Chapter[]>> {
	const range = rangeOf(year);
	const { storage } = journal;
	const read = await together({
		checkins: storage.records('checkin', range),
		notes: storage.records('note', range),
		requests: storage.records('request', range),
		favours: storage.records('favour', range),
		platforms: storage.records('platform'),
		questions: storage.records('question'),
		prompts: storage.records('prompt')
	});
	if (!read.ok) return read;
	const { checkins, notes, requests, favours, platforms, questions, prompts } = read.value;
	const entries = [...requests, ...favours];
	const people = await namesOf(storage, new Set(entries.flatMap(peopleIn)));
	if (!people.ok) return people;
	const names = {
		platforms: inOrder(platforms),
		questions: inOrder(questions),
		prompts,
		people: people.value
	};
	const weeks = byChapter(checkins, notes, requests, favours);
	const chapters: Chapter[] = [];
	await inChunks(weeks, ([week, records]) => chapters.push(chapterOf(week, records, names)));
	return { ok: true, value: chapters };
}

/** All weeks of a year. Some have no 53rd, which does no harm. */
function rangeOf(year: number): WeekRange {
	const name = String(year).padStart(4, '0');
	return { from: `${name}-W01` as Week, to: `${name}-W53` as Week };
}

/** The week that is asked for by its name, as an address has it. */
export function namedWeek(name: string | null): { week: Week; year: number } | undefined {
	const week = name === null ? undefined : parseWeek(name);
	return week && { week, year: yearOf(week) };
}

/** A day picked to fill in its week: the week, or that it has not begun. Undefined where no day is picked. */
export function pickedWeek(
	day: string,
	today: Date
): { week: Week; title: string; future: boolean } | undefined {
	const date = parseISO(day);
	if (!isValid(date)) return undefined;
	const week = weekOf(date);
	return { week, title: weekWords(week, today), future: week > weekOf(today) };
}

/**
 * The year to open: the one that the address asks for by a week or by itself, else this one where it
 * has chapters, else the latest that has.
 */
export function yearToOpen(
	address: URLSearchParams | undefined,
	years: readonly number[] | undefined,
	today: Date
): number {
	const week = namedWeek(address?.get('week') ?? null);
	const asked = /^\d{4}$/u.exec(address?.get('year') ?? '')?.[0];
	if (week) return week.year;
	if (asked !== undefined) return Number(asked);
	const now = yearOf(weekOf(today));
	return years?.includes(now) ? now : (years?.[0] ?? now);
}

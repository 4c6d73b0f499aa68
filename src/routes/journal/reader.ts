import { addDays, isValid, parseISO } from 'date-fns';
import { byChapter, chapterOf, yearOf, type Chapter } from '$lib/journal/chapters';
import { dateOf } from '$lib/journal/days';
import { peopleIn } from '$lib/journal/favours/log';
import type { Step } from '$lib/journal/people/step';
import { inOrder } from '$lib/journal/platform';
import { mondayOf, parseWeek, weekOf, type Week } from '$lib/journal/weeks';
import { dateWords, weekWords } from '$lib/journal/words';
import type { JournalReads, StorageProblem, WeekRange } from '$lib/storage';
import { inChunks } from '$lib/app/chunks';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { namesOf } from './names-of';

/** Reads the journal one year of chapters at a time. */
export class Reader {
	readonly #journal: Pick<OpenJournal, 'live'>;
	readonly #years: Live<number[]>;
	readonly #chapters = new Map<number, Live<Chapter[]>>();

	constructor(journal: Pick<OpenJournal, 'live'>) {
		this.#journal = journal;
		this.#years = journal.live(yearsOf);
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
		const found = this.#chapters.get(year) ?? this.#journal.live((reads) => readYear(reads, year));
		this.#chapters.set(year, found);
		return found;
	}
}

/** The years that have chapters, latest first. */
export async function yearsOf(journal: JournalReads): Promise<number[]> {
	const years = new Set([...(await journal.years()), ...(await readSteps(journal)).keys()]);
	return [...years].sort((a, b) => b - a);
}

/** All steps by year; they have no week to read them by. */
export async function readSteps(journal: JournalReads): Promise<Map<number, Step[]>> {
	const years = new Map<number, Step[]>();
	for await (const batch of journal.batches('step')) {
		await inChunks(batch, (step) => {
			const year = yearOf(weekOf(dateOf(step.on)));
			years.set(year, [...(years.get(year) ?? []), step]);
		});
	}
	return years;
}

/**
 * Reads the chapters of a year, latest first, and yields to the page in between.
 * @param all saves reading the steps once more
 */
export async function readYear(
	journal: JournalReads,
	year: number,
	all?: ReadonlyMap<number, Step[]>
): Promise<Chapter[]> {
	const range = rangeOf(year);
	const steps = (all ?? (await readSteps(journal))).get(year) ?? [];
	const [checkins, notes, requests, favours, platforms, questions, prompts] = await Promise.all([
		journal.records('checkin', range),
		journal.records('note', range),
		journal.records('request', range),
		journal.records('favour', range),
		journal.records('platform'),
		journal.records('question'),
		journal.records('prompt')
	]);
	const names = {
		platforms: inOrder(platforms),
		questions: inOrder(questions),
		prompts,
		people: await namesOf(
			journal,
			new Set([
				...[...requests, ...favours].flatMap(peopleIn),
				...steps.map(({ person }) => person)
			])
		)
	};
	const chapters: Chapter[] = [];
	await inChunks(byChapter(checkins, notes, requests, favours, steps), ([week, records]) =>
		chapters.push(chapterOf(week, records, names))
	);
	return chapters;
}

/** The latest week of each month of a year. A week belongs to the month of its Thursday. */
export function monthsOf(chapters: readonly Chapter[]): { name: string; week: Week }[] {
	const months = new Map<string, Week>();
	for (const { week } of chapters) {
		const name = dateWords(addDays(mondayOf(week), 3), 'monthAlone');
		if (!months.has(name)) months.set(name, week);
	}
	return [...months].map(([name, week]) => ({ name, week }));
}

/** All weeks of a year. A 53rd week that does not exist has no records. */
function rangeOf(year: number): WeekRange {
	const name = String(year).padStart(4, '0');
	return { from: `${name}-W01` as Week, to: `${name}-W53` as Week };
}

/** Parses the week in an address. */
export function namedWeek(name: string | null): { week: Week; year: number } | undefined {
	const week = name === null ? undefined : parseWeek(name);
	return week && { week, year: yearOf(week) };
}

/** The week of a picked day, and whether it is in the future. Undefined without a day. */
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
 * The year to open: the year or the week's year in the address, else the current year if it
 * has chapters, else the latest year with chapters.
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

import { addDays } from 'date-fns';
import { answerValue, type Checkin } from '$lib/journal/checkin';
import { dayOf } from '$lib/journal/days';
import { byWeek } from '$lib/journal/journal';
import { numbersOf, type Numbers } from '$lib/journal/look-back/numbers';
import {
	isOver,
	parsePeriod,
	periodId,
	periodsOf,
	periodWords,
	quarterOf,
	shiftPeriod,
	weeksOf,
	type Period
} from '$lib/journal/look-back/periods';
import { ownWordsOf, type OwnWords } from '$lib/journal/look-back/own-words';
import { PLAN, PLAN_BEFORE } from '$lib/journal/questions/ids';
import { mondayOf, shiftWeek, weekOf, type Week } from '$lib/journal/weeks';
import { m } from '$lib/paraglide/messages';
import type { JournalReads } from '$lib/storage';
import { readIdentities } from '$lib/app/favour-reading';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';
import { namesOf } from '../names-of';
import { readYear, yearsOf } from '../reader';

/** The content of a period. */
export interface LookBackPages {
	readonly words: readonly OwnWords[];
	readonly numbers: Numbers;
	/** Help asked for and given, in a line each, earliest first. */
	readonly favours: readonly string[];
	readonly isEmpty: boolean;
}

/** The quarters and years to look back on, and their content. */
export class LookBack {
	readonly #kithbook: Kithbook;
	readonly #today = new Today();
	readonly #years: Live<number[]>;
	readonly #latest: Live<Period | undefined>;
	readonly #first: Live<Period | undefined>;
	readonly #pages = new Map<string, Live<LookBackPages>>();
	/** Undefined while loading. */
	readonly years = $derived.by(() => (this.#latest.loading ? undefined : this.#years.value));
	readonly problem = $derived.by(() => this.#years.problem ?? this.#latest.problem);

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
		this.#years = kithbook.live(yearsOf);
		this.#latest = kithbook.live((journal) => latestWhole(journal, new Date()));
		this.#first = kithbook.live(firstQuarter);
	}

	/** The periods to choose, by year, latest first. */
	get choices(): { year: number; periods: { id: string; label: string }[] }[] {
		const today = this.#today.date;
		return (this.#years.value ?? []).map((year) => ({
			year,
			periods: periodsOf(year, today, this.#first.value).map((period) => ({
				id: periodId(period),
				label: this.#label(period)
			}))
		}));
	}

	/** The period in the address, else the latest complete quarter with records. */
	chosen(asked: string | null): { id: string; label: string } {
		const period =
			parsePeriod(asked ?? '') ?? this.#latest.value ?? quarterOf(weekOf(this.#today.date));
		return { id: periodId(period), label: this.#label(period) };
	}

	/** The content of a period, kept up to date while it is shown. */
	pages(id: string): Live<LookBackPages> {
		const period = parsePeriod(id) ?? quarterOf(weekOf(this.#today.date));
		const found =
			this.#pages.get(id) ?? this.#kithbook.live((journal) => readPeriod(journal, period));
		this.#pages.set(id, found);
		return found;
	}

	#label(period: Period): string {
		const words = periodWords(period);
		return isOver(period, this.#today.date) ? words : m.look_back_so_far({ period: words });
	}
}

const entryTypes = ['checkin', 'note', 'request', 'favour'] as const;

/** The latest complete quarter with records; undefined in a journal's first quarter. */
async function latestWhole(journal: JournalReads, today: Date): Promise<Period | undefined> {
	const first = (await yearsOf(journal)).at(-1) ?? Infinity;
	for (
		let period = shiftPeriod(quarterOf(weekOf(today)), -1);
		period.year >= first;
		period = shiftPeriod(period, -1)
	)
		if (await holdsAny(journal, period)) return period;
	return undefined;
}

/** The first quarter with records; undefined in an empty journal. */
async function firstQuarter(journal: JournalReads): Promise<Period | undefined> {
	const year = (await yearsOf(journal)).at(-1);
	if (year === undefined) return undefined;
	for (
		let period: Period = { year, quarter: 1 };
		period.year === year;
		period = shiftPeriod(period, 1)
	)
		if (await holdsAny(journal, period)) return period;
	return undefined;
}

async function holdsAny(journal: JournalReads, period: Period): Promise<boolean> {
	for (const type of entryTypes) {
		if ((await journal.records(type, weeksOf(period))).length > 0) return true;
	}
	const { from, to } = daysOf(weeksOf(period));
	return (await journal.records('step')).some(({ on }) => on >= from && on <= to);
}

async function readPeriod(journal: JournalReads, period: Period): Promise<LookBackPages> {
	const weeks = weeksOf(period);
	const until = { from: weeks.from, to: shiftWeek(weeks.to, PLAN_WEEKS) };
	const [chapters, around, requests, favours, steps, identities] = await Promise.all([
		readYear(journal, period.year),
		journal.records('checkin', until),
		journal.records('request', weeks),
		journal.records('favour', weeks),
		journal.records('step'),
		readIdentities(journal)
	]);
	const within = chapters.filter(({ week }) => week >= weeks.from && week <= weeks.to);
	const days = daysOf(weeks);
	const ofDays = steps
		.filter(({ on }) => on >= days.from && on <= days.to)
		.map((step) => ({ ...step, person: identities.of(step.person) }));
	const names = await namesOf(journal, new Set(ofDays.map(({ person }) => person)));
	const numbers = numbersOf(
		{
			...{ requests, favours },
			checkins: byWeek(around.filter(({ week }) => week <= weeks.to)),
			steps: ofDays,
			nameOf: (id) => names.get(id) ?? m.favours_somebody()
		},
		days
	);
	return {
		words: withoutOpenPlans(ownWordsOf(within), around),
		numbers,
		favours: within
			.toReversed()
			.flatMap(({ line }) => line.flatMap(({ entry, text }) => (entry ? [text] : []))),
		isEmpty: within.length === 0 && numbers.people.length === 0
	};
}

/** A plan is asked about for so many weeks. */
const PLAN_WEEKS = 5;

/** Of the plans, those that came about. */
function withoutOpenPlans(words: readonly OwnWords[], checkins: readonly Checkin[]): OwnWords[] {
	const done = new Set<string>();
	for (const checkin of checkins) {
		if (checkin.planEnd?.end === 'came') done.add(checkin.week);
		const before = answerValue(checkin, PLAN_BEFORE);
		if (before?.end === 'came' && before.week !== undefined) done.add(before.week);
	}
	return words.filter(({ id, week }) => id !== `${week} ${PLAN}` || done.has(week));
}

function daysOf({ from, to }: { from: Week; to: Week }): { from: string; to: string } {
	return { from: dayOf(mondayOf(from)), to: dayOf(addDays(mondayOf(to), 6)) };
}

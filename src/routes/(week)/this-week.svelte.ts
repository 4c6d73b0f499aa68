import { differenceInCalendarDays } from 'date-fns';
import { answerValue, savedAt, weekOfDraft, type Checkin } from '$lib/journal/checkin';
import { PLAN, REFLECTION } from '$lib/journal/questions/ids';
import { byWeek } from '$lib/journal/journal';
import { planWords } from '$lib/journal/plan-words';
import { counted, inRoundNumbers, pairsOf, type Counted, type Pair } from '$lib/journal/real-share';
import { standing, type Standing } from '$lib/journal/schedule';
import type { Threshold } from '$lib/journal/settings';
import { shiftWeek, weekOf, weeksBetween, type Week } from '$lib/journal/weeks';
import { dateWords, numberWords, weekPhrase } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { copiedAt } from '$lib/app/copies';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { InstallOffer } from '$lib/app/install.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';

/** The page reads no older weeks, so that it opens fast after fifty years. */
const WEEKS = 52;

/** A share in the last year; null if a check-in is missing. */
export interface SparkPoint {
	/** Weeks since the first of the points. */
	week: number;
	share: number | null;
}

/** A check-in to start, continue, fill in or correct. */
export interface Task {
	/** A sentence. */
	words: string;
	action: string;
	week: Week;
	/** Whether it is the main task of now. */
	isMain: boolean;
}

/** The real-versus-virtual ratio in words and round numbers. */
export interface RatioWords {
	/** The large figure, such as `3`, and what follows it, such as `in 10`. */
	figure: string;
	of?: string;
	/** The exact numbers, marked as real and virtual. */
	sentence: string;
	others?: string;
	/** The week of the count, in words. */
	when: string;
}

/** The content of the page `This week`. */
export class ThisWeek {
	readonly #kithbook: Kithbook;
	readonly #today = new Today();
	readonly #checkins: Live<Checkin[]>;
	readonly #drafts: Live<Week[]>;
	readonly #copiedAt: Live<Date | undefined>;
	readonly #hasPeople: Live<boolean>;
	readonly #measured: Live<((threshold: Threshold) => string | undefined) | undefined>;
	readonly install = new InstallOffer(() => this.#checkins.value?.length ?? 0);
	/** The latest check-in of the last year. */
	readonly latest = $derived.by(() => this.#checkins.value?.at(-1));
	/** Whether to offer a step: nothing is due, and the journal has persons or steps. */
	readonly hasStep = $derived.by(
		() => !this.tasks.some(({ isMain }) => isMain) && this.#hasPeople.value === true
	);

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
		if (!kithbook.isSample) this.install.open();
		this.#checkins = kithbook.live(async (journal) => {
			const from = shiftWeek(weekOf(new Date()), -WEEKS);
			return byWeek(await journal.records('checkin', { from }));
		});
		this.#drafts = kithbook.live(async (journal) => {
			const weeks = (await journal.drafts()).map(({ id }) => weekOfDraft(id));
			return weeks.filter((week) => week !== undefined);
		});
		this.#copiedAt = kithbook.live(copiedAt);
		this.#hasPeople = kithbook.live(
			async (journal) => (await journal.hasAny('person')) || (await journal.hasAny('step'))
		);
		this.#measured = kithbook.live(async (journal) => {
			const from = shiftWeek(weekOf(new Date()), -WEEKS);
			const measurements = byWeek(await journal.records('measurement', { from }));
			if (measurements.length === 0) return undefined;
			// The statistics are loaded only if the user has reviewed names.
			const { latestShareWords } = await import('$lib/app/latest-measurement');
			return (threshold: Threshold) =>
				latestShareWords(measurements, threshold, kithbook.platforms ?? []);
		});
	}

	get today(): Date {
		return this.#today.date;
	}

	/** Whether everything on the page is loaded. */
	get ready(): boolean {
		return (
			this.standing !== undefined && this.#drafts.value !== undefined && !this.#measured.loading
		);
	}

	get standing(): Standing | undefined {
		const { settings } = this.#kithbook;
		const checkins = this.#checkins.value;
		if (!settings || !checkins) return undefined;
		const done = new Set(checkins.map(({ week }) => week));
		const [first, second] = checkins;
		const firstSaved = first && !second ? savedAt(first) : undefined;
		return standing(settings.rhythm, this.today, done, settings.begun, firstSaved);
	}

	/** Whether this week's check-in has a draft. */
	get isStarted(): boolean {
		return this.#drafts.value?.includes(weekOf(this.today)) ?? false;
	}

	/** The latest other week with a draft. */
	get startedWeek(): Week | undefined {
		const week = weekOf(this.today);
		return this.#drafts.value
			?.filter((other) => other !== week)
			.sort()
			.at(-1);
	}

	/** The latest count of the last year. */
	get count(): (Counted & { week: Week }) | undefined {
		for (const checkin of [...(this.#checkins.value ?? [])].reverse()) {
			const total = counted(pairsOf(checkin).pairs);
			if (total) return { ...total, week: checkin.week };
		}
		return undefined;
	}

	/** The real share over the last year. */
	get spark(): SparkPoint[] {
		const points: SparkPoint[] = [];
		const longest = this.#kithbook.settings?.rhythm.every === 'month' ? 6 : 1;
		const checkins = this.#checkins.value ?? [];
		const [first] = checkins;
		let before: { week: number; measure: string } | undefined;
		for (const checkin of checkins) {
			const week = weeksBetween(first?.week ?? checkin.week, checkin.week);
			const { pairs } = pairsOf(checkin);
			const measure = measureOf(checkin, pairs);
			if (before && (week - before.week > longest || before.measure !== measure)) {
				points.push({ week: week - 0.5, share: null });
			}
			const total = counted(pairs);
			points.push({ week, share: total ? total.known / total.contacts : null });
			before = { week, measure };
		}
		return points;
	}

	/** Whole days since the last copy; undefined without one. */
	get #daysSinceCopy(): number | undefined {
		const at = this.#copiedAt.value;
		return at && differenceInCalendarDays(this.today, at);
	}

	get dayWords(): string {
		return dateWords(this.today, 'weekday');
	}

	/** The state of this week or month. */
	get headline(): string {
		if (!this.latest && !this.isStarted) return m.week_first();
		const isMonthly = this.#kithbook.settings?.rhythm.every === 'month';
		if (this.isStarted && this.standing?.state !== 'done') return m.week_started();
		switch (this.standing?.state) {
			case 'due':
				return isMonthly ? m.week_due_month() : m.week_due();
			case 'done':
				return isMonthly ? m.week_done_month() : m.week_done();
			default:
				return m.week_early();
		}
	}

	/** The main task first. */
	get tasks(): Task[] {
		const { standing } = this;
		if (!standing) return [];
		const tasks = [this.#mainTask(standing)];
		const { startedWeek } = this;
		if (startedWeek) {
			const words = m.week_draft_other({ week: weekPhrase(startedWeek, this.today) });
			tasks.push({ words, action: m.week_draft_continue(), week: startedWeek, isMain: false });
		}
		for (const week of standing.missed) {
			if (week === startedWeek) continue;
			const words = m.week_missed({ week: weekPhrase(week, this.today) });
			tasks.push({ words, action: m.week_missed_fill(), week, isMain: false });
		}
		return tasks;
	}

	/** The real-versus-virtual ratio in words; undefined without a count in the last year. */
	get ratio(): RatioWords | undefined {
		const { count } = this;
		if (!count) return undefined;
		const when = m.week_ratio_when({ week: weekPhrase(count.week, this.today) });
		const contacts = numberWords(count.contacts);
		if (count.known === 0) {
			return { figure: m.week_none(), sentence: m.week_ratio_none({ contacts }), when };
		}
		const { known, of } = inRoundNumbers(count.known / count.contacts);
		const round = { figure: numberWords(known), of: m.week_in({ of: numberWords(of) }), when };
		if (count.known === count.contacts) {
			return { ...round, sentence: m.week_ratio_all({ contacts }) };
		}
		const others = (count.contacts - count.known) / count.known;
		return {
			...round,
			sentence: m.week_ratio({ known: numberWords(count.known), contacts }),
			others: m.week_ratio_others({ others: numberWords(others, others < 10 ? 1 : 0) })
		};
	}

	/** The user's own words in the latest check-in. */
	get lastWords(): string[] {
		const { latest } = this;
		if (!latest) return [];
		const reflection = answerValue(latest, REFLECTION)?.text?.trim() || undefined;
		const plan = answerValue(latest, PLAN);
		return [reflection, plan && planWords(plan)].filter((words) => words !== undefined);
	}

	/** The review's latest measurement in the last year; undefined without one. */
	get measuredWords(): string | undefined {
		const { settings } = this.#kithbook;
		return settings && this.#measured.value?.(settings.threshold);
	}

	/** The age of the last copy. */
	get backupWords(): string {
		const days = this.#daysSinceCopy;
		if (days === undefined) return m.week_backup_never();
		return days <= 0 ? m.week_backup_today() : m.week_backup_days({ n: days });
	}

	#mainTask({ state, week, next }: Standing): Task {
		const when = m.week_next({ date: dateWords(next, 'weekday') });
		if (state === 'done') {
			return {
				words: when,
				action: m.week_correct(),
				week: this.latest?.week ?? week,
				isMain: false
			};
		}
		if (this.isStarted) {
			return { words: m.week_offer_started(), action: m.week_continue(), week, isMain: true };
		}
		if (this.latest?.week === week) {
			const date = dateWords(savedAt(this.latest), 'weekday');
			return { words: m.week_offer_again({ date }), action: m.week_again(), week, isMain: true };
		}
		if (state === 'early' && this.latest)
			return { words: when, action: m.week_start_early(), week, isMain: false };
		return { words: m.week_offer(), action: m.week_start(), week, isMain: true };
	}
}

/** The platforms and the threshold of a count. The line joins only equal ones. */
function measureOf({ threshold }: Checkin, pairs: readonly Pair[]): string {
	return JSON.stringify([threshold, ...pairs.map(({ platform }) => platform).sort()]);
}

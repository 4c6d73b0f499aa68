import { differenceInCalendarDays } from 'date-fns';
import { answerValue, savedAt, weekOfDraft, type Checkin } from '$lib/journal/checkin';
import { byWeek } from '$lib/journal/journal';
import { openRequests } from '$lib/journal/favours/log';
import type { HelpRequest } from '$lib/journal/favours/request';
import { PLAN } from '$lib/journal/questions/ids';
import { planWords, type PlanEnd } from '$lib/journal/plan-words';
import { endPlan, planToAskAbout } from '$lib/journal/plans';
import { standing, type Standing } from '$lib/journal/schedule';
import type { Threshold } from '$lib/journal/settings';
import { shiftWeek, weekOf, weeksBetween, type Week } from '$lib/journal/weeks';
import { dateWords, weekPhrase } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { InstallOffer } from '$lib/app/install.svelte';
import type { Live } from '$lib/app/live.svelte';
import { change } from '$lib/app/saving';
import { Today } from '$lib/app/today.svelte';
import { folderState, type FolderState } from '$lib/copies/folder-facts';
import { copiedAt, isOld } from '$lib/copies/last-copy';
import { ratioOf, type RatioWords } from './ratio';
import { shareOverWeeks, type ShareOverWeeks } from './share-over-weeks';

/** The page reads no older weeks, so that it opens fast after fifty years. */
const WEEKS = 52;

/** From so many weeks without a check-in on, the page greets. */
const AWAY = 7;

/** The page lists no more open requests. */
const REQUESTS = 3;

/** A check-in to start, continue, fill in or correct. */
export interface Task {
	/** A sentence. */
	words: string;
	action: string;
	week: Week;
	/** Whether it is the main task of now. */
	isMain: boolean;
}

/** A plan to be answered. */
export interface OpenPlan {
	words: string;
	/** The week of the check-in with the plan, in words. */
	when: string;
}

/** Open requests in a line each. */
export interface OpenLines {
	title: string;
	lines: readonly { id: string; what: string; age: string }[];
	hasMore: boolean;
}

/** What the copies outside this browser need. */
export interface CopyNeed {
	words: string;
	action: string;
	/** Whether it is about the folder. */
	isFolder: boolean;
}

/** The content of the page `This week`. */
export class ThisWeek {
	readonly #kithbook: Kithbook;
	readonly #today = new Today();
	readonly #checkins: Live<Checkin[]>;
	readonly #isFirst: Live<boolean>;
	readonly #requests: Live<HelpRequest[]>;
	readonly #drafts: Live<Week[]>;
	readonly #copies: Live<{ at: Date | undefined; folder: FolderState }>;
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
		this.#isFirst = kithbook.live(async (journal) => !(await journal.hasAny('checkin')));
		this.#requests = kithbook.live(async (journal) => {
			const from = shiftWeek(weekOf(new Date()), -WEEKS);
			return openRequests(await journal.records('request', { from }));
		});
		this.#drafts = kithbook.live(async (journal) => {
			const weeks = (await journal.drafts()).map(({ id }) => weekOfDraft(id));
			return weeks.filter((week) => week !== undefined);
		});
		this.#copies = kithbook.live(async (journal) => ({
			at: await copiedAt(journal),
			folder: await folderState(journal)
		}));
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
			this.standing !== undefined &&
			this.#drafts.value !== undefined &&
			this.#requests.value !== undefined &&
			!this.#isFirst.loading &&
			!this.#copies.loading &&
			!this.#measured.loading
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

	get dayWords(): string {
		return dateWords(this.today, 'weekday');
	}

	/** The small print after the day: what is done, and when the next check-in is. */
	get nextWords(): string[] {
		const { standing } = this;
		if (!standing || this.isDue) return [];
		const isNear = differenceInCalendarDays(standing.next, this.today) < 7;
		const date = dateWords(standing.next, isNear ? 'weekdayAlone' : 'weekday');
		const next = m.week_next({ date });
		return standing.state === 'done' ? [this.#doneWords, next] : [next];
	}

	get #doneWords(): string {
		const isMonthly = this.#kithbook.settings?.rhythm.every === 'month';
		return isMonthly ? m.week_done_month() : m.week_done();
	}

	/** Whether the check-in is the main thing on the page. */
	get isDue(): boolean {
		return this.tasks.some(({ isMain }) => isMain);
	}

	/** A greeting after many weeks without a check-in. */
	get greeting(): string | undefined {
		const { latest } = this;
		if (!this.standing || this.#isFirst.value) return undefined;
		const weeks = latest ? weeksBetween(latest.week, this.standing.week) : WEEKS;
		return weeks >= AWAY ? m.week_back() : undefined;
	}

	/** The heading over a check-in that is due or begun, or of a page without a number. */
	get headline(): string {
		if (this.#isFirst.value && !this.isStarted) return m.week_first();
		if (this.isStarted && this.standing?.state !== 'done') return m.week_started();
		if (!this.isDue) return m.week_title();
		const isMonthly = this.#kithbook.settings?.rhythm.every === 'month';
		return isMonthly ? m.week_due_month() : m.week_due();
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
		return ratioOf(this.#checkins.value ?? [], this.today);
	}

	/** The picture over the last year; undefined with too few counts for one. */
	get overWeeks(): ShareOverWeeks | undefined {
		const isMonthly = this.#kithbook.settings?.rhythm.every === 'month';
		return shareOverWeeks(this.#checkins.value ?? [], isMonthly ? 6 : 1);
	}

	/** The check-in with the plan to be answered. Once this week's is done, its own plan is the one. */
	get #planned(): Checkin | undefined {
		const { standing } = this;
		const checkins = this.#checkins.value ?? [];
		if (!standing) return undefined;
		const asking = standing.state === 'done' ? shiftWeek(standing.week, 1) : standing.week;
		const week = planToAskAbout(asking, checkins)?.week;
		return checkins.find((checkin) => checkin.week === week);
	}

	get plan(): OpenPlan | undefined {
		const planned = this.#planned;
		const words = planned && planWords(answerValue(planned, PLAN) ?? {});
		if (!planned || words === undefined) return undefined;
		return { words, when: m.week_plan({ week: weekPhrase(planned.week, this.today) }) };
	}

	/** Notes what became of the plan. The check-in does not ask again. */
	async endPlan(end: PlanEnd): Promise<void> {
		const planned = this.#planned;
		if (!planned) return;
		await change(this.#kithbook, (clock) => [endPlan(planned, end, clock)], {
			said: m.week_plan_noted()
		});
	}

	/** The open requests; undefined without one. */
	get requests(): OpenLines | undefined {
		const open = this.#requests.value ?? [];
		if (open.length === 0) return undefined;
		return {
			title: m.week_open({ n: open.length }),
			lines: open.slice(0, REQUESTS).map(({ id, what, askedAt }) => ({
				id,
				what,
				age: this.#ageWords(new Date(askedAt))
			})),
			hasMore: open.length > REQUESTS
		};
	}

	#ageWords(since: Date): string {
		const days = differenceInCalendarDays(this.today, since);
		return days <= 0 ? m.week_open_today() : m.week_open_days({ n: days });
	}

	/**
	 * The week whose earlier years may be shown: of the latest check-in, unless one is due, so that
	 * they colour no answers.
	 */
	get rememberedFrom(): Week | undefined {
		const { latest, standing } = this;
		if (!latest || !standing || this.isDue || this.isStarted) return undefined;
		const longest = this.#kithbook.settings?.rhythm.every === 'month' ? 5 : 1;
		return weeksBetween(latest.week, standing.week) <= longest ? latest.week : undefined;
	}

	/** The review's latest measurement in the last year; undefined without one. */
	get measuredWords(): string | undefined {
		const { settings } = this.#kithbook;
		return settings && this.#measured.value?.(settings.threshold);
	}

	/** What is amiss with the copies outside this browser; undefined while nothing is. */
	get copyNeed(): CopyNeed | undefined {
		const copies = this.#copies.value;
		if (!copies) return undefined;
		const { at, folder } = copies;
		if (folder.trouble ?? folder.fuller) {
			const words = folder.trouble === 'needs-tap' ? m.week_folder_tap() : m.week_folder_trouble();
			return { words, action: m.week_folder_open(), isFolder: true };
		}
		if (at && !isOld(at, this.today)) return undefined;
		const words = at
			? m.week_backup_days({ n: differenceInCalendarDays(this.today, at) })
			: m.week_backup_never();
		return { words, action: m.week_backup_save(), isFolder: false };
	}

	#mainTask({ state, week }: Standing): Task {
		if (state === 'done') {
			const corrected = this.latest?.week ?? week;
			return { words: '', action: m.week_correct(), week: corrected, isMain: false };
		}
		if (this.isStarted) {
			return { words: m.week_offer_started(), action: m.week_continue(), week, isMain: true };
		}
		if (this.latest?.week === week) {
			const date = dateWords(savedAt(this.latest), 'weekday');
			return { words: m.week_offer_again({ date }), action: m.week_again(), week, isMain: true };
		}
		if (state === 'early' && !this.#isFirst.value) {
			return { words: '', action: m.week_start_early(), week, isMain: false };
		}
		return { words: m.week_offer(), action: m.week_start(), week, isMain: true };
	}
}

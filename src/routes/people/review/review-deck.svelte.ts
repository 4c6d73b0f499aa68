import { estimateKnown, platformsIn, type ReviewEstimate } from '$lib/insights/review/estimate';
import type { Listed } from '$lib/journal/people/deck';
import { measurementOf, type Measurement, type Stratum } from '$lib/journal/people/measurement';
import { measuredNow } from '$lib/journal/people/measuring';
import type { ReviewAnswer } from '$lib/journal/people/person';
import { answered, metThrough, takenBack, type Written } from '$lib/journal/people/reviewing';
import type { Settings, Threshold } from '$lib/journal/settings';
import { weekOf } from '$lib/journal/weeks';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { Outbox } from './outbox.svelte';
import { readSources, type Sources } from './sources';

/** An answer, with the person before and after it. */
interface Done {
	readonly before: Listed;
	readonly now: Written;
	readonly answer: ReviewAnswer;
}

/** The names to review, the answers so far, and what they measure. */
export class ReviewDeck {
	/** The platform whose list is reviewed; undefined for all. */
	readonly platform: string | undefined;
	readonly threshold: Threshold;
	/** The platforms whose lists can be reviewed. */
	readonly platforms: readonly string[];
	/** How many people are in the list. */
	readonly count: number;
	/** The people to review as they are now, including changes by Undo. */
	readonly #names: Listed[];
	readonly #reviewedBefore: number;
	readonly #sources: Sources;
	readonly #outbox: Outbox;
	readonly #measurements: Map<string, Measurement>;
	#strata = $state.raw<readonly Stratum[]>([]);
	#done = $state.raw<readonly Done[]>([]);
	/** Whether the user asked for more than the name. */
	showsMore = $state(false);
	#pauseAt = $state<number>();
	/** How many names were answered since the deck was opened. */
	readonly answeredNow = $derived(this.#done.length);
	/** Why the latest answers are not saved. */
	readonly problem = $derived.by(() => this.#outbox.problem);

	private constructor(kithbook: Pick<Kithbook, 'save'>, sources: Sources) {
		const { count, names, measurements } = sources;
		this.#sources = sources;
		this.#outbox = new Outbox(kithbook);
		this.platform = sources.platform;
		this.threshold = sources.threshold;
		this.platforms = platformsIn(sources.strata.value);
		this.count = count;
		this.#names = names;
		this.#reviewedBefore = count - names.length;
		this.#measurements = new Map(measurements.map((each) => [each.week, each]));
		this.#strata = this.#measure();
	}

	/**
	 * Opens the deck of a platform's list, or of all lists if that one is empty.
	 * @returns undefined if all lists are empty
	 * @throws {StorageError}
	 */
	static async open(
		kithbook: Pick<Kithbook, 'storage' | 'save'>,
		settings: Pick<Settings, 'threshold'>,
		asked: string | undefined
	): Promise<ReviewDeck | undefined> {
		const sources = await readSources(kithbook.storage, settings, asked);
		return sources && new ReviewDeck(kithbook, sources);
	}

	/** The current person; undefined when none is left. */
	get person(): Listed | undefined {
		return this.#names[this.#done.length];
	}

	/** The number of the current name, from 1; without one, how many were answered. */
	get position(): number {
		const answered = this.#reviewedBefore + this.#done.length;
		return this.person && !this.isPaused ? answered + 1 : answered;
	}

	/** The latest answer, which can be undone. */
	get last(): { name: string; answer: ReviewAnswer; howMet: string | undefined } | undefined {
		const done = this.#done.at(-1);
		return done && { name: done.now.name, answer: done.answer, howMet: done.now.record.howMet };
	}

	/** Whether the planned number of names is reached. */
	get isPaused(): boolean {
		return this.#pauseAt !== undefined && this.#done.length >= this.#pauseAt;
	}

	/** How many people the user knows by a threshold; undefined before the first answer. */
	measured(threshold: Threshold = this.threshold): ReviewEstimate | undefined {
		return estimateKnown(this.#strata, threshold, this.platform);
	}

	/** Pauses after `count` more names. */
	pauseAfter(count: number): void {
		this.#pauseAt = this.#done.length + count;
	}

	goOn(): void {
		this.#pauseAt = undefined;
	}

	answer(answer: ReviewAnswer): void {
		const before = this.person;
		if (!before || this.isPaused) return;
		const { clock, steps } = this.#sources;
		const review = { answer, at: Date.now(), ...(this.showsMore && { more: true }) };
		const now = answered(before, review, steps(before.id), clock);
		this.#done = [...this.#done, { before, now, answer }];
		this.#write(before, now);
	}

	/** Undoes the latest answer. */
	undo(): void {
		const done = this.#done.at(-1);
		if (!done) return;
		const before = takenBack(done.before, done.now, this.#sources.clock);
		this.#done = this.#done.slice(0, -1);
		this.#names[this.#done.length] = before;
		this.#write(done.now, before);
	}

	/** Notes how the user met the person of the latest answer. */
	tellHowMet(words: string): void {
		const done = this.#done.at(-1);
		if (!done) return;
		const now = metThrough(done.now, words, this.#sources.clock);
		this.#done = [...this.#done.slice(0, -1), { ...done, now }];
		this.#outbox.put([now.record]);
	}

	/** Resolves when all answers are saved, or the saving failed. */
	flush(): Promise<void> {
		return this.#outbox.flush();
	}

	/** Counts a changed person, and saves them with the measurement of the week. */
	#write(before: Listed, now: Written): void {
		const { strata, clock } = this.#sources;
		strata.remove(before);
		strata.add(now);
		this.showsMore = false;
		const week = weekOf(new Date());
		this.#strata = this.#measure();
		const measurement = measurementOf(week, this.#strata, this.#measurements.get(week), clock);
		this.#measurements.set(week, measurement);
		this.#outbox.put([now.record, measurement]);
	}

	#measure(): Stratum[] {
		const { strata, now, measurements } = this.#sources;
		return measuredNow(strata, measurements, now);
	}
}

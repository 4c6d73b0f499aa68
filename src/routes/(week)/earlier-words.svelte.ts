import { byChapter, chapterOf } from '$lib/journal/chapters';
import {
	leaveOut,
	leftOutOf,
	letIn,
	weeksToRemember,
	withoutLeftOut,
	type Remembered
} from '$lib/journal/look-back/remembering';
import { ownWordsOf, type OwnWords } from '$lib/journal/look-back/own-words';
import type { Settings } from '$lib/journal/settings';
import { parseWeek, type Week } from '$lib/journal/weeks';
import { weekPhrase } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { change } from '$lib/app/saving';
import type { JournalReads } from '$lib/storage';

/** The page shows the words of no more weeks. */
const WEEKS = 2;

interface EarlierWeek {
	week: Week;
	/** How long ago, and which week. */
	title: string;
	/** The button that leaves the week out. */
	leave: string;
	words: readonly OwnWords[];
}

type Journal = Pick<Kithbook, 'live' | 'save' | 'storage' | 'settings' | 'platforms' | 'questions'>;

/** One's own words from this week in earlier years. */
export class EarlierWords {
	readonly #journal: Journal;
	readonly #read: Live<{ remembered: Remembered; words: OwnWords[] }[]>;
	/** With words that are not left out. */
	readonly weeks = $derived.by((): EarlierWeek[] => {
		const { settings } = this.#journal;
		const leftOut = settings ? leftOutOf(settings) : { weeks: [], names: [] };
		return (this.#read.value ?? [])
			.map(({ remembered, words }) => ({
				week: remembered.week,
				title: titleOf(remembered),
				leave: m.week_leave_out_week({ week: phrase(remembered.week) }),
				words: withoutLeftOut(words, leftOut)
			}))
			.filter(({ words }) => words.length > 0)
			.slice(0, WEEKS);
	});

	/** @param from the week whose earlier years are meant */
	constructor(journal: Journal, from: () => Week) {
		this.#journal = journal;
		this.#read = journal.live((reads) => this.#readWords(reads, from()));
	}

	/** What is left out, by its key. */
	get leftOut(): { key: string; label: string }[] {
		return Object.keys(this.#journal.settings?.leftOut ?? {}).map((key) => {
			const week = parseWeek(key);
			return { key, label: week ? m.week_left_out_week({ week: phrase(week) }) : key };
		});
	}

	/** @param what a week or a name. @returns whether it was saved */
	leaveOut(what: string): Promise<boolean> {
		return this.#change(
			(settings, clock) => leaveOut(settings, what, clock),
			m.week_left_out_said()
		);
	}

	letIn(what: string): Promise<boolean> {
		return this.#change((settings, clock) => letIn(settings, what, clock), m.week_let_in_said());
	}

	async #change(
		make: (settings: Settings, clock: Parameters<typeof leaveOut>[2]) => Settings,
		said: string
	): Promise<boolean> {
		const { settings } = this.#journal;
		if (!settings) return false;
		return change(this.#journal, (clock) => [make(settings, clock)], { said });
	}

	async #readWords(reads: JournalReads, from: Week) {
		const { settings, platforms = [], questions = [] } = this.#journal;
		if (!settings) return [];
		const prompts = await reads.records('prompt');
		return Promise.all(
			weeksToRemember(from, settings.begun).map(async (remembered) => {
				const only = { from: remembered.week, to: remembered.week };
				const chapters = byChapter(
					await reads.records('checkin', only),
					await reads.records('note', only)
				).map(([week, records]) => chapterOf(week, records, { platforms, questions, prompts }));
				return { remembered, words: ownWordsOf(chapters) };
			})
		);
	}
}

/** Always with the year. */
function phrase(week: Week): string {
	return weekPhrase(week, new Date(0));
}

function titleOf({ week, ago }: Remembered): string {
	if (ago === 'quarter') return m.week_ago_quarter({ week: phrase(week) });
	if (ago === 'four-weeks') return m.week_ago_four({ week: phrase(week) });
	return m.week_ago_years({ n: ago.years, week: phrase(week) });
}

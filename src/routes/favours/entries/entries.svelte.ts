import {
	parseQuery,
	entriesBehind,
	isCounted,
	formatQuery,
	sumEntries,
	type NumberQuery,
	type Entries
} from '$lib/insights/favours/entries';
import { modeTitles } from '$lib/insights/favours/words';
import type { HelpRecords } from '$lib/insights/series/help-weeks';
import { dateOf, dayOf, isDay, shiftDay } from '$lib/journal/days';
import type { Favour } from '$lib/journal/favours/favour';
import { momentOf, type HelpEntry } from '$lib/journal/favours/log';
import { outcomeWords, worldWords } from '$lib/journal/favours/words';
import { mondayOf, weekOf, type Week } from '$lib/journal/weeks';
import { dayWords, numberWords, weekPhrase, weekWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { FavourNames } from '$lib/app/favour-names';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { Today } from '$lib/app/today.svelte';
import { readHelpRecords } from '../comparison.svelte';

/** How many are shown at first, and how many more at a time. */
const PORTION = 50;

/** An entry of the log, or the count of a check-in. */
interface EntryLine {
	readonly key: string;
	readonly words: string;
	readonly details: string;
	readonly outcome: string | undefined;
	/** Set for an entry of the log. */
	readonly entry: { readonly type: HelpEntry['type']; readonly id: string } | undefined;
	readonly week: Week | undefined;
}

export interface EntryGroup {
	readonly title: string;
	readonly about: string | undefined;
	/** The number of entries, which may be more than the shown lines. */
	readonly count: string;
	readonly lines: readonly EntryLine[];
}

/** The entries that a number on the page Favours counts. */
export class HelpEntries {
	readonly #records: Live<HelpRecords>;
	readonly #names: FavourNames;
	readonly #today = new Today();
	#asked = $state.raw<NumberQuery>({ of: 'asked' });
	#count = $state(PORTION);
	readonly #behind = $derived.by((): Entries | undefined => {
		const records = this.#records.value;
		return records && entriesBehind(records, this.#asked);
	});
	readonly loading = $derived.by(() => this.#records.loading);
	readonly problem = $derived.by(() => this.#records.problem);
	readonly isEmpty = $derived.by(() => this.groups.length === 0);

	constructor(journal: Pick<OpenJournal, 'storage' | 'live'>) {
		this.#records = journal.live(readHelpRecords);
		this.#names = new FavourNames(journal);
	}

	/** Shows the number in the address. */
	show(params: URLSearchParams): void {
		this.#asked = parseQuery(params);
		this.#count = PORTION;
	}

	/** A line that describes the number. */
	get about(): string {
		const { of, world, person, mode, log, from, to, paired } = this.#asked;
		const had = person !== undefined || paired === true;
		const requests = had ? m.entries_about_had() : m.entries_about_requests();
		return [
			of === 'given' ? m.entries_about_given() : requests,
			world && worldWords(world),
			mode && modeTitles[mode](),
			log && m.entries_about_log(),
			person !== undefined && m.entries_about_with({ name: this.#names.of(person) }),
			from && m.entries_about_since({ week: weekPhrase(from, this.#today.date) }),
			to && m.entries_about_until({ week: weekPhrase(to, this.#today.date) })
		]
			.filter(Boolean)
			.join(' · ');
	}

	/** The number in a sentence; undefined without entries. */
	get sum(): string | undefined {
		const found = this.#behind;
		if (!found || this.isEmpty) return undefined;
		const { of, person, paired, outcome } = this.#asked;
		const { requests: n, count } = sumEntries(found, this.#asked);
		if (of === 'given') return m.entries_sum_given({ n: count });
		if (person !== undefined || paired) return m.entries_sum_had({ n: count });
		const words = { count: numberWords(count), n };
		return outcome === 'answered' ? m.entries_sum_answered(words) : m.entries_sum_helped(words);
	}

	/** The first and the last day of the weeks; empty without a limit. */
	get days(): { from: string; to: string } {
		const { from, to } = this.#asked;
		return {
			from: from ? dayOf(mondayOf(from)) : '',
			to: to ? shiftDay(dayOf(mondayOf(to)), 6) : ''
		};
	}

	/** The latest day to choose. */
	get today(): string {
		return dayOf(this.#today.date);
	}

	/** The query of the same number in other weeks. An empty day is no limit. */
	within(days: { from: string; to: string }): string {
		const [from, to] = [days.from, days.to].map((day) =>
			isDay(day) ? weekOf(dateOf(day)) : undefined
		);
		return formatQuery({ ...this.#asked, from, to });
	}

	/** Groups without entries are omitted. */
	readonly groups = $derived.by((): EntryGroup[] => {
		const found = this.#behind;
		if (!found) return [];
		const asked = this.#asked;
		const [withIt, without] =
			asked.outcome === 'answered'
				? [m.compare_answered(), m.entries_without_answered()]
				: [m.compare_helped(), m.entries_without_helped()];
		const had = found.requests.filter((request) => isCounted(request, asked));
		const hadNot = found.requests.filter((request) => !isCounted(request, asked));
		const groups = [
			this.#logged(withIt, had),
			...(asked.paired ? [] : [this.#logged(without, hadNot)]),
			this.#logged(m.entries_given(), found.favours),
			this.#fromCheckins(found)
		];
		return groups.filter(({ lines }) => lines.length > 0);
	});

	/** Whether a group has more entries than are shown. */
	get hasMore(): boolean {
		const { requests, favours, checkins } = this.#behind ?? {};
		return [requests, favours, checkins].some((all) => (all?.length ?? 0) > this.#count);
	}

	showMore(): void {
		this.#count += PORTION;
	}

	#logged(title: string, entries: readonly HelpEntry[]): EntryGroup {
		const lines = entries.slice(0, this.#count).map((entry) => this.#line(entry));
		return { title, about: undefined, count: numberWords(entries.length), lines };
	}

	#line(entry: HelpEntry): EntryLine {
		const { id, type, what, world } = entry;
		const when = dayWords(dayOf(new Date(momentOf(entry))), this.#today.date);
		return {
			key: id,
			words: what,
			details: [when, worldWords(world), entry.type === 'favour' && this.#forWhom(entry)]
				.filter(Boolean)
				.join(' · '),
			outcome: entry.type === 'request' ? outcomeWords(entry, this.#names.of) : undefined,
			entry: { type, id },
			week: undefined
		};
	}

	#forWhom({ person, name }: Favour): string | undefined {
		const found = person === undefined ? name : this.#names.of(person);
		return found && m.favours_line_to({ name: found });
	}

	#fromCheckins({ checkins }: Entries): EntryGroup {
		const isTimes = this.#asked.of === 'given' || this.#asked.paired === true;
		const lines = checkins.slice(0, this.#count).map(({ week, world, counted }) => ({
			key: `${week} ${world}`,
			words: weekWords(week, this.#today.date),
			details: worldWords(world),
			outcome: isTimes
				? m.entries_checkin_times({ n: counted.count })
				: m.entries_checkin_asked({ count: numberWords(counted.count), n: counted.requests }),
			entry: undefined,
			week
		}));
		return {
			title: m.entries_checkins(),
			about: m.entries_checkins_about(),
			count: numberWords(checkins.length),
			lines
		};
	}
}

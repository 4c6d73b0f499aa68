import { m } from '$lib/paraglide/messages';
import { passageTexts, searchable, type Chapter } from '$lib/journal/chapters';
import { holds, mentions, searchTerms, searchText, stretches } from '$lib/journal/search';
import type { JournalReads } from '$lib/storage';
import { inChunks } from '$lib/app/chunks';
import type { Live } from '$lib/app/live.svelte';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import { readSteps, readYear, yearsOf } from './reader';

/** How many weeks are shown at first, and how many more at a time. */
const PORTION = 12;

interface Entry {
	chapter: Chapter;
	/** The folded text of the chapter. */
	text: string;
}

/** Full-text search over the whole journal. The first search reads the journal; then it is kept up to date. */
export class JournalSearch {
	readonly #entries: Live<Entry[]>;
	#query = $state('');
	#portion = $state(PORTION);
	readonly #terms = $derived(searchTerms(this.#query));
	readonly #found = $derived.by(() => {
		if (this.#terms.length === 0) return undefined;
		return this.#entries.value?.filter(({ text }) => holds(text, this.#terms));
	});
	readonly active = $derived(this.#terms.length > 0);
	readonly problem = $derived.by(() => (this.active ? this.#entries.problem : undefined));
	/** The number of weeks with a match; undefined while loading. */
	readonly count = $derived(this.#found?.length);
	readonly hasMore = $derived((this.#found?.length ?? 0) > this.#portion);

	constructor(journal: Pick<OpenJournal, 'live'>) {
		this.#entries = journal.live(readEntries);
	}

	get query(): string {
		return this.#query;
	}

	set query(query: string) {
		if (query === this.#query) return;
		this.#query = query;
		this.#portion = PORTION;
	}

	/** The number of results in words; empty while loading. */
	get outcome(): string {
		const query = this.#query.replace(/["“”„«»]/gu, '').trim();
		if (this.count === undefined) return '';
		if (this.count === 0) return m.journal_search_none({ query });
		return m.journal_search_found({ n: this.count, query });
	}

	showMore(): void {
		this.#portion += PORTION;
	}

	/** The first results, latest first, reduced to their matching parts. */
	readonly chapters = $derived(
		this.#found?.slice(0, this.#portion).map(({ chapter }) => only(chapter, this.#terms)) ?? []
	);

	readonly mark = (text: string) => stretches(text, this.#terms);
}

/** Reads the whole journal year by year, and yields to the page in between. */
async function readEntries(journal: JournalReads): Promise<Entry[]> {
	const entries: Entry[] = [];
	const steps = await readSteps(journal);
	for (const year of await yearsOf(journal)) {
		await inChunks(await readYear(journal, year, steps), (chapter) =>
			entries.push({ chapter, text: searchText(searchable(chapter)) })
		);
	}
	return entries;
}

/** Reduces a chapter to the answers, notes and entries with a search term. Its headline stays. */
function only(chapter: Chapter, terms: readonly string[]): Chapter {
	const { line, stepNotes } = chapter;
	return {
		...chapter,
		skipped: undefined,
		unknown: undefined,
		passages: chapter.passages.filter((passage) =>
			passageTexts(passage).some((text) => mentions(text, terms))
		),
		line: line.filter(({ text }) => mentions(text, terms)),
		stepNotes: stepNotes.filter(({ text }) => mentions(text, terms)),
		notes: chapter.notes.filter((note) => mentions(note.text, terms)),
		help: chapter.help.filter(({ what, lines }) =>
			[what, ...lines].some((text) => mentions(text, terms))
		)
	};
}

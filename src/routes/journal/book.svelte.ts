import { tick } from 'svelte';
import type { Chapter } from '$lib/journal/chapters';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { notices } from '$lib/app/notices.svelte';
import { problemWords } from '$lib/app/problem-words';
import { problemOf } from '$lib/storage';
import { pause } from '$lib/app/chunks';
import { readYear } from './reader';

interface BookYear {
	year: number;
	/** Earliest first. */
	chapters: Chapter[];
}

/** The journal, or a year of it, as a book for printing. */
export class PrintedBook {
	readonly #journal: Pick<Kithbook, 'storage'>;
	/** The prepared years, earliest first. */
	years = $state.raw<readonly BookYear[]>([]);
	/** The number of years; 0 without a book. */
	#all = $state(0);
	#setting: AbortController | undefined;
	/** The number of prepared years; undefined without a book. */
	readonly progress = $derived(
		this.#all === 0 ? undefined : { done: this.years.length, all: this.#all }
	);

	constructor(journal: Pick<Kithbook, 'storage'>) {
		this.#journal = journal;
	}

	/**
	 * Prepares the years one by one, so that the page is not blocked.
	 * @returns false if the book was closed meanwhile
	 */
	async set(years: readonly number[]): Promise<boolean> {
		this.close();
		const setting = new AbortController();
		this.#setting = setting;
		this.#all = years.length;
		for (const year of [...years].sort((a, b) => a - b)) {
			const chapters = await readYear(this.#journal.storage, year);
			if (setting.signal.aborted) return false;
			this.years = [...this.years, { year, chapters: chapters.reverse() }];
			await pause();
		}
		return !setting.signal.aborted;
	}

	/** Prepares the years and prints them. The page must call {@link close} afterwards. */
	async print(years: readonly number[]): Promise<void> {
		try {
			if (!(await this.set(years))) return;
			await tick();
			await document.fonts.ready;
			window.print();
		} catch (error) {
			this.close();
			notices.show(problemWords(problemOf(error)), { kind: 'problem' });
		}
	}

	/** Removes the book, or stops preparing it. */
	close(): void {
		this.#setting?.abort();
		this.years = [];
		this.#all = 0;
	}
}

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

/** The journal, or a year of it, set as a book for the printer. */
export class PrintedBook {
	readonly #journal: Pick<Kithbook, 'storage'>;
	/** The years that are set, earliest first. */
	years = $state.raw<readonly BookYear[]>([]);
	/** How many years it will have; 0 while there is no book. */
	#all = $state(0);
	#setting: AbortController | undefined;
	/** How many years are set, of how many; undefined while there is no book. */
	readonly progress = $derived(
		this.#all === 0 ? undefined : { done: this.years.length, all: this.#all }
	);

	constructor(journal: Pick<Kithbook, 'storage'>) {
		this.#journal = journal;
	}

	/**
	 * Sets the years one by one, so that the page answers in between.
	 * @returns whether the book is ready, rather than closed meanwhile
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

	/** Sets the years and hands them to the printer; the page puts the book away afterwards. */
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

	/** Puts the book away, or stops setting it. */
	close(): void {
		this.#setting?.abort();
		this.years = [];
		this.#all = 0;
	}
}

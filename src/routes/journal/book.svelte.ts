import { tick } from 'svelte';
import type { Chapter } from '$lib/journal/chapters';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { pause } from '$lib/app/chunks';
import { readYear } from '$lib/app/reader';
import type { Result } from '$lib/storage';

interface BookYear {
	year: number;
	/** Earliest first. */
	chapters: Chapter[];
}

/** The journal, or a year of it, set as a book for the printer. */
export class Book {
	readonly #journal: Pick<Kithbook, 'storage'>;
	#years = $state.raw<readonly BookYear[]>([]);
	/** How many years it will have; 0 while there is no book. */
	#all = $state(0);
	#setting: AbortController | undefined;

	constructor(journal: Pick<Kithbook, 'storage'>) {
		this.#journal = journal;
	}

	/** The years that are set, earliest first. */
	get years(): readonly BookYear[] {
		return this.#years;
	}

	/** How many years are set, of how many; undefined while there is no book. */
	get progress(): { done: number; all: number } | undefined {
		return this.#all === 0 ? undefined : { done: this.#years.length, all: this.#all };
	}

	/**
	 * Sets the years one by one, so that the page answers in between.
	 * @returns whether the book is ready, rather than closed meanwhile
	 */
	async set(years: readonly number[]): Promise<Result<boolean>> {
		this.close();
		const setting = new AbortController();
		this.#setting = setting;
		this.#all = years.length;
		for (const year of [...years].sort((a, b) => a - b)) {
			const chapters = await readYear(this.#journal, year);
			if (setting.signal.aborted) return { ok: true, value: false };
			if (!chapters.ok) {
				this.close();
				return chapters;
			}
			this.#years = [...this.#years, { year, chapters: chapters.value.reverse() }];
			await pause();
		}
		return { ok: true, value: !setting.signal.aborted };
	}

	/** Sets the years and hands them to the printer; the page puts the book away afterwards. */
	async print(years: readonly number[]): Promise<Result<boolean>> {
		const set = await this.set(years);
		if (set.ok && set.value) {
			await tick();
			await document.fonts.ready;
			window.print();
		}
		return set;
	}

	/** Puts the book away, or stops setting it. */
	close(): void {
		this.#setting?.abort();
		this.#years = [];
		this.#all = 0;
	}
}

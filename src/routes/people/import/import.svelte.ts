import { askedPlatforms, platformLabel } from '$lib/journal/platform';
import { m } from '$lib/paraglide/messages';
import { platformOptions } from '$lib/app/choices';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { loadGuides, type Guide } from './guides';
import { ListImport } from './importing.svelte';
import type { FailureWords, ImportFailure } from '$lib/app/importing.svelte';
import type { Place, Preview } from '$lib/intake/preview';
import type { PlatformProblem } from '$lib/platforms';
import { pickContacts } from './picker';
import { doneWords, listWordsOf, unreadWords, type ListWords } from './preview-words';
import { failureWords, platformToAsk } from './problem-words';

/** What the page for bringing in lists shows, in words. */
export class ImportPage {
	readonly importing: ListImport;
	readonly #kithbook: Pick<Kithbook, 'storage' | 'platforms'>;
	/** For which lists those who are no longer in them shall stay. */
	#keepsGone = $state.raw<ReadonlySet<number>>(new Set());
	/** Whether one wanted to add a list without saying where it counts. */
	isPlaceMissing = $state(false);
	/** How to get one's lists; undefined until they are asked for and loaded. */
	guides = $state.raw<readonly Guide[]>();

	constructor(kithbook: Pick<Kithbook, 'storage' | 'platforms'>) {
		this.#kithbook = kithbook;
		this.importing = new ListImport(kithbook);
	}

	async showGuides(): Promise<void> {
		this.guides ??= await loadGuides();
	}

	/** Where lists can count: the platforms of the journal, then those that are offered by name. */
	get places(): { id: string; label: string }[] {
		const own = this.#platforms.map((platform) => ({
			id: platform.id,
			label: platformLabel(platform)
		}));
		return [
			...own,
			...platformOptions().filter(({ id }) => !own.some((platform) => platform.id === id))
		];
	}

	/** How far the reading is. */
	get reading(): { words: string; counts?: string } {
		const { state } = this.importing;
		if (state.at !== 'reading') return { words: '' };
		const { name } = state;
		const { phase, path, entries } = state.progress;
		if (phase === 'comparing') return { words: m.intake_comparing() };
		if (path === undefined) return { words: m.intake_opening({ name }) };
		const words = m.intake_reading_file({ path });
		return entries === 0 ? { words } : { words, counts: m.intake_entries({ n: entries }) };
	}

	/** What each list would do. */
	lists({ lists, week }: Preview): ListWords[] {
		return lists.map((list, index) =>
			listWordsOf(list, week, this.#platforms, this.dropsGone(index))
		);
	}

	/** Whether there is anything to add. */
	hasNews({ lists }: Preview): boolean {
		return lists.some(({ isNews }) => isNews);
	}

	/** What was among the files and is left out: exports that cannot be read, and what is none. */
	leftOut(preview: Preview): string[] {
		const failed = preview.failed.map(({ label, problem }) =>
			m.intake_failed_part({ label, what: failureWords(problem).what })
		);
		const unread = unreadWords(preview);
		return unread === undefined ? failed : [...failed, unread];
	}

	/** Whether those who are no longer in a list are gone. */
	dropsGone(list: number): boolean {
		return !this.#keepsGone.has(list);
	}

	setDropsGone(list: number, dropped: boolean): void {
		const kept = new Set(this.#keepsGone);
		if (dropped) kept.delete(list);
		else kept.add(list);
		this.#keepsGone = kept;
	}

	place(list: number, place: Place): void {
		this.isPlaceMissing = false;
		this.importing.place(list, place);
	}

	/** Adds all lists, where each has its place. What was said of them just before counts. */
	async add(): Promise<void> {
		const preview = await this.importing.settled();
		if (!preview) return;
		const { lists } = preview;
		this.isPlaceMissing = lists.some(({ place }) => place === undefined);
		if (!this.isPlaceMissing) this.importing.add(lists.map((_, index) => this.dropsGone(index)));
	}

	done(preview: Preview): string[] {
		return doneWords(preview, this.#platforms, this.importing.dropsGone);
	}

	failure(problem: PlatformProblem | ImportFailure): FailureWords & { ask: string | undefined } {
		return { ...failureWords(problem), ask: platformToAsk(problem) };
	}

	/** Asks the phone for contacts. @returns whether there are any to read */
	async pick(): Promise<boolean> {
		const picked = await pickContacts();
		if (picked === undefined) return false;
		this.importing.readPicked(picked, m.intake_picked_name());
		return true;
	}

	get #platforms() {
		return askedPlatforms(this.#kithbook.platforms ?? []);
	}
}

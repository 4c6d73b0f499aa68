import { askedPlatforms, platformLabel } from '$lib/journal/platform';
import { m } from '$lib/paraglide/messages';
import { platformOptions } from '$lib/app/choices';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { loadGuides, type Guide } from './guides';
import { ListImport } from './importing.svelte';
import type { FailureWords, ImportFailure } from '$lib/app/importing.svelte';
import type { ListPreview, Place, Preview } from '$lib/intake/preview';
import type { PlatformProblem } from '$lib/platforms';
import { pickContacts } from './picker';
import { doneWords, listWordsOf, unreadWords, type ListWords } from './preview-words';
import { failureWords, platformToAsk } from './problem-words';

/** The page that imports lists of contacts. */
export class ImportPage {
	readonly importing: ListImport;
	readonly #kithbook: Pick<Kithbook, 'storage' | 'platforms'>;
	/** Whether the user tried to add a list without a platform. */
	isPlaceMissing = $state(false);
	/** Undefined until {@link showGuides} has loaded them. */
	guides = $state.raw<readonly Guide[]>();

	constructor(kithbook: Pick<Kithbook, 'storage' | 'platforms'>) {
		this.#kithbook = kithbook;
		this.importing = new ListImport(kithbook);
	}

	async showGuides(): Promise<void> {
		this.guides ??= await loadGuides();
	}

	/** The platforms that a list can be for: those of the journal, then the other known ones. */
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

	/** The progress of reading. */
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

	/** What each list would change, in words. */
	lists({ lists, week }: Preview): ListWords[] {
		return lists.map((list, index) =>
			listWordsOf(list, week, this.#platforms, this.#dropsGone(list, index))
		);
	}

	/** Whether there is anything to add. */
	hasNews({ lists }: Preview): boolean {
		return lists.some(({ isNews }) => isNews);
	}

	/** Sentences about the exports that cannot be read and about other files. */
	leftOut(preview: Preview): string[] {
		const failed = preview.failed.map(({ label, problem }) =>
			m.intake_failed_part({ label, what: failureWords(problem).what })
		);
		const unread = unreadWords(preview);
		return unread === undefined ? failed : [...failed, unread];
	}

	place(list: number, place: Place): void {
		this.isPlaceMissing = false;
		this.importing.place(list, place);
	}

	/** Adds all lists if each has a platform. Waits for pending changes to the preview. */
	async add(): Promise<void> {
		const preview = await this.importing.settled();
		if (!preview) return;
		const { lists } = preview;
		this.isPlaceMissing = lists.some(({ place }) => place === undefined);
		if (!this.isPlaceMissing) {
			this.importing.add(lists.map((list, index) => this.#dropsGone(list, index)));
		}
	}

	done(preview: Preview): string[] {
		return doneWords(preview, this.#platforms, this.importing.dropsGone);
	}

	failure(problem: PlatformProblem | ImportFailure): FailureWords & { ask: string | undefined } {
		return { ...failureWords(problem), ask: platformToAsk(problem) };
	}

	/** Reads contacts from the phone's picker. @returns whether the user picked any */
	async pick(): Promise<boolean> {
		const picked = await pickContacts();
		if (picked === undefined) return false;
		this.importing.readPicked(picked, m.intake_picked_name());
		return true;
	}

	/** Whether contacts that a list no longer has are marked as gone: in doubt they are kept. */
	#dropsGone({ mayBePart }: ListPreview, index: number): boolean {
		return this.importing.answers.get(index) ?? !mayBePart;
	}

	get #platforms() {
		return askedPlatforms(this.#kithbook.platforms ?? []);
	}
}

import { m } from '$lib/paraglide/messages';
import { numberWords } from '$lib/journal/words';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { LastCopy } from './last-copy.svelte';
import { problemWords } from '$lib/app/problem-words';
import { Exporting } from './exporting.svelte';
import { Importing } from './importing.svelte';
import { doneWords, previewWords, type PreviewWords } from './preview-words';
import { failureWords, type FailureWords } from './problem-words';

type ImportState = Importing['state'];
type Read = Extract<ImportState, { at: 'preview' }>['read'];
type ImportProblem = Extract<ImportState, { at: 'failed' }>['problem'];

/** What the page about one's data shows: taking the journal away and bringing one in, in words. */
export class DataDesk {
	readonly exporting: Exporting;
	readonly importing: Importing;
	readonly #last: LastCopy;

	constructor(kithbook: Kithbook) {
		this.exporting = new Exporting(kithbook);
		this.importing = new Importing(kithbook);
		this.#last = new LastCopy(kithbook);
	}

	/** How much of the file is written, from 0 to 1. */
	get exportedShare(): number {
		const { state } = this.exporting;
		return state.at === 'making' ? state.done / state.of : 0;
	}

	/** What came of the last export, else when that was. */
	get exportWords(): string {
		const { state } = this.exporting;
		if (state.at === 'saved') {
			const { file, checkins, notes } = state.made;
			return m.data_export_saved({
				name: file.name,
				checkins: m.data_checkins({ n: checkins }),
				notes: m.data_notes({ n: notes })
			});
		}
		if (state.at === 'failed') {
			return state.problem ? problemWords(state.problem) : m.data_export_fault();
		}
		return this.#last.words;
	}

	/** How far the reading of the file is. */
	get reading(): { share: number; counts: string } | object {
		const { state } = this.importing;
		if (state.at !== 'reading' || state.of === 0) return {};
		const counts = { done: numberWords(state.done), all: numberWords(state.of) };
		return { share: state.done / state.of, counts: m.data_import_checked(counts) };
	}

	preview({ preview, exportedAt }: Read): PreviewWords {
		return previewWords(preview, exportedAt);
	}

	failure(problem: ImportProblem): FailureWords {
		return failureWords(problem);
	}

	done({ preview }: Read): string[] {
		return doneWords(preview);
	}
}

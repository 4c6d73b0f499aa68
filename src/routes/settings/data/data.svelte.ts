import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { dateWords } from '$lib/journal/words';
import { problemWords } from '$lib/app/problem-words';
import { Exporting } from './exporting.svelte';
import { JournalImport } from './importing.svelte';

/** The page Your data: exports and imports a journal. */
export class DataPage {
	readonly exporting: Exporting;
	readonly importing: JournalImport;
	readonly #exportedAt: Live<Date | undefined>;

	constructor(kithbook: Kithbook) {
		this.exporting = new Exporting(kithbook);
		this.importing = new JournalImport(kithbook);
		this.#exportedAt = kithbook.live(async (journal) => {
			const at = await journal.fact('exportedAt');
			return typeof at === 'number' ? new Date(at) : undefined;
		});
	}

	/** How much of the file is written, from 0 to 1. */
	get exportedShare(): number {
		const { state } = this.exporting;
		return state.at === 'making' ? state.done / state.of : 0;
	}

	/** The result of an export, or the day of the last one. */
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
		if (this.#exportedAt.loading) return '';
		const at = this.#exportedAt.value;
		return at ? m.data_export_last({ date: dateWords(at, 'dayAndYear') }) : m.data_export_never();
	}

	/** The progress of reading the file. */
	get reading(): { share: number; counts: string } | object {
		const { state } = this.importing;
		if (state.at !== 'reading' || state.progress.share === 0) return {};
		const { checked, share } = state.progress;
		return { share, counts: m.data_import_checked({ n: checked }) };
	}
}

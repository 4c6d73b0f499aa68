import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { copiedAt } from '$lib/copies/last-copy';
import type { Live } from '$lib/app/live.svelte';
import { dateWords } from '$lib/journal/words';
import { problemWords } from '$lib/app/problem-words';
import { Exporting, type Way } from './exporting.svelte';
import { JournalImport } from './importing.svelte';

const troubles = {
	missing: m.data_export_missing,
	unwritten: m.data_export_unwritten,
	unlike: m.data_export_unlike
} as const;

/** The page Your data: exports and imports a journal. */
export class DataPage {
	readonly exporting: Exporting;
	readonly importing: JournalImport;
	readonly #copiedAt: Live<Date | undefined>;

	constructor(kithbook: Kithbook) {
		this.exporting = new Exporting(kithbook);
		this.importing = new JournalImport(kithbook);
		this.#copiedAt = kithbook.live(copiedAt);
	}

	/** How much of the file is made, from 0 to 1. */
	get exportedShare(): number {
		const { state } = this.exporting;
		return state.at === 'making' ? state.done / state.of : 0;
	}

	/** The ways to take a file that is made, the best first. */
	get exportWays(): readonly Way[] {
		const { state } = this.exporting;
		return state.at === 'made' ? state.ways : [];
	}

	get isExportTrouble(): boolean {
		const { state } = this.exporting;
		if (state.at === 'made') return state.trouble !== undefined && state.trouble !== 'missing';
		return state.at === 'failed';
	}

	/** The result of an export, what is asked about it, or the day of the last copy. */
	get exportWords(): string {
		const { state } = this.exporting;
		switch (state.at) {
			case 'made':
				return state.trouble ? troubles[state.trouble]() : m.data_export_ready();
			case 'unsure':
				return m.data_export_arrived({ name: state.copy.file.name });
			case 'saved': {
				const { name, copy, isReadBack } = state;
				const words = copy.isWhole
					? isReadBack
						? m.data_export_read_back
						: m.data_export_saved
					: m.data_export_made;
				return words({
					name,
					checkins: m.data_checkins({ n: copy.checkins }),
					notes: m.data_notes({ n: copy.notes })
				});
			}
			case 'failed':
				return state.problem ? problemWords(state.problem) : m.data_export_fault();
			default:
				return this.#lastCopyWords;
		}
	}

	get #lastCopyWords(): string {
		if (this.#copiedAt.loading) return '';
		const at = this.#copiedAt.value;
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

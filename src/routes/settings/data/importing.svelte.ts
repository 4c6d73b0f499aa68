import { proxy } from 'comlink';
import { Importing } from '$lib/app/importing.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { ReadPreview } from './preview';
import type { JournalProblem, TransferApi } from './worker';
import workerUrl from './worker?worker&url';

interface Progress {
	/** The number of records checked. */
	readonly checked: number;
	/** The share of the file read. */
	readonly share: number;
}

/** Imports a journal from a file. */
export class JournalImport extends Importing<TransferApi, ReadPreview, JournalProblem, Progress> {
	readonly #kithbook: Pick<Kithbook, 'storage'>;

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		super();
		this.#kithbook = kithbook;
	}

	/** Reads and checks a file without changing the journal. */
	read(file: File): void {
		const { name } = file;
		this.begin(workerUrl, name, { checked: 0, share: 0 });
		void this.run(name, async (api) => {
			const progress = proxy((checked: number, share: number) =>
				this.report(name, { checked, share })
			);
			const reading = await api.read(this.#kithbook.storage.name, file, progress);
			return reading.ok
				? { at: 'preview', name, preview: reading.preview }
				: { at: 'failed', name, problem: reading.problem };
		});
	}

	/** Adds the read records in one transaction; without room for a snapshot, on the second call. */
	add(): void {
		const { state } = this;
		if (state.at !== 'preview' && state.at !== 'no-room') return;
		const { name, preview } = state;
		this.state = { at: 'adding', name, preview };
		void this.run(name, async (api) => {
			const isAdded = await api.add(state.at === 'no-room');
			return { at: isAdded ? 'added' : 'no-room', name, preview };
		});
	}
}

import { proxy } from 'comlink';
import { Importing } from '$lib/app/importing.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { FileAnswers } from '$lib/formats';
import type { ReadPreview } from '$lib/copies/preview';
import type { JournalProblem } from '$lib/copies/transfer-api';
import type { CopiesApi } from '$lib/copies/worker';
import workerUrl from '$lib/copies/worker?worker&url';

interface Progress {
	/** The number of records checked. */
	readonly checked: number;
	/** The share of the file read. */
	readonly share: number;
}

/** What a file cannot be read without. */
export type FileQuestion = Extract<JournalProblem, { kind: 'passphrase' | 'key' | 'columns' }>;

export type FileProblem = Exclude<JournalProblem, FileQuestion>;

/** Imports a journal from a file. */
export class JournalImport extends Importing<
	CopiesApi,
	ReadPreview,
	FileProblem,
	Progress,
	FileQuestion
> {
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	#file: File | undefined;
	/** Key files that lay beside the file. */
	keyFiles = $state.raw<readonly File[]>([]);

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		super();
		this.#kithbook = kithbook;
	}

	/**
	 * Reads and checks a file without changing the journal.
	 * @param keyFiles files with keys that lie beside it
	 */
	read(file: File, keyFiles: readonly File[] = []): void {
		this.#file = file;
		this.keyFiles = keyFiles;
		this.begin(workerUrl, file.name, { checked: 0, share: 0 });
		this.#read(file, {});
	}

	/** Reads the file again with what it asked for. */
	answer(answers: FileAnswers): void {
		if (this.state.at !== 'asking' || !this.#file) return;
		const { name } = this.state;
		this.state = { at: 'reading', name, progress: { checked: 0, share: 0 } };
		this.#read(this.#file, answers);
	}

	#read(file: File, answers: FileAnswers): void {
		const { name } = file;
		void this.run(name, async (api) => {
			const progress = proxy((checked: number, share: number) =>
				this.report(name, { checked, share })
			);
			const reading = await api.read(this.#kithbook.storage.name, file, answers, progress);
			if (reading.ok) return { at: 'preview', name, preview: reading.preview };
			const { problem } = reading;
			switch (problem.kind) {
				case 'passphrase':
				case 'key':
				case 'columns':
					return { at: 'asking', name, question: problem };
				default:
					return { at: 'failed', name, problem };
			}
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

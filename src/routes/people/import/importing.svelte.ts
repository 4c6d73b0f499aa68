import { proxy, type Remote } from 'comlink';
import type { Table } from '$lib/platforms';
import { Importing } from '$lib/app/importing.svelte';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { GivenPath, IntakeReading, Phase, Place, Preview } from '$lib/intake/preview';
import type { IntakeApi } from '$lib/intake/worker';
import workerUrl from '$lib/intake/worker?worker&url';
import type { PlatformProblem } from '$lib/platforms';

interface Progress {
	readonly phase: Phase;
	readonly path: string | undefined;
	readonly entries: number;
}

/** Imports lists of contacts. For an unknown table it asks which columns hold the names. */
export class ListImport extends Importing<IntakeApi, Preview, PlatformProblem, Progress, Table> {
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	/** Changes to the preview that the Worker has not answered. */
	#changes: Promise<unknown> = Promise.resolve();
	/** For each added list, whether the contacts that it no longer has are marked as gone. */
	dropsGone: readonly boolean[] = [];
	/** The user's answers to the same question, by list. */
	answers = $state.raw<ReadonlyMap<number, boolean>>(new Map());

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		super();
		this.#kithbook = kithbook;
	}

	/** Reads files without changing the journal. */
	read(files: readonly GivenPath[]): void {
		const [first] = files;
		if (!first) return;
		const [folder] = first.path.split('/');
		this.#open(folder ?? first.path, (api) => api.readFiles(files));
	}

	/** Reads a list with one name on each line. */
	readLines(text: string, name: string): void {
		this.#open(name, (api) => api.readLines(text, name));
	}

	/** Reads the result of the browser's contact picker. */
	readPicked(picked: unknown, name: string): void {
		this.#open(name, (api) => api.readPicked(picked, name));
	}

	/** Reads the table with these columns as the names. */
	chooseColumns(columns: readonly number[], hasHeadings = false): void {
		if (this.state.at !== 'asking') return;
		const { name, question } = this.state;
		const progress: Progress = { phase: 'reading', path: question.path, entries: 0 };
		this.state = { at: 'reading', name, progress };
		void this.run(name, async (api) => stateOf(name, await api.readTable(columns, hasHeadings)));
	}

	/** Sets the platform of a list. */
	place(list: number, place: Place): void {
		// Other contacts may be missing there.
		this.answers = new Map([...this.answers].filter(([other]) => other !== list));
		this.#change(async (api) => ({ is: 'preview', preview: await api.place(list, place) }));
	}

	/** Sets whether the automatic contacts of an address book are imported. */
	otherContacts(list: number, wanted: boolean): void {
		this.#change((api) => api.otherContacts(list, wanted));
	}

	/** Sets whether the contacts that a list no longer has are gone. */
	answer(list: number, areGone: boolean): void {
		this.answers = new Map([...this.answers, [list, areGone]]);
	}

	/** The preview after all pending changes; undefined if it is closed. */
	async settled(): Promise<Preview | undefined> {
		await this.#changes;
		return this.state.at === 'preview' ? this.state.preview : undefined;
	}

	/**
	 * Adds the read contacts in one transaction; without room for a snapshot, by {@link goOn}.
	 * @param dropsGone for each list, whether the contacts that it no longer has are marked as gone
	 */
	add(dropsGone: readonly boolean[]): void {
		if (this.state.at !== 'preview') return;
		this.dropsGone = dropsGone;
		this.#add(this.state, false);
	}

	/** Adds the contacts without a snapshot of the journal before. */
	goOn(): void {
		if (this.state.at === 'no-room') this.#add(this.state, true);
	}

	#add({ name, preview }: { name: string; preview: Preview }, withoutSnapshot: boolean): void {
		this.state = { at: 'adding', name, preview };
		void this.run(name, async (api) => {
			const added = await api.add(this.dropsGone, withoutSnapshot);
			if (added === 'no-room') return { at: 'no-room', name, preview };
			return { at: 'added', name, preview: added };
		});
	}

	#open(name: string, read: (api: Remote<IntakeApi>) => Promise<IntakeReading>): void {
		this.begin(workerUrl, name, { phase: 'opening', path: undefined, entries: 0 });
		this.answers = new Map();
		const report = proxy((phase: Phase, path: string | undefined, entries: number) =>
			this.report(name, { phase, path, entries })
		);
		void this.run(name, async (api) => {
			await api.open(this.#kithbook.storage.name, report);
			return stateOf(name, await read(api));
		});
	}

	/** Changes the preview once the Worker has answered. */
	#change(ask: (api: Remote<IntakeApi>) => Promise<IntakeReading>): void {
		if (this.state.at !== 'preview') return;
		const { name } = this.state;
		const changing = this.run(name, async (api) => stateOf(name, await ask(api)));
		this.#changes = Promise.all([this.#changes, changing]);
	}
}

function stateOf(name: string, reading: IntakeReading): ListImport['state'] {
	switch (reading.is) {
		case 'preview':
			return { at: 'preview', name, preview: reading.preview };
		case 'table':
			return { at: 'asking', name, question: reading.table };
		case 'problem':
			return { at: 'failed', name, problem: reading.problem };
	}
}

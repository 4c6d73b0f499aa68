import type { Table } from '$lib/platforms';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type {
	GivenPath,
	IntakeProblem,
	Phase,
	Place,
	Preview,
	Reply,
	Request
} from '$lib/intake/messages';

type State =
	| { at: 'rest' }
	| { at: 'reading'; name: string; phase: Phase; path: string | undefined; entries: number }
	/** The table is no platform's: which columns hold the names? */
	| { at: 'asking'; name: string; table: Table }
	| { at: 'preview'; name: string; preview: Preview }
	| { at: 'adding'; name: string; preview: Preview }
	| { at: 'added'; name: string; preview: Preview; dropsGone: readonly boolean[] }
	| { at: 'undoing'; name: string }
	| { at: 'undone' }
	/** Something that was added has been changed since, so undoing would lose that. */
	| { at: 'not-undone' }
	| { at: 'failed'; name: string; problem: IntakeProblem };

/** Brings lists into the journal: reads them, shows what they would do, then adds them in one go. */
export class ListImporting {
	#state = $state.raw<State>({ at: 'rest' });
	#dropsGone: readonly boolean[] = [];
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	#worker: Worker | undefined;
	/** How many changes to what is shown have not been answered. */
	#changes = 0;
	#waiting: (() => void)[] = [];

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		this.#kithbook = kithbook;
	}

	get state(): State {
		return this.#state;
	}

	/** Reads files; nothing is changed by it. */
	read(files: readonly GivenPath[]): void {
		const [first] = files;
		if (!first) return;
		const [folder] = first.path.split('/');
		const journal = this.#kithbook.storage.name;
		this.#begin(folder ?? first.path, { do: 'read', journal, files });
	}

	/** Reads a list with one name on each line. */
	readLines(text: string, name: string): void {
		this.#begin(name, {
			do: 'read-lines',
			journal: this.#kithbook.storage.name,
			text,
			label: name
		});
	}

	/** Reads what the browser's contact picker gave. */
	readPicked(picked: unknown, name: string): void {
		this.#begin(name, {
			do: 'read-picked',
			journal: this.#kithbook.storage.name,
			picked,
			label: name
		});
	}

	/** Says which columns of the table make up the names, and whether its first row is headings. */
	chooseColumns(columns: readonly number[], hasHeadings = false): void {
		if (this.#state.at !== 'asking') return;
		const { name, table } = this.#state;
		this.#state = { at: 'reading', name, phase: 'reading', path: table.path, entries: 0 };
		this.#ask({ do: 'columns', name: columns, hasHeadings });
	}

	/** Says where one of the lists shall count. */
	place(list: number, place: Place): void {
		this.#change({ do: 'place', list, place });
	}

	/** Says whether an address book's debris counts too. */
	otherContacts(list: number, wanted: boolean): void {
		this.#change({ do: 'other-contacts', list, wanted });
	}

	/** What is shown, once all that was said about it is in it; undefined where nothing is shown any more. */
	async settled(): Promise<Preview | undefined> {
		if (this.#changes > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
		return this.#state.at === 'preview' ? this.#state.preview : undefined;
	}

	/**
	 * Adds what was read, in one transaction.
	 * @param dropsGone for each list, whether those whom it no longer has are gone
	 */
	add(dropsGone: readonly boolean[]): void {
		if (this.#state.at !== 'preview') return;
		const { name, preview } = this.#state;
		this.#dropsGone = dropsGone;
		this.#state = { at: 'adding', name, preview };
		this.#ask({ do: 'add', dropsGone });
	}

	/** Takes back what was added, as long as the page is open. */
	undo(): void {
		if (this.#state.at !== 'added') return;
		this.#state = { at: 'undoing', name: this.#state.name };
		this.#ask({ do: 'undo' });
	}

	/** Drops what was read, and with it the way to undo. What is being added is added whole or not at all. */
	cancel(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#state = { at: 'rest' };
		this.#changes = 0;
		this.#settle();
	}

	#begin(name: string, request: Request): void {
		this.cancel();
		this.#state = { at: 'reading', name, phase: 'opening', path: undefined, entries: 0 };
		const worker = new Worker(new URL('../../../lib/intake/worker.ts', import.meta.url), {
			type: 'module'
		});
		this.#worker = worker;
		worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#hear(data, name));
		worker.addEventListener('error', () => this.#fail(name, { kind: 'fault' }));
		this.#ask(request);
	}

	/** Changes something about what is shown, until the worker shows what comes of it. */
	#change(request: Request): void {
		if (this.#state.at !== 'preview') return;
		this.#changes += 1;
		this.#ask(request);
	}

	#settle(): void {
		for (const resolve of this.#waiting.splice(0)) resolve();
	}

	#ask(request: Request): void {
		this.#worker?.postMessage(request);
	}

	#hear(reply: Reply, name: string): void {
		switch (reply.is) {
			case 'progress':
				if (this.#state.at !== 'reading') return;
				this.#state = { at: 'reading', name, path: undefined, ...reply };
				break;
			case 'asks':
				this.#state = { at: 'asking', name, table: reply.table };
				break;
			case 'preview':
				if (this.#changes > 0) this.#changes -= 1;
				this.#state = { at: 'preview', name, preview: reply.preview };
				if (this.#changes === 0) this.#settle();
				break;
			case 'added':
				this.#state = { at: 'added', name, preview: reply.preview, dropsGone: this.#dropsGone };
				break;
			case 'undone':
				this.#state = { at: reply.ok ? 'undone' : 'not-undone' };
				break;
			case 'failed':
				this.#fail(name, reply.problem);
				break;
		}
	}

	#fail(name: string, problem: IntakeProblem): void {
		this.cancel();
		this.#state = { at: 'failed', name, problem };
	}
}

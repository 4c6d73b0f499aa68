import { proxy } from 'comlink';
import { problemOf, type StorageProblem } from '$lib/storage';
import { noteCopy } from '$lib/copies/last-copy';
import { download, prefersSharing } from '$lib/app/download';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { canSaveFile, saveFile, type SaveProblem } from '$lib/app/save-file';
import { WorkerCalls } from '$lib/app/worker-calls';
import type { Offer } from '$lib/formats/offers';
import type { Exported } from '$lib/copies/transfer-api';
import type { CopiesApi } from '$lib/copies/worker';
import workerUrl from '$lib/copies/worker?worker&url';

/** A way to put the file outside of the browser. Only of `save` the browser tells the end. */
export type Way = 'share' | 'save' | 'download';

/** An exported file of what the journal held at a moment. */
interface Copy extends Exported {
	readonly at: Date;
	/** Whether it holds everything. */
	readonly isWhole: boolean;
}

const everything: Pick<Offer, 'id' | 'isWhole'> = { id: 'json', isWhole: true };

type State =
	| { at: 'rest' }
	| { at: 'making'; done: number; of: number }
	/** Waits for a tap: browsers only share or ask for a place on a tap. */
	| { at: 'made'; copy: Copy; ways: readonly Way[]; trouble?: SaveProblem | 'missing' }
	| { at: 'writing'; copy: Copy }
	/** Shared or downloaded: only the user can tell whether the file arrived. */
	| { at: 'unsure'; copy: Copy }
	| { at: 'saved'; copy: Copy; name: string; isReadBack: boolean }
	/** A bug has no problem. */
	| { at: 'failed'; problem: StorageProblem | undefined };

/** Exports the journal as a file, and notes the copy once it is known to be there. */
export class Exporting {
	state = $state.raw<State>({ at: 'rest' });
	readonly #kithbook: Pick<Kithbook, 'storage'>;
	#calls: WorkerCalls<CopiesApi> | undefined;

	constructor(kithbook: Pick<Kithbook, 'storage'>) {
		this.#kithbook = kithbook;
	}

	/** Makes the file, then asks for a place or downloads it or, on phones, offers to share it. */
	async start({ id, isWhole } = everything, passphrase?: string): Promise<void> {
		this.cancel();
		this.state = { at: 'making', done: 0, of: 1 };
		const calls = (this.#calls = new WorkerCalls<CopiesApi>(workerUrl));
		const { name } = this.#kithbook.storage;
		const progress = proxy((done: number, of: number) => {
			if (this.#calls === calls) this.state = { at: 'making', done, of };
		});
		// The records are read after this moment.
		const at = new Date();
		try {
			const made = await calls.run((api) =>
				api.export(name, id, passphrase === undefined ? undefined : { passphrase }, progress)
			);
			if (this.#calls !== calls) return;
			this.#stop();
			await this.#offer({ ...made, at, isWhole });
		} catch (error) {
			if (this.#calls !== calls) return;
			this.#stop();
			this.state = { at: 'failed', problem: knownProblem(error) };
		}
	}

	cancel(): void {
		this.#stop();
		this.state = { at: 'rest' };
	}

	/** Takes the file out of the browser. Call it on a tap. */
	async take(way: Way): Promise<void> {
		if (this.state.at !== 'made') return;
		const { copy } = this.state;
		if (way === 'save') {
			await this.#save(copy);
			return;
		}
		if (way === 'download') download(copy.file.name, copy.file);
		else {
			try {
				await navigator.share({ files: [copy.file] });
			} catch {
				// It was not shared. The page still offers both ways.
				return;
			}
		}
		this.state = copy.isWhole
			? { at: 'unsure', copy }
			: { at: 'saved', copy, name: copy.file.name, isReadBack: false };
	}

	/** The user says whether the file has arrived. */
	answer(hasArrived: boolean): void {
		if (this.state.at !== 'unsure') return;
		const { copy } = this.state;
		if (hasArrived) {
			this.state = { at: 'saved', copy, name: copy.file.name, isReadBack: false };
			this.#note(copy);
		} else this.state = { at: 'made', copy, ways: waysFor(copy.file), trouble: 'missing' };
	}

	async #offer(copy: Copy): Promise<void> {
		const ways = waysFor(copy.file);
		this.state = { at: 'made', copy, ways };
		const [first] = ways;
		if (first !== undefined && first !== 'share') await this.take(first);
	}

	async #save(copy: Copy): Promise<void> {
		const writing: State = { at: 'writing', copy };
		this.state = writing;
		const result = await saveFile(copy.file);
		// The copy is there even if the page was left meanwhile.
		if (result.at === 'saved') this.#note(copy);
		if (this.state !== writing) return;
		const ways: readonly Way[] = ['save', 'download'];
		switch (result.at) {
			case 'saved':
				this.state = { at: 'saved', copy, name: result.name, isReadBack: true };
				break;
			case 'cancelled':
				this.state = { at: 'rest' };
				break;
			case 'needs-tap':
				this.state = { at: 'made', copy, ways };
				break;
			case 'failed':
				this.state = { at: 'made', copy, ways, trouble: result.problem };
		}
	}

	#note({ at, isWhole }: Copy): void {
		if (isWhole) void noteCopy(this.#kithbook.storage, at);
	}

	#stop(): void {
		this.#calls?.stop();
		this.#calls = undefined;
	}
}

/** The preferred way, and another one. */
function waysFor(file: File): Way[] {
	const ways: Way[] = prefersSharing(file) ? ['share'] : [];
	return [...ways, canSaveFile() ? 'save' : 'download'];
}

/** Shows a bug in the Worker like any failure, because the page itself still works. */
function knownProblem(error: unknown): StorageProblem | undefined {
	try {
		return problemOf(error);
	} catch {
		return undefined;
	}
}

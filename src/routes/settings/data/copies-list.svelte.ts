import { canChooseFolder } from '$lib/app/folder-copies';
import { WorkerCalls } from '$lib/app/worker-calls';
import { copiesAmong, type ListedCopy } from '$lib/copies/listing';
import { dateWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import { countsWords } from './preview-words';
import type { CopiesApi } from '$lib/copies/worker';
import workerUrl from '$lib/copies/worker?worker&url';

/** How many copies are shown, and counted. */
const SHOWN = 8;

/** A copy in a folder, in words. */
export interface CopyLine {
	readonly name: string;
	readonly date: string;
	/** What it holds, as far as that can be read. */
	readonly about: string;
}

/** The copies in a folder, from which one is brought in. */
export class CopiesList {
	/** The latest copies; undefined before a folder is chosen. */
	lines = $state.raw<readonly CopyLine[]>();
	/** Whether the browser asks for a folder by itself; else it takes all of its files. */
	canPick = $state(false);
	/** The files with keys in the folder. */
	keyFiles: readonly File[] = [];
	#copies: readonly ListedCopy[] = [];
	#calls: WorkerCalls<CopiesApi> | undefined;

	load(): void {
		this.canPick = canChooseFolder();
	}

	/** Lets the user choose the folder. Call it on a tap. */
	async pick(): Promise<void> {
		try {
			const folder = await window.showDirectoryPicker?.({ id: 'copies', mode: 'read' });
			const files: File[] = [];
			for await (const handle of folder?.values() ?? []) {
				if (handle.kind === 'file') files.push(await handle.getFile());
			}
			if (folder) await this.open(files);
		} catch {
			// No folder was chosen, or it cannot be read.
		}
	}

	/** Lists the copies among a folder's files, then counts what they hold, one after the other. */
	async open(files: readonly File[]): Promise<void> {
		this.close();
		const { copies, keyFiles } = copiesAmong(files);
		this.#copies = copies.slice(0, SHOWN);
		this.keyFiles = keyFiles;
		this.lines = this.#copies.map((copy) => lineOf(copy, ''));
		const calls = (this.#calls = new WorkerCalls<CopiesApi>(workerUrl));
		for (const copy of this.#copies) {
			const about = copy.isEncrypted ? m.restore_locked() : await aboutOf(copy.file, calls);
			if (this.#calls !== calls) return;
			this.lines = this.lines.map((line) =>
				line.name === copy.file.name ? lineOf(copy, about) : line
			);
		}
		calls.stop();
	}

	file(name: string): File | undefined {
		return this.#copies.find(({ file }) => file.name === name)?.file;
	}

	/** Stops counting. */
	close(): void {
		this.#calls?.stop();
		this.#calls = undefined;
	}
}

async function aboutOf(file: File, calls: WorkerCalls<CopiesApi>): Promise<string> {
	const counts = await calls.run((api) => api.count(file)).catch(() => undefined);
	return counts ? countsWords(counts) : m.restore_unreadable();
}

function lineOf({ file, at, hasTime }: ListedCopy, about: string): CopyLine {
	return { name: file.name, date: dateWords(at, hasTime ? 'moment' : 'dayAndYear'), about };
}

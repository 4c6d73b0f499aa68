import type { Remote } from 'comlink';
import { m } from '$lib/paraglide/messages';
import { problemOf, type StorageProblem } from '$lib/storage';
import { notices } from './notices.svelte';
import { notSavedWords } from './problem-words';
import { WorkerCalls } from './worker-calls';

/** Why an import failed, other than a problem of the file. */
export type ImportFailure =
	{ kind: 'storage'; problem: StorageProblem } /** A bug. */ | { kind: 'fault' };

/** Why an import failed, in words. */
export interface FailureWords {
	what: string;
	/** Which file and where in it, as pairs of a label and a value. */
	where: { name: string; value: string }[];
	advice: string;
}

/** The state of an import. `name` is what is imported, such as a file's name. */
export type ImportState<Preview, Problem, Progress, Question = never> =
	| { at: 'rest' }
	| { at: 'reading'; name: string; progress: Progress }
	/** The user must answer a question before reading goes on. */
	| { at: 'asking'; name: string; question: Question }
	| { at: 'preview'; name: string; preview: Preview }
	| { at: 'adding'; name: string; preview: Preview }
	| { at: 'added'; name: string; preview: Preview }
	| { at: 'undoing'; name: string }
	/** There is no room to keep the journal as it is before: the user goes on without, or stops. */
	| { at: 'no-room'; name: string; preview: Preview }
	/** What was changed since stays. */
	| { at: 'undone'; isWhole: boolean }
	| { at: 'failed'; name: string; problem: Problem | ImportFailure };

interface ImportApi {
	/** Undoes the import. @returns false if some of it stays, because it was changed since */
	undo(): Promise<boolean>;
}

/** An import in a Worker: read a file, show what adding it would do, add it in one transaction, undo it. */
export abstract class Importing<
	Api extends ImportApi,
	Preview,
	Problem,
	Progress,
	Question = never
> {
	state = $state.raw<ImportState<Preview, Problem, Progress, Question>>({ at: 'rest' });
	#calls: WorkerCalls<Api> | undefined;

	/** Drops what was read, and the undo. An add that is running completes or has no effect. */
	cancel(): void {
		this.#calls?.stop();
		this.#calls = undefined;
		this.state = { at: 'rest' };
	}

	/** Undoes the import. If it fails, a notice says why. */
	undo(): void {
		const added = this.state;
		if (added.at !== 'added') return;
		const { name } = added;
		this.state = { at: 'undoing', name };
		const work = async (
			api: Remote<Api>
		): Promise<ImportState<Preview, Problem, Progress, Question>> => {
			return { at: 'undone', isWhole: await (api as Remote<ImportApi>).undo() };
		};
		void this.run(name, work, (failure) => {
			notices.show(undoFailureWords(failure), { kind: 'problem' });
			return added;
		});
	}

	/**
	 * Stops the current import and starts reading in a new Worker.
	 * @param worker the address of its module
	 */
	protected begin(worker: string, name: string, progress: Progress): void {
		this.cancel();
		this.#calls = new WorkerCalls<Api>(worker);
		this.state = { at: 'reading', name, progress };
	}

	protected report(name: string, progress: Progress): void {
		if (this.state.at === 'reading') this.state = { at: 'reading', name, progress };
	}

	/**
	 * Runs `work` in the Worker and goes to the state it returns, or to the one of `failed` if it failed,
	 * unless the import was cancelled meanwhile.
	 */
	protected async run(
		name: string,
		work: (api: Remote<Api>) => Promise<typeof this.state>,
		failed = (problem: ImportFailure): typeof this.state => ({ at: 'failed', name, problem })
	): Promise<void> {
		const calls = this.#calls;
		if (!calls) return;
		const result = await calls.run(work).catch(failureOf);
		if (this.#calls !== calls) return;
		const next = 'kind' in result ? failed(result) : result;
		if (next.at === 'failed') this.cancel();
		this.state = next;
	}
}

function undoFailureWords(failure: ImportFailure): string {
	return failure.kind === 'storage' ? notSavedWords(failure.problem) : m.data_import_undo_fault();
}

/** A bug in the Worker is shown like any failure: the page itself goes on. */
function failureOf(error: unknown): ImportFailure {
	try {
		return { kind: 'storage', problem: problemOf(error) };
	} catch {
		return { kind: 'fault' };
	}
}

/** Why the journal could not be read or written, for the UI to word. */
export const storageProblems = [
	/** The browser gives no database here: private mode, storage switched off, or a broken profile. */
	'unavailable',
	/** The disk, or the browser's share of it, is full. Nothing was written. */
	'quota',
	/** A newer version of Kithbook wrote this database; this one leaves it alone. */
	'newer',
	/** The connection broke, and again after it was opened anew. Nothing was written. */
	'lost',
	/** Another tab runs a newer version, so this one gave its connection up. */
	'superseded',
	/** The journal was erased in another tab. */
	'erased'
] as const;
export type StorageProblem = (typeof storageProblems)[number];

/** Thrown where the browser fails the journal; any other error is a bug. */
export class StorageError extends Error {
	override readonly name = 'StorageError';
	readonly problem: StorageProblem;

	constructor(problem: StorageProblem, options?: ErrorOptions) {
		super(problem, options);
		this.problem = problem;
	}
}

/**
 * The problem that a {@link StorageError} stands for, also of one that came out of a Worker, where it
 * keeps only its name and message.
 * @throws the error itself where it is another one: a bug
 */
export function problemOf(error: unknown): StorageProblem {
	const problem =
		error instanceof Error && error.name === 'StorageError'
			? storageProblems.find((each) => each === error.message)
			: undefined;
	if (problem === undefined) throw error;
	return problem;
}

/** What was read; undefined where the browser failed it, for what one can do without. */
export async function ifReadable<T>(reading: Promise<T>): Promise<T | undefined> {
	try {
		return await reading;
	} catch (error) {
		problemOf(error);
		return undefined;
	}
}

/** The {@link StorageError} for an error that IndexedDB threw; other errors as they are. */
export function toStorageError(error: unknown): unknown {
	if (!(error instanceof DOMException)) return error;
	const problem = problemByName[error.name] ?? (isLostConnection(error) ? 'lost' : undefined);
	return problem ? new StorageError(problem, { cause: error }) : error;
}

const problemByName: Partial<Record<string, StorageProblem>> = {
	QuotaExceededError: 'quota',
	VersionError: 'newer',
	SecurityError: 'unavailable'
};

/** Whether the connection is at fault, so that a new one may serve. */
export function isLostConnection(error: unknown): boolean {
	return (
		error instanceof DOMException &&
		['UnknownError', 'InvalidStateError', 'AbortError', 'TimeoutError'].includes(error.name)
	);
}

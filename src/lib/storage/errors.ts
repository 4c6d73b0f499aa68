/** Why the journal could not be read or written. */
export const storageProblems = [
	/** The browser provides no database: private mode, disabled storage, or a broken profile. */
	'unavailable',
	/** The disk, or the browser's quota, is full. Nothing was written. */
	'quota',
	/** A newer version of Kithbook wrote this database; this version does not change it. */
	'newer',
	/** The connection failed twice. Nothing was written. */
	'lost',
	/** Another tab runs a newer version, so this tab closed its connection. */
	'superseded',
	'erased',
	/** The database is gone without a word from another tab: somebody or the browser deleted its data. */
	'cleared',
	/** Another tab held the lock for too long. Nothing was written. */
	'busy'
] as const;
export type StorageProblem = (typeof storageProblems)[number];

/** Thrown if the browser fails to read or write; any other error is a bug. */
export class StorageError extends Error {
	override readonly name = 'StorageError';
	readonly problem: StorageProblem;

	constructor(problem: StorageProblem, options?: ErrorOptions) {
		super(problem, options);
		this.problem = problem;
	}
}

/**
 * The problem of a {@link StorageError}. An error from a Worker keeps only its name and message.
 * @throws the error itself if it is another one: a bug
 */
export function problemOf(error: unknown): StorageProblem {
	const problem =
		error instanceof Error && error.name === 'StorageError'
			? storageProblems.find((each) => each === error.message)
			: undefined;
	if (problem === undefined) throw error;
	return problem;
}

/** The result of a reading, or undefined after a {@link StorageError}; for optional data. */
export async function ifReadable<T>(reading: Promise<T>): Promise<T | undefined> {
	try {
		return await reading;
	} catch (error) {
		problemOf(error);
		return undefined;
	}
}

/** Converts an error of IndexedDB; other errors are unchanged. */
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

/** Whether a new connection may succeed. */
export function isLostConnection(error: unknown): boolean {
	return (
		error instanceof DOMException &&
		['UnknownError', 'InvalidStateError', 'AbortError', 'TimeoutError'].includes(error.name)
	);
}

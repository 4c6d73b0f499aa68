/** Why the journal could not be read or written, for the UI to word. */
export type StorageProblem =
	/** The browser gives no database here: private mode, storage switched off, or a broken profile. */
	| 'unavailable'
	/** The disk, or the browser's share of it, is full. Nothing was written. */
	| 'quota'
	/** A newer version of Kithbook wrote this database; this one leaves it alone. */
	| 'newer'
	/** The connection broke, and again after it was opened anew. Nothing was written. */
	| 'lost'
	/** Another tab runs a newer version, so this one gave its connection up. */
	| 'superseded'
	/** The journal was erased in another tab. */
	| 'erased';

export type Result<T, P = StorageProblem> = { ok: true; value: T } | { ok: false; problem: P };

/**
 * The problem that an error thrown by IndexedDB stands for.
 * @throws the error itself where it is none of these: a bug
 */
export function problemOf(error: unknown): StorageProblem {
	const name = error instanceof DOMException ? error.name : '';
	switch (name) {
		case 'QuotaExceededError':
			return 'quota';
		case 'VersionError':
			return 'newer';
		case 'SecurityError':
			return 'unavailable';
		default:
			if (isLostConnection(error)) return 'lost';
			throw error;
	}
}

/** Whether the connection is at fault, so that a new one may serve. */
export function isLostConnection(error: unknown): boolean {
	return (
		error instanceof DOMException &&
		['UnknownError', 'InvalidStateError', 'AbortError', 'TimeoutError'].includes(error.name)
	);
}

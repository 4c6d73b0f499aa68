import type { StorageProblem } from '$lib/storage';

/** What is asked of the worker, about a list of the journal of the given name. */
export interface Request {
	readonly journal: string;
	/** `bring-back` takes the other two back, as far as they were done since `at`. */
	readonly do: 'forget' | 'remove' | 'bring-back';
	readonly platform: string;
	/** The moment, in milliseconds since 1970. */
	readonly at: number;
}

/** Undefined where all went well. */
export interface Reply {
	readonly problem: StorageProblem | undefined;
}

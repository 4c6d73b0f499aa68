import type { Result } from './problems';

type Read = Promise<Result<unknown>>;
type ValueOf<R extends Read> = Extract<Awaited<R>, { ok: true }>['value'];

/**
 * Waits for several reads at once.
 * @returns what they read, by the same names; the problem of the first of them that failed, in the order they are named
 */
export async function together<R extends Record<string, Read>>(
	reads: R
): Promise<Result<{ [K in keyof R]: ValueOf<R[K]> }>> {
	const values: Record<string, unknown> = {};
	const results = await Promise.all(
		Object.entries(reads).map(async ([name, read]) => ({ name, result: await read }))
	);
	for (const { name, result } of results) {
		if (!result.ok) return result;
		values[name] = result.value;
	}
	// Each name has the value of its own read, which the compiler cannot follow through entries.
	return { ok: true, value: values as { [K in keyof R]: ValueOf<R[K]> } };
}

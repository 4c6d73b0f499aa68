import type { Stratum } from '$lib/journal/people/measurement';

/** A stratum for tests: everybody on LinkedIn, come with one import. */
export function stratum(all: number, fields: Partial<Stratum> = {}): Stratum {
	return { platforms: ['linkedin'], came: 1, all, fresh: {}, stale: {}, again: {}, ...fields };
}

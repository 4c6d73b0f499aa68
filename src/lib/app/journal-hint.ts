/** The local storage key that says which journal is open. It can be read before the database. */
const HINT = 'kithbook:journal';

export const databases = { own: 'kithbook', sample: 'kithbook-sample' } as const;
type Which = keyof typeof databases;

/** The journal that was open on the last load; undefined without one. */
export function readHint(): Which | undefined {
	try {
		const hint = localStorage.getItem(HINT);
		return hint === 'own' || hint === 'sample' ? hint : undefined;
	} catch {
		// Without local storage only the first paint differs.
		return undefined;
	}
}

/** Chooses the journal that the next load opens; undefined for none. */
export function writeHint(which: Which | undefined): void {
	try {
		if (which) localStorage.setItem(HINT, which);
		else localStorage.removeItem(HINT);
	} catch {
		// As above.
	}
}

/** Where it is noted, readable before the database is, whether there is a journal and which one is open. */
const HINT = 'kithbook:journal';

/** The databases of one's own journal and of the invented one. */
export const databases = { own: 'kithbook', sample: 'kithbook-sample' } as const;
type Which = keyof typeof databases;

/** Which journal this browser had open when it last looked; undefined where there was none. */
export function readHint(): Which | undefined {
	try {
		const hint = localStorage.getItem(HINT);
		return hint === 'own' || hint === 'sample' ? hint : undefined;
	} catch {
		// Without local storage only the first paint differs.
		return undefined;
	}
}

/** Notes which journal the next load opens; undefined where there is none. */
export function writeHint(which: Which | undefined): void {
	try {
		if (which) localStorage.setItem(HINT, which);
		else localStorage.removeItem(HINT);
	} catch {
		// As above.
	}
}

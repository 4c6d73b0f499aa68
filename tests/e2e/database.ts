import type { Page } from '@playwright/test';

/** All that a database of the page's origin holds, read past the app: the rows of each store. */
export function contentOf(page: Page, name = 'kithbook'): Promise<Record<string, unknown[]>> {
	return page.evaluate(async (name) => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(request.error?.message));
			});
		const database = await answer(indexedDB.open(name));
		const content: Record<string, unknown[]> = {};
		for (const store of database.objectStoreNames) {
			content[store] = await answer(database.transaction(store).objectStore(store).getAll());
		}
		database.close();
		return content;
	}, name);
}

/** The names of the databases that the page's origin has. */
export function databaseNames(page: Page): Promise<(string | undefined)[]> {
	return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
}

/** Opens a database in the version asked for, as a newer Kithbook would, and lets it go. */
export function upgrade(page: Page, version: number): Promise<void> {
	return page.evaluate(
		(version) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('kithbook', version);
				opening.onupgradeneeded = () => {
					const store = opening.result.createObjectStore('people', { keyPath: 'id' });
					store.put({ id: 'marta', closeness: 'mutual' });
				};
				opening.onerror = () => reject(new Error(opening.error?.message));
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			}),
		version
	);
}

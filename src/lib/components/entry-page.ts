import { resolve } from '$app/paths';

/** The page of an entry of the log; ids that a stranger's file brought may hold anything. */
export function entryPage({ type, id }: { type: 'request' | 'favour'; id: string }) {
	return resolve(`/help/${type}/?id=${encodeURIComponent(id)}`);
}

import { resolve } from '$app/paths';

/** The page of an entry of the log of favours. Imported ids may contain any character. */
export function entryPage({ type, id }: { type: 'request' | 'favour'; id: string }) {
	return resolve(`/favours/${type}/?id=${encodeURIComponent(id)}`);
}

import { resolve } from '$app/paths';

/** The page of an entry of the help log. Imported ids may contain any character. */
export function entryPage({ type, id }: { type: 'request' | 'favour'; id: string }) {
	return resolve(`/help/${type}/?id=${encodeURIComponent(id)}`);
}

import { invisible } from '../values';

/** A profile’s identity and its link. */
interface Profile {
	/** The normalized path; empty if there is no profile. */
	readonly key: string;
	readonly link?: string;
}

/** Fast path for the usual form. */
const usual = /^https:\/\/www\.linkedin\.com\/in\/[a-z\d-]+$/;
const START = 'https://www.linkedin.com/'.length;

/** Any country’s host and any encoding. */
const any = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)*linkedin\.com\/([^?#]+)/i;

const MAX_LENGTH = 3000;

export function parseProfile(text: string): Profile {
	if (usual.test(text)) return { key: text.slice(START), link: text };
	const address = text.replace(invisible, '').trim().slice(0, MAX_LENGTH);
	const [, path] = any.exec(address) ?? [];
	if (path === undefined) return { key: plain(address) };
	return { key: plain(path), link: /^https?:/i.test(address) ? address : `https://${address}` };
}

function plain(path: string): string {
	return decoded(path).normalize().toLowerCase().replace(/\/+$/, '');
}

function decoded(path: string): string {
	if (!path.includes('%')) return path;
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

import type { Facts } from './contact';

/** Sites with the same profiles under each of their hosts (`uk.linkedin.com`), in any case. */
const platforms = [
	'linkedin.com',
	'facebook.com',
	'instagram.com',
	'twitter.com',
	'x.com',
	'tiktok.com',
	'github.com',
	'xing.com'
];

/** E-mail addresses, whole phone numbers and the profile's address, each in one normal form. */
export function addressesOf(facts: Facts): string[] {
	const found = new Set<string>();
	for (const email of facts.emails ?? []) add(found, 'mail', emailMark(email));
	for (const phone of facts.phones ?? []) add(found, 'phone', phoneMark(phone));
	if (facts.link !== undefined) add(found, 'profile', profileMark(facts.link));
	return [...found];
}

function add(found: Set<string>, kind: string, mark: string | undefined): void {
	if (mark !== undefined) found.add(`${kind}:${mark}`);
}

/** @returns undefined for anything but an e-mail address */
export function emailMark(text: string): string | undefined {
	const email = text
		.trim()
		.replace(/^mailto:/i, '')
		.toLowerCase();
	return /^[^\s@<>]+@[^\s@<>]+$/u.test(email) ? email : undefined;
}

/**
 * The digits of an international number, `+44 7700 900123` or `0044 …`.
 * @returns undefined for national numbers: another country may have the same one
 */
export function phoneMark(text: string): string | undefined {
	const number = text
		.normalize('NFKC')
		.trim()
		.replace(/^tel:/i, '')
		// The zero of national calls is not dialled from abroad: +44 (0)7700 …
		.replace(/\(0\)/, '')
		.replace(/[\s().\-‐-―/]/gu, '');
	const [, digits] = /^(?:\+|00)([1-9]\d{7,14})$/.exec(number) ?? [];
	return digits;
}

/** @returns host and path of a profile; undefined for other text, and for a site's home page */
export function profileMark(text: string): string | undefined {
	const address = /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
	if (!URL.canParse(address)) return undefined;
	const { protocol, hostname, pathname, searchParams } = new URL(address);
	if (protocol !== 'https:' && protocol !== 'http:') return undefined;
	const host = hostname.replace(/^www\./, '');
	const path = decoded(pathname).replace(/\/+$/, '');
	if (path === '' || !host.includes('.')) return undefined;
	const platform = platforms.find((site) => host === site || host.endsWith(`.${site}`));
	if (platform === undefined) return host + path;
	const id = path === '/profile.php' ? `?id=${searchParams.get('id') ?? ''}` : '';
	return platform + path.toLowerCase() + id;
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path).normalize('NFC');
	} catch {
		// A stray percent sign.
		return path;
	}
}

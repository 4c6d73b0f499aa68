import { dateOf } from '$lib/journal/days';
import { isGone, type Contact } from '$lib/journal/people/contact';
import type { PersonView } from '$lib/journal/people/people';
import { dateWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

/** An address outside Kithbook. `href` is undefined if it must not be a link. */
export interface Address {
	readonly text: string;
	readonly href: string | undefined;
}

/** What the list of one platform says about a person. */
export interface Listed {
	readonly id: string;
	readonly platform: string;
	/** The name on the list if it differs. */
	readonly name: string | undefined;
	/** Work, date of the connection and messages, in words. */
	readonly lines: readonly string[];
	readonly addresses: readonly Address[];
	/** A sentence if the list no longer has them. */
	readonly gone: string | undefined;
	/** Whether it can be separated from the other entries. */
	readonly isJoined: boolean;
}

/** What each list says about a person. Lists that no longer have them come last. */
export function listsOf(
	{ id, name, contacts }: PersonView,
	label: (platform: string) => string
): Listed[] {
	const isAlone = contacts.length < 2;
	return [...contacts]
		.sort((a, b) => Number(isGone(a)) - Number(isGone(b)))
		.map((contact) => {
			const { facts, gone } = contact;
			const platform = label(contact.platform);
			return {
				id: contact.id,
				platform,
				name: facts.name === name ? undefined : facts.name,
				lines: linesOf(contact),
				addresses: addressesOf(contact),
				gone:
					gone === undefined
						? undefined
						: m.person_list_gone({ platform, date: dateWords(new Date(gone), 'dayAndYear') }),
				isJoined: !isAlone && contact.person === id
			};
		});
}

function linesOf({ facts }: Contact): string[] {
	const { position, organisation, handle, since, messages } = facts;
	const work =
		position && organisation
			? m.person_list_work({ position, organisation })
			: (position ?? organisation ?? '');
	return [
		...(work === '' ? [] : [work]),
		...(handle === undefined ? [] : [m.person_list_handle({ handle })]),
		...(since === undefined
			? []
			: [m.person_list_since({ date: dateWords(dateOf(since), 'dayAndYear') })]),
		...(messages ? [m.person_list_messages(messages)] : [])
	];
}

function addressesOf({ facts }: Contact): Address[] {
	const { link, emails = [], phones = [] } = facts;
	return [
		...(link === undefined ? [] : [linkOf(link)]),
		...emails.map((text) => ({ text, href: mailto(text) })),
		...phones.map((text) => ({ text, href: `tel:${text.replace(/[^\d+*#]/gu, '')}` }))
	];
}

/** An imported link may be anything, so only web addresses become links. */
function linkOf(link: string): Address {
	const url = URL.canParse(link) ? new URL(link) : undefined;
	if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
		return { text: link, href: undefined };
	}
	const text = link.replace(/^https?:\/\/(?:www\.)?|\/$/giu, '');
	return { text: readable(text), href: url.href };
}

/** A decoded address: `zoë`, not `zo%C3%AB`. */
function readable(address: string): string {
	try {
		const text = decodeURI(address);
		// Invisible characters could make one address look like another.
		return /[\p{C}\p{Z}]/u.test(text) ? address : text;
	} catch {
		return address;
	}
}

function mailto(address: string): string {
	return `mailto:${address.split('@').map(encodeURIComponent).join('@')}`;
}

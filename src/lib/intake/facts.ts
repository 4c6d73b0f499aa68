import type { Facts } from '$lib/journal/people/contact';
import { sameValue } from '$lib/journal/record';
import type { Found, FoundInvitation } from '$lib/platforms';

/** The length limits of a line and a link in a record. */
const LINE = 1000;
const LINK = 3000;

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * The facts about a contact as they are stored.
 * @param before earlier facts: their count of messages stays if the export has none
 */
export function factsOf(found: Found, before?: Facts): Facts {
	const facts: Facts = { name: line(found.name) };
	if (found.given) facts.given = line(found.given);
	if (found.handle) facts.handle = line(found.handle);
	if (found.link !== undefined && found.link.length <= LINK) facts.link = found.link;
	if (found.emails && found.emails.length > 0) facts.emails = found.emails.map(line);
	if (found.phones && found.phones.length > 0) facts.phones = found.phones.map(line);
	if (found.organisation) facts.organisation = line(found.organisation);
	if (found.position) facts.position = line(found.position);
	if (found.since !== undefined && day.test(found.since)) facts.since = found.since;
	const messages = found.messages ?? before?.messages;
	if (messages) facts.messages = { ...messages };
	return facts;
}

export function invitationFacts({ direction, name, link, on }: FoundInvitation) {
	return {
		direction,
		name: line(name),
		...(link !== undefined && link.length <= LINK && { link }),
		...(on !== undefined && day.test(on) && { on })
	};
}

/** Whether two exports have the same facts, in any order of keys. */
export function sameFacts(a: Facts, b: Facts): boolean {
	return JSON.stringify(a) === JSON.stringify(b) || sameValue(a, b);
}

function line(text: string): string {
	return text.length > LINE ? text.slice(0, LINE) : text;
}

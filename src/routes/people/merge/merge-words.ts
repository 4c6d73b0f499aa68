import { dateOf } from '$lib/journal/days';
import type { Contact } from '$lib/journal/people/contact';
import type { Pair } from '$lib/journal/people/namesakes';
import { platformsOf, type PersonView } from '$lib/journal/people/people';
import { labelOf, type Platform } from '$lib/journal/platform';
import { dateWords, listWords, numberWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

export interface PersonCard {
	name: string;
	/** What the list of each platform says. */
	contacts: { platform: string; about: string[] }[];
}

export function personCard(person: PersonView, platforms: readonly Platform[]): PersonCard {
	const contacts = person.contacts.map((contact) => ({
		platform: labelOf(contact.platform, platforms),
		about: aboutOf(contact)
	}));
	if (contacts.length > 0) return { name: person.name, contacts };
	return { name: person.name, contacts: [{ platform: m.intake_merge_by_hand(), about: [] }] };
}

/** Both people in a sentence, for screen readers. */
export function pairWords([one, other]: Pair, platforms: readonly Platform[]): string {
	return m.intake_merge_pair({
		one: one.name,
		onePlatforms: platformWords(one, platforms),
		other: other.name,
		otherPlatforms: platformWords(other, platforms)
	});
}

/** `3 of 12` */
export function progressWords(position: number, count: number): string {
	return m.intake_merge_position({ position: numberWords(position), count: numberWords(count) });
}

/** `LinkedIn and Facebook` */
function platformWords(person: PersonView, platforms: readonly Platform[]): string {
	const ids = platformsOf(person);
	if (ids.length === 0) return m.intake_merge_by_hand();
	return listWords(ids.map((id) => labelOf(id, platforms)));
}

function aboutOf({ facts, gone }: Contact): string[] {
	const { position, organisation, handle, since } = facts;
	const work =
		position !== undefined && organisation !== undefined
			? m.intake_merge_at({ position, organisation })
			: (position ?? organisation);
	return [
		work,
		handle === undefined ? undefined : `@${handle}`,
		since === undefined
			? undefined
			: m.intake_merge_since({ date: dateWords(dateOf(since), 'dayAndYear') }),
		gone === undefined ? undefined : m.intake_merge_gone()
	].filter((line) => line !== undefined);
}

import { dateOf } from '$lib/journal/days';
import type { Closeness } from '$lib/journal/people/closeness';
import { isGone } from '$lib/journal/people/contact';
import { platformsOf, type PersonView } from '$lib/journal/people/people';
import { dateWords, listWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';

type Named = (inputs: { given: string }) => string;

const who: Record<Closeness | 'unsaid', readonly [unknown: Named, known: Named]> = {
	unsaid: [m.person_who_unsaid, m.person_who_unsaid],
	stranger: [m.person_who_stranger, m.person_who_stranger],
	recognised: [m.person_who_recognised, m.person_who_recognised_known],
	talked: [m.person_who_talked, m.person_who_talked_known],
	met: [m.person_who_met, m.person_who_met],
	mutual: [m.person_who_mutual, m.person_who_mutual]
};

/** `You know Tove: you have talked.` @param isKnown whether the closeness counts as knowing them */
export function whoWords({ closeness, firstName }: PersonView, isKnown: boolean): string {
	return who[closeness ?? 'unsaid'][isKnown ? 1 : 0]({ given: firstName });
}

/** `On LinkedIn and Facebook, since 3 May 2019.` */
export function whereWords(person: PersonView, label: (platform: string) => string): string {
	if (person.contacts.length === 0) return m.person_lists_none();
	const present = person.contacts.filter((contact) => !isGone(contact));
	if (present.length === 0) return m.person_lists_gone();
	const lists = listWords(platformsOf(person).map(label));
	const [since] = present.flatMap(({ facts }) => facts.since ?? []).sort();
	if (since === undefined) return m.person_on_lists({ lists });
	return m.person_on_lists_since({ lists, date: dateWords(dateOf(since), 'dayAndYear') });
}

import { inChunks } from '$lib/app/chunks';
import { isKnownFrom } from '$lib/journal/people/closeness';
import { isDue, isListed } from '$lib/journal/people/deck';
import { isUnseen } from '$lib/journal/people/finding';
import type { Place } from '$lib/journal/people/ladder';
import { Strata } from '$lib/journal/people/measuring';
import type { PersonView } from '$lib/journal/people/people';
import { inTime } from '$lib/journal/people/step';
import type { Threshold } from '$lib/journal/settings';

/** Somebody with an open round on the ladder. */
export interface Walking {
	readonly person: PersonView;
	readonly place: Place;
}

/** People by what they are to the user, and what the review has of them. */
export interface Groups {
	/** The latest step first. */
	readonly onTheWay: readonly Walking[];
	/** By name. */
	readonly known: readonly PersonView[];
	/** Those added by hand who are in no other group, by name. */
	readonly byHand: readonly PersonView[];
	/** How many are on a list, and nothing was said of them yet. */
	readonly unseen: number;
	/** How many are on a list. */
	readonly listed: number;
	/** How many names the review has. */
	readonly due: number;
	readonly hasReviewed: boolean;
	readonly strata: Strata;
}

/**
 * Groups all people, and yields to the page in between.
 * @param people by name
 * @param places by the ids of people
 */
export async function grouped(
	people: readonly PersonView[],
	find: (id: string) => PersonView | undefined,
	places: ReadonlyMap<string, Place>,
	threshold: Threshold,
	now: number
): Promise<Groups> {
	const onTheWay = walking(find, places);
	const walkers = new Set(onTheWay.map(({ person }) => person));
	const known: PersonView[] = [];
	const byHand: PersonView[] = [];
	const strata = new Strata(now);
	let [unseen, listed, due, hasReviewed] = [0, 0, 0, false];
	await inChunks(people, (person) => {
		const { closeness } = person;
		strata.add(person);
		hasReviewed ||= person.review !== undefined;
		if (closeness !== undefined && isKnownFrom(closeness, threshold)) known.push(person);
		else if (person.contacts.length === 0 && !walkers.has(person)) byHand.push(person);
		if (!isListed(person)) return;
		listed += 1;
		if (isDue(person, now)) due += 1;
		if (isUnseen(person)) unseen += 1;
	});
	return { onTheWay, known, byHand, unseen, listed, due, hasReviewed, strata };
}

function walking(
	find: (id: string) => PersonView | undefined,
	places: ReadonlyMap<string, Place>
): Walking[] {
	const byLast = new Map(
		[...places].flatMap(([id, place]) => {
			const person = place.isOpen ? find(id) : undefined;
			return person ? [[place.last, { person, place }] as const] : [];
		})
	);
	return inTime([...byLast.keys()])
		.reverse()
		.flatMap((step) => byLast.get(step) ?? []);
}

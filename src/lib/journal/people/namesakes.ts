import { fold } from '../search';
import { platformsOf, type PersonView } from './people';

export type Pair = readonly [PersonView, PersonView];

/** Larger groups with one name are different people. */
const MOST_OF_ONE_NAME = 12;

/** More pairs than a person reviews at once. */
const MOST_PAIRS = 500;

/** Finds people with equal names who may be the same person. */
export class Namesakes {
	readonly #byName = new Map<string, PersonView[]>();

	add(person: PersonView): void {
		for (const key of keysOf(person)) {
			const others = this.#byName.get(key);
			if (others) others.push(person);
			else this.#byName.set(key, [person]);
		}
	}

	/**
	 * Pairs of equal names on different platforms, rarest names first. People on the same platform,
	 * and people marked as different, are never a pair.
	 */
	pairs(): Pair[] {
		const found = new Map<string, Pair>();
		const groups = [...this.#byName.values()].filter(
			({ length }) => length > 1 && length <= MOST_OF_ONE_NAME
		);
		for (const group of groups.sort((a, b) => a.length - b.length)) {
			for (const pair of pairsAmong(group)) found.set(pairKey(...pair), pair);
			if (found.size >= MOST_PAIRS) break;
		}
		return [...found.values()].slice(0, MOST_PAIRS);
	}
}

/** The same for both orders of a pair. */
export function pairKey(one: PersonView, other: PersonView): string {
	return JSON.stringify([one.id, other.id].sort());
}

/** The normalised names of a person, with sorted words and without suffixes after a comma. */
function keysOf({ name, contacts }: PersonView): Set<string> {
	const names = new Set([name, ...contacts.map(({ facts }) => facts.name)]);
	return new Set([...names].map(nameKey).filter((key) => key !== ''));
}

/** `Tove Lindqvarn`, `LINDQVARN, Tove`, `tove.lindqvarn` and `Tove Lindqvarn, PMP` are the same. */
export function nameKey(name: string): string {
	const [before, ...after] = name.split(',').map(nameWords);
	const words = before && before.length > 1 ? before : [before ?? [], ...after].flat();
	return words.sort().join(' ');
}

/** The words of a name, normalised. */
export function nameWords(text: string): string[] {
	return fold(text)
		.replace(/'/gu, '')
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter((word) => word !== '');
}

function pairsAmong(group: readonly PersonView[]): Pair[] {
	return group.flatMap((one, index) =>
		group
			.slice(index + 1)
			.filter((other) => mayBeOne(one, other))
			.map((other): Pair => [one, other])
	);
}

/**
 * Whether two people of one name may be the same: on no common platform, and not marked as
 * different.
 */
export function mayBeOne(one: PersonView, other: PersonView): boolean {
	if (one.id === other.id || isApart(one, other) || isApart(other, one)) return false;
	const platforms = platformsOf(one);
	return !platformsOf(other).some((platform) => platforms.includes(platform));
}

/** Whether `person` is marked as different from `other`. */
function isApart(person: PersonView, other: PersonView): boolean {
	const ids = new Set([other.id, ...other.merged.map(({ id }) => id)]);
	const records = person.record ? [person.record, ...person.merged] : person.merged;
	return records.some(({ apartFrom = [] }) => apartFrom.some((id) => ids.has(id)));
}

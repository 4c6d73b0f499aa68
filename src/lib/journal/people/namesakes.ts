import { fold } from '../search';
import { platformsOf, type PersonView } from './people';

/** Two people who may be one. */
export type Pair = readonly [PersonView, PersonView];

/** More of one name than this are namesakes, and not one person on so many platforms. */
const MOST_OF_ONE_NAME = 12;

/** Nobody answers more questions than this in one go. */
const MOST_PAIRS = 500;

/** Who goes by the same name, for asking whether they are the same human. */
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
	 * Pairs of equal names on different platforms, the likeliest first: those of whose name there are no
	 * others. Two of one platform are never a pair, nor are two that one said are not the same.
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

/** What tells two people's pair from others, whichever of them comes first. */
export function pairKey(one: PersonView, other: PersonView): string {
	return JSON.stringify([one.id, other.id].sort());
}

/** The names somebody goes by, each folded, its words in order and what follows a comma left out. */
function keysOf({ name, contacts }: PersonView): Set<string> {
	const names = new Set([name, ...contacts.map(({ facts }) => facts.name)]);
	return new Set([...names].map(nameKey).filter((key) => key !== ''));
}

/** `Tove Lindqvarn`, `LINDQVARN, Tove`, `tove.lindqvarn` and `Tove Lindqvarn, PMP` are the same. */
export function nameKey(name: string): string {
	const [before, ...after] = name.split(',').map(wordsOf);
	const words = before && before.length > 1 ? before : [before ?? [], ...after].flat();
	return words.sort().join(' ');
}

function wordsOf(text: string): string[] {
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

/** Whether two people of one name can be one person: not on one platform, nor where one said no. */
export function mayBeOne(one: PersonView, other: PersonView): boolean {
	if (one.id === other.id || isApart(one, other) || isApart(other, one)) return false;
	const platforms = platformsOf(one);
	return !platformsOf(other).some((platform) => platforms.includes(platform));
}

/** Whether one said of `person` that they are not `other`. */
function isApart(person: PersonView, other: PersonView): boolean {
	const ids = new Set([other.id, ...other.merged.map(({ id }) => id)]);
	const records = person.record ? [person.record, ...person.merged] : person.merged;
	return records.some(({ apartFrom = [] }) => apartFrom.some((id) => ids.has(id)));
}

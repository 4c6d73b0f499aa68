import type { Stratum } from './measurement';
import { platformsOf, type PersonView } from './people';
import { isReview, type Review, type ReviewAnswer } from './person';

/** How long an answer of the review holds, in milliseconds: twelve months. */
export const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Whether an answer still holds; later it is stale, and the name may come up again. */
export function isFresh(review: Pick<Review, 'at'>, now: number): boolean {
	return review.at > now - YEAR;
}

/** Counts people into strata one by one, so that an answer costs the same however long the list is. */
export class Strata {
	readonly #now: number;
	readonly #counted = new Map<string, Stratum>();

	/** @param now the moment by which answers are fresh or stale, in milliseconds since 1970 */
	constructor(now: number) {
		this.#now = now;
	}

	/** Counts a person in; those on no platform now do not count. */
	add(person: PersonView): void {
		this.#count(person, 1);
	}

	/** Counts a person out again, who must be as when they were counted in. */
	remove(person: PersonView): void {
		this.#count(person, -1);
	}

	/** The strata as they stand, in an order that depends on nothing else. */
	get value(): Stratum[] {
		return [...this.#counted]
			.filter(([, { all }]) => all > 0)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([, { fresh, stale, again, ...stratum }]) => ({
				...stratum,
				fresh: withoutZeros(fresh),
				stale: withoutZeros(stale),
				again: withoutZeros(again)
			}));
	}

	#count(person: PersonView, by: 1 | -1): void {
		const platforms = platformsOf(person);
		if (platforms.length === 0) return;
		const stratum = this.#stratum(platforms, cameOf(person));
		stratum.all += by;
		const { review } = person;
		if (!review) return;
		if (!isFresh(review, this.#now)) {
			count(stratum.stale, review.answer, by);
			return;
		}
		count(stratum.fresh, review.answer, by);
		const before = answerBefore(person, review);
		if (before) count(stratum.again, pairName(before, review.answer), by);
	}

	#stratum(platforms: string[], came: number): Stratum {
		const key = JSON.stringify([platforms, came]);
		const known = this.#counted.get(key);
		if (known) return known;
		const stratum = { platforms, came, all: 0, fresh: {}, stale: {}, again: {} };
		this.#counted.set(key, stratum);
		return stratum;
	}
}

/**
 * The people in the lists by what can be sampled together: the pattern of the platforms they are on, and
 * the import with which they first came.
 */
export function measure(people: readonly PersonView[], now: number): Stratum[] {
	const strata = new Strata(now);
	for (const person of people) strata.add(person);
	return strata.value;
}

/** The two answers of a name that was asked about again, as {@link Stratum.again} counts them. */
function pairName(before: ReviewAnswer, after: ReviewAnswer): string {
	return `${before}>${after}`;
}

/**
 * The strata once a platform's names are dropped. People who are on other platforms go on there; the
 * platform's own numbers are kept as they are now.
 * @param people as they are while the names are still there
 * @param earlier the strata of the latest measurement, of which some may be kept ones
 */
export function measureAndForget(
	people: readonly PersonView[],
	platform: string,
	earlier: readonly Stratum[],
	now: number
): Stratum[] {
	const kept = measure(people, now)
		.filter(({ platforms }) => platforms.includes(platform))
		.map((stratum): Stratum => ({ ...stratum, kept: { platform, at: now } }));
	const staying = people.map((person) => ({
		...person,
		contacts: person.contacts.filter((contact) => contact.platform !== platform)
	}));
	const others = earlier.filter((stratum) => stratum.kept?.platform !== platform);
	return withKept(measure(staying, now), [...others, ...kept], now);
}

/**
 * Strata as measured now, with the numbers kept of lists whose names were dropped. They count for twelve
 * months, or until the list is there again.
 */
export function withKept(
	measured: readonly Stratum[],
	earlier: readonly Stratum[],
	now: number
): Stratum[] {
	const listed = new Set(measured.flatMap(({ platforms }) => platforms));
	const kept = earlier.filter(
		({ kept }) => kept && kept.at > now - YEAR && !listed.has(kept.platform)
	);
	return [...measured, ...kept];
}

/** When somebody first came, whether or not that contact is still there. */
function cameOf({ contacts }: PersonView): number {
	return contacts.reduce((first, { came }) => Math.min(first, came), Infinity);
}

/** What was said of somebody a year or more before `review`: what was corrected or taken back sooner is no answer of its own. */
function answerBefore({ record, merged }: PersonView, review: Review): ReviewAnswer | undefined {
	let latest: Review | undefined;
	for (const person of record ? [record, ...merged] : merged) {
		const versions = person.earlier?.review?.map(({ value }) => value) ?? [];
		for (const said of [person.review, ...versions]) {
			if (!isReview(said) || said.at > review.at - YEAR) continue;
			if (!latest || said.at > latest.at) latest = said;
		}
	}
	return latest?.answer;
}

function count(counts: Partial<Record<string, number>>, name: string, by: 1 | -1): void {
	counts[name] = (counts[name] ?? 0) + by;
}

/** The counts that are not 0, in the order of their names. */
function withoutZeros<T extends Partial<Record<string, number>>>(counts: T): T {
	const entries = Object.entries(counts).filter(([, value]) => value !== 0);
	// Fewer of the same names.
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}

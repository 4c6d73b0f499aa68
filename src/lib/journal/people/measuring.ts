import type { Measurement, Stratum } from './measurement';
import { platformsOf, type PersonView } from './people';
import { isReview, type Review, type ReviewAnswer } from './person';

/** The time for which a review answer is valid, in milliseconds: twelve months. */
export const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Whether an answer is still valid; after that the name may be shown again. */
export function isFresh(review: Pick<Review, 'at'>, now: number): boolean {
	return review.at > now - YEAR;
}

/** Counts people in strata one by one: an answer takes constant time, however long the list. */
export class Strata {
	readonly #now: number;
	readonly #counted = new Map<string, Stratum>();

	/** @param now decides which answers are still valid, in milliseconds since 1970 */
	constructor(now: number) {
		this.#now = now;
	}

	/** People on no platform now are not counted. */
	add(person: PersonView): void {
		this.#count(person, 1);
	}

	/** The person must be the same as in {@link add}. */
	remove(person: PersonView): void {
		this.#count(person, -1);
	}

	/** The strata in a fixed order. */
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

/** Groups people by their platforms and their first import. */
export function measure(people: readonly PersonView[], now: number): Stratum[] {
	const strata = new Strata(now);
	for (const person of people) strata.add(person);
	return strata.value;
}

/** The strata as they are now, with the numbers of removed lists. */
export function measuredNow(
	strata: Strata,
	measurements: readonly Measurement[],
	now: number
): Stratum[] {
	const latest = measurements.reduce<Measurement | undefined>(
		(latest, each) => (latest && latest.week > each.week ? latest : each),
		undefined
	);
	return withKept(strata.value, latest?.strata ?? [], now);
}

/** The key of {@link Stratum.again} for a repeated review. */
function pairName(before: ReviewAnswer, after: ReviewAnswer): string {
	return `${before}>${after}`;
}

/**
 * The strata after a platform's names are removed. People on other platforms stay; the platform's
 * numbers are kept as they are now.
 * @param people all people before the removal
 * @param earlier the strata of the latest measurement
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
 * Adds the numbers of removed lists. They are valid for twelve months, or until the list is
 * imported again.
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

/** The first import of a person, even if that contact is no longer listed. */
function cameOf({ contacts }: PersonView): number {
	return contacts.reduce((first, { came }) => Math.min(first, came), Infinity);
}

/**
 * The latest answer at least a year before `review`. Corrections within a year are not repeated
 * answers.
 */
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

/** The counts other than 0, sorted by name. */
function withoutZeros<T extends Partial<Record<string, number>>>(counts: T): T {
	const entries = Object.entries(counts).filter(([, value]) => value !== 0);
	// It has a part of the same keys.
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}

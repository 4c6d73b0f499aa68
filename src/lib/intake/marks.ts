import { addressesOf } from '$lib/journal/people/addresses';
import type { Facts } from '$lib/journal/people/contact';
import { nameKey } from '$lib/journal/people/namesakes';
import type { StoredRecord } from '$lib/journal/record';
import { hashed } from './ids';

/** A local day and the same moment's day in UTC differ by one day at most. */
export const ONE_DAY = 24 * 60 * 60 * 1000;

/**
 * Identifiers of a contact that are the same in other exports of its platform: its addresses, its
 * name, and the day of the contact. They are hashed: only somebody who guesses a name or an address
 * can check it.
 */
export function marksOf(platform: string, facts: Facts): string[] {
	const { since } = facts;
	return [
		...addressMarks(platform, facts),
		nameMark(platform, facts),
		...(since === undefined ? [] : [dayMark(platform, facts, since)])
	];
}

function addressMarks(platform: string, facts: Facts): string[] {
	return addressesOf(facts).map((address) => `address-${hashed(`${platform}\0${address}`)}`);
}

function nameMark(platform: string, { name }: Facts): string {
	return `name-${hashed(`${platform}\0${nameKey(name) || name}`)}`;
}

function dayMark(platform: string, { name }: Facts, day: string): string {
	return `day-${hashed(`${platform}\0${nameKey(name)}\0${day}`)}`;
}

/** Recognises a platform's deleted contacts in imports with other keys. */
export class Deleted {
	readonly #platform: string;
	readonly #byMark = new Map<string, StoredRecord[]>();
	/** Identifiers of contacts that are still there; they identify nobody deleted. */
	readonly #present = new Set<string>();
	readonly #found = new Set<StoredRecord>();

	constructor(platform: string) {
		this.#platform = platform;
	}

	add(record: StoredRecord): void {
		for (const mark of marksIn(record)) {
			const others = this.#byMark.get(mark);
			if (others) others.push(record);
			else this.#byMark.set(mark, [record]);
		}
	}

	see(facts: Facts): void {
		for (const mark of addressMarks(this.#platform, facts)) this.#present.add(mark);
		this.#present.add(nameMark(this.#platform, facts));
	}

	/** The ids of new entries that are deleted contacts. */
	among(entries: ReadonlyMap<string, Facts>): Set<string> {
		const found = new Set<string>();
		const names = new Map<string, number>();
		for (const facts of entries.values()) {
			const name = nameMark(this.#platform, facts);
			names.set(name, (names.get(name) ?? 0) + 1);
		}
		const isAlone = (name: string) => names.get(name) === 1 && !this.#present.has(name);
		for (const [id, facts] of entries) {
			const record = this.#byAddress(facts) ?? this.#byDay(facts) ?? this.#byName(facts, isAlone);
			if (!record) continue;
			this.#found.add(record);
			found.add(id);
		}
		return found;
	}

	#byAddress(facts: Facts): StoredRecord | undefined {
		const own = addressMarks(this.#platform, facts).filter((mark) => !this.#present.has(mark));
		return this.#first(own);
	}

	#byDay(facts: Facts): StoredRecord | undefined {
		const moment = Date.parse(facts.since ?? '');
		if (Number.isNaN(moment)) return undefined;
		const days = [0, -ONE_DAY, ONE_DAY].map((apart) => new Date(moment + apart).toISOString());
		return this.#first(days.map((day) => dayMark(this.#platform, facts, day.slice(0, 10))));
	}

	/** A name alone is enough only if one of the two has no day. */
	#byName(facts: Facts, isAlone: (name: string) => boolean): StoredRecord | undefined {
		const record = this.#first([nameMark(this.#platform, facts)].filter(isAlone));
		const hasDay = record && marksIn(record).some((mark) => mark.startsWith('day-'));
		return hasDay === true && facts.since !== undefined ? undefined : record;
	}

	#first(marks: readonly string[]): StoredRecord | undefined {
		return marks
			.flatMap((mark) => this.#byMark.get(mark) ?? [])
			.find((record) => !this.#found.has(record));
	}
}

/** The identifiers of a deleted contact; none for a contact that was removed with its list. */
function marksIn({ marks }: StoredRecord): readonly string[] {
	return Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : [];
}

/** Whether the user deleted the contact itself, rather than its list. */
export function isDeletedForGood(record: StoredRecord): boolean {
	return marksIn(record).length > 0;
}

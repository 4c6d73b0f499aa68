import { byChapter, chapterOf, type Chapter, type WeekRecords } from '$lib/journal/chapters';
import type { RecordTypes } from '$lib/journal/journal';
import { Identities } from '$lib/journal/people/people';
import { inOrder } from '$lib/journal/platform';
import type { StoredRecord } from '$lib/journal/record';
import type { RecordType } from '$lib/journal/record-types';
import { aliveByType } from './by-type';

/** A week of the journal in words, and what the words are made of. */
export interface BookWeek {
	readonly chapter: Chapter;
	readonly records: WeekRecords;
}

/** The journal without what was deleted, week by week, earliest first. */
export function* bookOf(records: readonly StoredRecord[]): Generator<BookWeek> {
	const alive = aliveByType(records);
	// Whatever is in the database was checked when it came in.
	const all = <T extends RecordType>(type: T) => (alive.get(type) ?? []) as RecordTypes[T][];
	const names = {
		platforms: inOrder(all('platform')),
		questions: inOrder(all('question')),
		prompts: all('prompt'),
		people: namesOf(all('person'), all('contact'))
	};
	const weeks = byChapter(all('checkin'), all('note'), all('request'), all('favour')).reverse();
	for (const [week, records] of weeks) yield { chapter: chapterOf(week, records, names), records };
}

/** Display names by person id: the typed one, else the contact's. */
function namesOf(
	persons: readonly RecordTypes['person'][],
	contacts: readonly RecordTypes['contact'][]
): Map<string, string> {
	const identities = new Identities(persons);
	const typed = new Map(persons.map(({ id, name }) => [id, name]));
	const listed = new Map(contacts.map(({ id, facts }) => [id, facts.name]));
	const names = new Map<string, string>();
	for (const id of new Set([...typed.keys(), ...listed.keys()])) {
		const of = identities.of(id);
		const name = typed.get(of) ?? listed.get(of);
		if (name !== undefined) names.set(id, name);
	}
	return names;
}

import { searchText } from '../search';
import type { Closeness } from './closeness';
import { isGone } from './contact';
import { isListed } from './deck';
import type { Place } from './ladder';
import type { PersonView } from './people';
import type { StepKind } from './step';

/** A platform's list, contacts no longer listed, or people added by hand. */
export type ListFilter = { platform: string } | 'gone' | 'by-hand';

/** A filter for people; undefined parts match everybody. */
export interface Wanted {
	readonly list?: ListFilter | undefined;
	readonly closeness?: Closeness | 'unsaid' | 'unseen' | undefined;
	/** The place on the ladder: still open, or at one rung or ending. */
	readonly step?: 'ladder' | StepKind | undefined;
}

/** The searchable text about a person, folded. */
export function findable({ name, contacts, record, merged }: PersonView): string {
	const texts = [name];
	const add = (text: string | undefined) => {
		if (text !== undefined && !texts.includes(text)) texts.push(text);
	};
	for (const { facts } of contacts) {
		add(facts.name);
		add(facts.handle);
		add(facts.organisation);
		add(facts.position);
		facts.emails?.forEach(add);
	}
	for (const person of record ? [record, ...merged] : merged) {
		add(person.name);
		add(person.howMet);
		add(person.notes);
		add(person.needs);
	}
	return searchText(texts);
}

/**
 * Whether a person passes the filter.
 * @param place their place on the ladder
 */
export function isWanted(
	person: PersonView,
	place: Place | undefined,
	{ list, closeness, step }: Wanted
): boolean {
	return (
		(list === undefined || isOn(person, list)) &&
		(closeness === undefined || isAsClose(person, closeness)) &&
		(step === undefined || isAt(place, step))
	);
}

/** Whether a person is on a list, and nothing was said of them yet. */
export function isUnseen(person: PersonView): boolean {
	return person.closeness === undefined && person.review === undefined && isListed(person);
}

function isAsClose(person: PersonView, closeness: NonNullable<Wanted['closeness']>): boolean {
	return closeness === 'unseen' ? isUnseen(person) : (person.closeness ?? 'unsaid') === closeness;
}

function isOn(person: PersonView, list: ListFilter): boolean {
	if (list === 'by-hand') return person.contacts.length === 0;
	if (list === 'gone') return person.contacts.some(isGone);
	const { platform } = list;
	return person.contacts.some((contact) => contact.platform === platform && !isGone(contact));
}

function isAt(place: Place | undefined, step: 'ladder' | StepKind): boolean {
	if (!place) return false;
	if (step === 'ladder') return place.isOpen;
	return (place.ending ?? place.rung) === step;
}

import { searchText } from '../search';
import type { Closeness } from './closeness';
import { isGone } from './contact';
import type { Place } from './ladder';
import type { PersonView } from './people';
import type { StepKind } from './step';

/** Which list somebody is on: a platform's id, or where no platform has them. */
export type ListFilter = { platform: string } | 'gone' | 'by-hand';

/** Who is looked for, whatever they are called; what is undefined leaves nobody out. */
export interface Wanted {
	readonly list?: ListFilter | undefined;
	readonly closeness?: Closeness | 'unsaid' | undefined;
	/** Where they stand on the ladder: where something can still come, or at one rung or ending. */
	readonly step?: 'ladder' | StepKind | undefined;
}

/** All by which somebody can be found, folded as one text. */
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
 * Whether somebody is looked for.
 * @param place where they stand on the ladder
 */
export function isWanted(
	person: PersonView,
	place: Place | undefined,
	{ list, closeness, step }: Wanted
): boolean {
	return (
		(list === undefined || isOn(person, list)) &&
		(closeness === undefined || (person.closeness ?? 'unsaid') === closeness) &&
		(step === undefined || isAt(place, step))
	);
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

import { addDays, addHours, addSeconds, subDays } from 'date-fns';
import { m } from '$lib/paraglide/messages';
import { dayOf } from '$lib/journal/days';
import { closenesses } from '$lib/journal/people/closeness';
import { isGone, personIdOf, type Contact, type Facts } from '$lib/journal/people/contact';
import { countList, type ContactList } from '$lib/journal/people/contact-list';
import type { Invitation } from '$lib/journal/people/invitation';
import { peopleOf, type PersonView } from '$lib/journal/people/people';
import {
	changePerson,
	newPerson,
	type Person,
	type PersonChanges,
	type ReviewAnswer
} from '$lib/journal/people/person';
import { newStep, type Step } from '$lib/journal/people/step';
import { edit, type StoredRecord } from '$lib/journal/record';
import { clockAt } from './clock';
import { characters, type Character } from './characters';
import { firstNames, organisations, positions, surnames } from './names';
import { seededRandom } from '$lib/journal/random';
import { pickOne } from './random';
import { mondayOf, shiftWeek, type Week } from '$lib/journal/weeks';

const SEED = 61;

/** The weeks of the two imports, counted from the first week. The second one has only LinkedIn. */
const FIRST_IMPORT = 90;
const SECOND_IMPORT = 101;
/** The weeks with a review, and the number of names in each. */
const reviewWeeks = [90, 91, 92, 93, 95, 96, 97, 98, 100, 101, 102, 103];
const NAMES_PER_WEEK = 12;
/** The number of people on both lists, without the characters. */
const ON_BOTH_LISTS = 24;

type List = 'linkedin' | 'phone';

const shares: Record<List, Readonly<Partial<Record<ReviewAnswer, number>>>> = {
	linkedin: {
		stranger: 0.45,
		recognised: 0.33,
		talked: 0.1,
		met: 0.09,
		unsure: 0.02,
		skipped: 0.01
	},
	phone: { stranger: 0.08, recognised: 0.22, talked: 0.27, met: 0.41, unsure: 0.02 }
};

/**
 * The sample people, always the same for the same first week.
 * @param sizeOf the size of a list in a week, counted from the first week
 */
export function samplePeople(
	begun: Week,
	sizeOf: (list: List, week: number) => number
): StoredRecord[] {
	const generator = new PeopleGenerator(begun);
	generator.importList('linkedin', FIRST_IMPORT, sizeOf('linkedin', FIRST_IMPORT));
	generator.importList('phone', FIRST_IMPORT, sizeOf('phone', FIRST_IMPORT));
	generator.removeOne('linkedin', SECOND_IMPORT);
	generator.importList('linkedin', SECOND_IMPORT, sizeOf('linkedin', SECOND_IMPORT));
	for (const character of characters) generator.writeAbout(character);
	generator.review();
	generator.invite();
	return generator.records();
}

class PeopleGenerator {
	readonly #begun: Week;
	readonly #random = seededRandom(SEED);
	readonly #contacts: Contact[] = [];
	readonly #persons = new Map<string, Person>();
	readonly #lists = new Map<string, ContactList>();
	readonly #others: (Step | Invitation)[] = [];
	readonly #answers = new Map<string, ReviewAnswer>();
	readonly #characterIds = new Map<string, string>();
	readonly #mondays = new Map<number, Date>();
	readonly #names = new Set(characters.map(({ name }) => name));

	constructor(begun: Week) {
		this.#begun = begun;
	}

	records(): StoredRecord[] {
		const persons = [...this.#persons.values()];
		return [...this.#contacts, ...persons, ...this.#lists.values(), ...this.#others];
	}

	/** Imports a list of `size` contacts. */
	importList(list: List, week: number, size: number): void {
		if (week === FIRST_IMPORT) {
			for (const character of characters)
				if (character.on.includes(list)) this.#addCharacter(character, list);
		}
		if (list === 'phone') {
			const others = this.#contacts.filter(({ platform }) => platform !== list);
			for (const { id, facts } of others.slice(-ON_BOTH_LISTS)) {
				const { name, given = name } = facts;
				this.#add(list, { name, given, ...this.#factsOf(list) }, week, id);
			}
		}
		for (let missing = size - this.#count(list); missing > 0; missing -= 1) {
			const [first, name] = this.#newName();
			const { id } = this.#add(list, { name, given: first, ...this.#factsOf(list) }, week);
			this.#answers.set(id, this.#answerOf(list));
		}
		const before = this.#lists.get(list);
		const count = { all: size, nameless: 0 };
		const named = shiftWeek(this.#begun, week);
		this.#lists.set(list, countList(before, list, named, count, clockAt(this.#at(week))));
	}

	removeOne(list: List, week: number): void {
		const at = this.#contacts.findIndex(
			({ id, platform }) => platform === list && this.#answers.has(id)
		);
		const contact = this.#contacts[at];
		const now = this.#at(week);
		if (contact) this.#contacts[at] = edit(contact, { gone: now.getTime() }, clockAt(now));
	}

	writeAbout(character: Character): void {
		const { name, steps = [], closeness, lookAgainIn } = character;
		const id = this.#characterIds.get(name) ?? this.#id();
		if (character.on.length === 0) this.#change(id, { name }, this.#at(FIRST_IMPORT + 2, 3));
		for (const { kind, in: week, opening, note } of steps) {
			const at = this.#at(week, 1 + steps.findIndex((step) => step.kind === kind));
			const fields = { person: id, kind, on: dayOf(at), opening, note: note?.() };
			this.#others.push({ ...newStep(fields, clockAt(at)), id: this.#id() });
			const reached = closenesses.find((each) => each === kind);
			if (reached) this.#change(id, { closeness: reached }, at);
		}
		const texts = Object.entries(character.written).map(
			([field, text]) => [field, text()] as const
		);
		const last = this.#at(Math.max(FIRST_IMPORT + 2, ...steps.map((step) => step.in)), 6);
		this.#change(id, { closeness, ...Object.fromEntries(texts) }, last);
		if (lookAgainIn !== undefined) {
			const lookAgain = dayOf(addDays(this.#at(103, 6), lookAgainIn));
			this.#change(id, { lookAgain }, this.#at(103, 5));
		}
		this.#answers.set(id, closeness === 'mutual' ? 'met' : closeness);
	}

	review(): void {
		const known = this.#contacts.filter((contact) => !isGone(contact));
		const deck = peopleOf(known, [...this.#persons.values()])
			.filter(({ order }) => order !== undefined)
			.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
		const left = new Set(deck);
		for (const week of reviewWeeks) {
			let at = this.#at(week, 6, 19);
			const there = [...left].filter(({ contacts }) => contacts.some(({ came }) => came <= +at));
			for (const person of there.slice(0, NAMES_PER_WEEK)) {
				left.delete(person);
				this.#answer(person, at);
				at = addSeconds(at, 6);
			}
		}
	}

	#answer({ id, closeness: before }: PersonView, at: Date): void {
		const answer = this.#answers.get(id) ?? 'unsure';
		const closeness = before ?? closenesses.find((each) => each === answer);
		const review = { answer, at: at.getTime() };
		this.#change(id, { review, ...(closeness && { closeness }) }, at);
	}

	invite(): void {
		const asked = [
			{ week: 66, answer: 'asked-to-talk', outcome: m.sample_invited_answer() },
			{ week: 97, answer: 'asked-to-talk', outcome: m.sample_invited_talk() },
			{ week: 102, answer: undefined, outcome: undefined }
		] as const;
		for (const { week, answer, outcome } of asked) {
			const at = this.#at(week, 3);
			const [, name] = this.#newName();
			const stamp = clockAt(at).stamp();
			this.#others.push({
				id: this.#id(),
				type: 'invitation',
				direction: 'incoming',
				name,
				platform: 'linkedin',
				on: dayOf(at),
				...(answer && { answer, outcome }),
				stamps: { name: stamp, ...(answer && { answer: stamp, outcome: stamp }) }
			});
		}
	}

	#addCharacter({ name, position, organisation, steps = [] }: Character, list: List): void {
		const work = list === 'linkedin' && { position, organisation };
		const begun = Math.min(FIRST_IMPORT, ...steps.map((step) => step.in));
		const given = name.split(' ')[0] ?? name;
		const facts = { name, given, ...this.#factsOf(list, begun), ...work };
		// A person with steps before the import was added by hand.
		const isEarlier = begun < FIRST_IMPORT;
		const person = this.#characterIds.get(name) ?? (isEarlier ? this.#id() : undefined);
		const contact = this.#add(list, facts, FIRST_IMPORT, person);
		this.#characterIds.set(name, personIdOf(contact));
		if (isEarlier) this.#change(personIdOf(contact), { name }, this.#at(steps[0]?.in ?? 0, 0));
	}

	#add(list: List, facts: Facts, week: number, person?: string): Contact {
		const at = this.#at(week);
		const stamp = clockAt(at).stamp();
		const contact: Contact = {
			id: `${list}-${this.#id()}`,
			type: 'contact',
			platform: list,
			source: list === 'phone' ? 'vcard' : list,
			facts,
			order: this.#number(),
			came: at.getTime(),
			...(person !== undefined && { person }),
			stamps: { facts: stamp, ...(person !== undefined && { person: stamp }) }
		};
		this.#contacts.push(contact);
		return contact;
	}

	/** All facts except the name. They were connected before the week `begun`. */
	#factsOf(list: List, begun = FIRST_IMPORT): Partial<Facts> {
		const number = Math.floor(this.#random() * 1000);
		if (list === 'phone') return { phones: [`+44 20 7946 0${String(number).padStart(3, '0')}`] };
		const since = dayOf(subDays(this.#at(begun), Math.floor(this.#random() * 3600) + 30));
		const link = `https://linkedin.example/in/${this.#bits()}`;
		if (this.#random() < 0.25) return { link, since };
		return {
			link,
			since,
			position: pickOne(this.#random, positions),
			organisation: pickOne(this.#random, organisations)
		};
	}

	#answerOf(list: List): ReviewAnswer {
		let left = this.#random();
		for (const [answer, share] of Object.entries(shares[list])) {
			left -= share;
			if (left < 0) return answer as ReviewAnswer;
		}
		return 'unsure';
	}

	#change(id: string, changes: PersonChanges, at: Date): void {
		const person = this.#persons.get(id) ?? newPerson(id);
		this.#persons.set(id, changePerson(person, changes, clockAt(at)));
	}

	#count(list: List): number {
		return this.#contacts.filter((contact) => contact.platform === list && !isGone(contact)).length;
	}

	/** A first name and an unused full name. */
	#newName(): [first: string, name: string] {
		const first = pickOne(this.#random, firstNames);
		const name = `${first} ${pickOne(this.#random, surnames)}`;
		if (this.#names.has(name)) return this.#newName();
		this.#names.add(name);
		return [first, name];
	}

	/** Day 0 is Monday. */
	#at(week: number, day = 5, hour = 11): Date {
		const monday = this.#mondays.get(week) ?? mondayOf(shiftWeek(this.#begun, week));
		this.#mondays.set(week, monday);
		return addHours(addDays(monday, day), hour);
	}

	#id(): string {
		return this.#bits() + this.#bits() + this.#bits() + this.#bits();
	}

	#bits(): string {
		return this.#number().toString(16).padStart(8, '0');
	}

	#number(): number {
		return Math.floor(this.#random() * 2 ** 32);
	}
}

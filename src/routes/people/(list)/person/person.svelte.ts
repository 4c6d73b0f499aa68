import { closenesses, isKnownFrom, type Closeness } from '$lib/journal/people/closeness';
import { deleteAltogether, deleteWritten, isWrittenAbout } from '$lib/journal/people/deleting';
import type { Contact } from '$lib/journal/people/contact';
import { closenessHistory, type Said } from '$lib/journal/people/history';
import { separate } from '$lib/journal/people/merging';
import { withoutPeople } from '$lib/journal/note';
import { idsOf } from '$lib/journal/people/passages';
import type { PersonView } from '$lib/journal/people/people';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { closenessWords } from '$lib/journal/people/words';
import { labelOf } from '$lib/journal/platform';
import { edit, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { dateWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { change } from '$lib/app/saving';
import { marksOf } from '$lib/intake/marks';
import { nameProblem } from '../adding';
import { HelpBetween } from './help-between.svelte';
import { Ladder, type Shown } from './ladder.svelte';
import { NotesAbout } from './notes-about.svelte';
import { listsOf, type Listed } from './person-lists';
import { PersonTexts } from './person-texts.svelte';
import { whereWords, whoWords } from './person-words';
import { SamePerson } from './same-person.svelte';

type Opened = Pick<Kithbook, 'storage' | 'live' | 'save' | 'saveDraft' | 'platforms' | 'settings'>;

const how: Record<Said['by'], (inputs: { date: string }) => string> = {
	review: m.person_said_review,
	step: m.person_said_step,
	hand: m.person_said_hand
};

/** The page of one person: name, closeness, texts, help, and what the imported lists have. */
export class PersonPage {
	readonly texts: PersonTexts;
	readonly same: SamePerson;
	readonly help: HelpBetween;
	readonly notes: NotesAbout;
	readonly #kithbook: Opened;
	readonly #shown: () => Shown;

	/** @param shown the person as they are now */
	constructor(kithbook: Opened, shown: () => Shown) {
		this.#kithbook = kithbook;
		this.#shown = shown;
		this.texts = new PersonTexts(kithbook, () => this.person);
		this.same = new SamePerson(kithbook, () => this.person);
		this.notes = new NotesAbout(kithbook, () => this.person);
		this.help = new HelpBetween(kithbook, shown, (closeness) => this.say(closeness));
	}

	get person(): PersonView {
		return this.#shown().person;
	}

	/** Make a new one when the id of the person changes, because drafts belong to an id. */
	newLadder(): Ladder {
		return new Ladder(this.#kithbook, this.#shown);
	}

	/** How well the user knows them, and the options. Empty means not said. */
	get closeness(): { value: Closeness | ''; options: { id: Closeness | ''; label: string }[] } {
		return {
			value: this.person.closeness ?? '',
			options: [
				...closenesses.map((id) => ({ id, label: closenessWords(id) })),
				{ id: '', label: m.people_closeness_unsaid() }
			]
		};
	}

	/** What they are to the user, in a sentence. */
	get who(): string {
		return whoWords(this.person, this.isKnown);
	}

	/** On which lists they are and since when, in a sentence. */
	get where(): string {
		return whereWords(this.person, (id) => labelOf(id, this.#kithbook.platforms));
	}

	/** Whether the closeness counts as knowing them. */
	get isKnown(): boolean {
		const { closeness } = this.person;
		const threshold = this.#kithbook.settings?.threshold ?? 'talked';
		return closeness !== undefined && isKnownFrom(closeness, threshold);
	}

	/** The changes of the closeness, latest first. */
	get history(): { what: string; how: string }[] {
		const { person, steps } = this.#shown();
		return closenessHistory(person, steps).map(({ what, at, by }) => ({
			what: what === 'unsure' ? m.person_said_unsure() : closenessWords(what),
			how: how[by]({ date: dateWords(new Date(at), 'dayAndYear') })
		}));
	}

	/** What each list says about them. */
	get lists(): Listed[] {
		return listsOf(this.person, (id) => labelOf(id, this.#kithbook.platforms));
	}

	/** The people who were merged into them. */
	get merged(): { id: string; name: string }[] {
		const { merged, contacts, name } = this.person;
		return merged.map((person) => {
			const own = contacts.find(({ id, person: of }) => (of ?? id) === person.id);
			const label = own && labelOf(own.platform, this.#kithbook.platforms);
			const called = person.name ?? own?.facts.name ?? name;
			return {
				id: person.id,
				name: label === undefined ? called : m.person_merged_on({ name: called, platform: label })
			};
		});
	}

	/** The words for deleting; undefined if there is nothing to delete. */
	get deletion(): { action: string; hint: string } | undefined {
		const { person, steps } = this.#shown();
		if (!isWrittenAbout(person, steps)) return undefined;
		return person.contacts.length === 0
			? { action: m.person_delete(), hint: m.person_delete_hint() }
			: { action: m.person_delete_written(), hint: m.person_delete_written_hint() };
	}

	/**
	 * Renames them. An empty name restores the name of the lists.
	 * @returns whether it was saved, or what is wrong with the name
	 */
	async rename(typed: string): Promise<{ saved: boolean; problem?: string }> {
		const { id, record, contacts } = this.person;
		const isListed = contacts.length > 0;
		const problem = typed.trim() === '' && isListed ? undefined : nameProblem(typed);
		if (problem !== undefined) return { saved: false, problem };
		const own = contacts.some(({ facts }) => facts.name === typed.trim()) ? '' : typed.trim();
		const saved = await this.#write(
			(clock) => [changePerson(record ?? newPerson(id), { name: own || undefined }, clock)],
			m.person_renamed()
		);
		return { saved };
	}

	/** Sets the closeness, also of people merged into them. Empty removes it. */
	async say(closeness: Closeness | ''): Promise<void> {
		const { id, record, merged } = this.person;
		const said = merged.filter((person) => person.closeness !== undefined);
		await this.#write(
			(clock) =>
				[record ?? newPerson(id), ...said].map((person) =>
					changePerson(person, { closeness: closeness || undefined }, clock)
				),
			m.person_closeness_saved()
		);
	}

	/** Separates a person who was merged into them. */
	async separatePerson(id: string): Promise<void> {
		const merged = this.person.merged.find((person) => person.id === id);
		if (merged) await this.#write((clock) => separate(merged, clock), m.person_separated());
	}

	/** Separates an entry of a list, which becomes a person again. */
	async separateContact(id: string): Promise<void> {
		const contact = this.person.contacts.find((each) => each.id === id);
		if (!contact) return;
		await this.#write(
			(clock) => [edit(contact, { person: undefined }, clock)],
			m.person_separated()
		);
	}

	/** Deletes what the user wrote about them. @returns whether it was deleted */
	async delete(): Promise<boolean> {
		const { person, steps } = this.#shown();
		const notes = await this.#kithbook.storage.records('note');
		return this.#write(
			(clock) => [
				...deleteWritten(person, steps, clock),
				...withoutPeople(notes, idsOf(person), clock)
			],
			m.person_deleted({ name: person.name }),
			m.person_restored({ name: person.name })
		);
	}

	/** Deletes them from their lists too. @returns whether they were deleted */
	async deleteAltogether(): Promise<boolean> {
		const { person, steps } = this.#shown();
		const notes = await this.#kithbook.storage.records('note');
		const marks = ({ platform, facts }: Contact) => marksOf(platform, facts);
		return this.#write(
			(clock) => [
				...deleteAltogether(person, steps, marks, clock),
				...withoutPeople(notes, idsOf(person), clock)
			],
			m.person_deleted_altogether({ name: person.name }),
			m.person_restored({ name: person.name })
		);
	}

	/** Makes an undoable change. Records without any field are not saved. */
	#write(
		make: (clock: Clock) => readonly StoredRecord[],
		said: string,
		undone?: string
	): Promise<boolean> {
		return change(
			this.#kithbook,
			(clock) => make(clock).filter(({ stamps }) => Object.keys(stamps).length > 0),
			undone === undefined ? { said } : { said, undone }
		);
	}
}

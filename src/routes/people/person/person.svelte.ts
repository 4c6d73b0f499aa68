import { closenesses, isKnownFrom, type Closeness } from '$lib/journal/people/closeness';
import {
	deleteAltogether,
	deleteWritten,
	isWrittenAbout,
	recordsOf,
	restoreWritten,
	type Deleted
} from '$lib/journal/people/deleting';
import type { Contact } from '$lib/journal/people/contact';
import { closenessHistory, type Said } from '$lib/journal/people/history';
import { separate } from '$lib/journal/people/merging';
import type { PersonView } from '$lib/journal/people/people';
import { changePerson, newPerson } from '$lib/journal/people/person';
import type { Step } from '$lib/journal/people/step';
import { closenessWords } from '$lib/journal/people/words';
import { platformLabel } from '$lib/journal/platform';
import { edit, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { dateWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { tell } from '$lib/app/saving';
import { nameProblem } from '../adding';
import { marksOf } from '$lib/intake/marks';
import { listsOf, type Listed } from './person-lists';

/** Somebody as they are now, with the steps taken with them. */
export interface Shown {
	readonly person: PersonView;
	readonly steps: readonly Step[];
}

const how: Record<Said['by'], (inputs: { date: string }) => string> = {
	review: m.person_said_review,
	step: m.person_said_step,
	hand: m.person_said_hand
};

/** A person's page: who they are, how far one knows them, where one has them, and what can be done about it. */
export class PersonDesk {
	readonly #kithbook: Pick<Kithbook, 'save' | 'platforms' | 'settings'>;
	readonly #shown: () => Shown;

	constructor(kithbook: Pick<Kithbook, 'save' | 'platforms' | 'settings'>, shown: () => Shown) {
		this.#kithbook = kithbook;
		this.#shown = shown;
	}

	get #person(): PersonView {
		return this.#shown().person;
	}

	/** How far one knows them: the choices, of which the empty one says that one has not said. */
	get closeness(): { value: Closeness | ''; options: { id: Closeness | ''; label: string }[] } {
		return {
			value: this.#person.closeness ?? '',
			options: [
				...closenesses.map((id) => ({ id, label: closenessWords(id) })),
				{ id: '', label: m.people_closeness_unsaid() }
			]
		};
	}

	/** The same in words. */
	get closenessWords(): string {
		const { closeness } = this.#person;
		return closeness ? closenessWords(closeness) : m.people_closeness_unsaid();
	}

	/** Whether that counts as knowing them. */
	get isKnown(): boolean {
		const { closeness } = this.#person;
		const threshold = this.#kithbook.settings?.threshold ?? 'talked';
		return closeness !== undefined && isKnownFrom(closeness, threshold);
	}

	/** How that came to be, latest first. */
	get history(): { what: string; how: string }[] {
		const { person, steps } = this.#shown();
		return closenessHistory(person, steps).map(({ what, at, by }) => ({
			what: what === 'unsure' ? m.person_said_unsure() : closenessWords(what),
			how: how[by]({ date: dateWords(new Date(at), 'dayAndYear') })
		}));
	}

	/** What each list says of them. */
	get lists(): Listed[] {
		return listsOf(this.#person, (id) => this.#label(id));
	}

	/** Those who turned out to be them, by what each was called. */
	get merged(): { id: string; name: string }[] {
		const { merged, contacts, name } = this.#person;
		return merged.map((person) => {
			const own = contacts.find(({ id, person: of }) => (of ?? id) === person.id);
			const label = own && this.#label(own.platform);
			const called = person.name ?? own?.facts.name ?? name;
			return {
				id: person.id,
				name: label === undefined ? called : m.person_merged_on({ name: called, platform: label })
			};
		});
	}

	/** What deleting would do, in words; undefined where there is nothing to delete. */
	get deletion(): { action: string; hint: string } | undefined {
		const { person, steps } = this.#shown();
		if (!isWrittenAbout(person, steps)) return undefined;
		return person.contacts.length === 0
			? { action: m.person_delete(), hint: m.person_delete_hint() }
			: { action: m.person_delete_written(), hint: m.person_delete_written_hint() };
	}

	/**
	 * Gives them another name; nothing brings back the one of the lists.
	 * @returns whether it was saved, or what is wrong with the name
	 */
	async rename(typed: string): Promise<{ saved: boolean; problem?: string }> {
		const { id, record, contacts } = this.#person;
		const isListed = contacts.length > 0;
		const problem = typed.trim() === '' && isListed ? undefined : nameProblem(typed);
		if (problem !== undefined) return { saved: false, problem };
		const own = contacts.some(({ facts }) => facts.name === typed.trim()) ? '' : typed.trim();
		const saved = await this.#write(
			(clock) => [changePerson(record ?? newPerson(id), { name: own || undefined }, clock)],
			(now, clock) => changePerson(now, { name: record?.name }, clock),
			m.person_renamed()
		);
		return { saved };
	}

	/** Says how far one knows them now, also where it is said of those who turned out to be them; empty takes it back. */
	async say(closeness: Closeness | ''): Promise<void> {
		const { id, record, merged } = this.#person;
		const said = merged.filter((person) => person.closeness !== undefined);
		const before = [record ?? newPerson(id), ...said];
		await this.#write(
			(clock) =>
				before.map((person) => changePerson(person, { closeness: closeness || undefined }, clock)),
			(now, clock) => {
				const was = before.find((person) => person.id === now.id)?.closeness;
				return changePerson(now, { closeness: was }, clock);
			},
			m.person_closeness_saved()
		);
	}

	/** Makes somebody who was merged into them a person of their own again. */
	async separatePerson(id: string): Promise<void> {
		const merged = this.#person.merged.find((person) => person.id === id);
		if (!merged) return;
		await this.#write(
			(clock) => separate(merged, clock),
			(now, clock) => changePerson(now, { into: merged.into }, clock),
			m.person_separated()
		);
	}

	/** Makes an entry of a list a person of its own again. */
	async separateContact(id: string): Promise<void> {
		const contact = this.#person.contacts.find((each) => each.id === id);
		if (!contact) return;
		await this.#write(
			(clock) => [edit(contact, { person: undefined }, clock)],
			(now, clock) => edit(now, { person: contact.person }, clock),
			m.person_separated()
		);
	}

	/** Deletes what is written about them, and offers it back. @returns whether it was deleted */
	async delete(): Promise<boolean> {
		const { person, steps } = this.#shown();
		const words = m.person_deleted({ name: person.name });
		return this.#delete((clock) => deleteWritten(person, steps, clock), words);
	}

	/** Deletes them from their lists too, for good, and offers them back. @returns whether they were deleted */
	async deleteAltogether(): Promise<boolean> {
		const { person, steps } = this.#shown();
		const marks = ({ platform, facts }: Contact) => marksOf(platform, facts);
		const words = m.person_deleted_altogether({ name: person.name });
		return this.#delete((clock) => deleteAltogether(person, steps, marks, clock), words);
	}

	async #delete(remove: (clock: Clock) => Deleted, words: string): Promise<boolean> {
		let deleted: Deleted | undefined;
		const saving = this.#kithbook.save((clock) => recordsOf((deleted = remove(clock))));
		const { name } = this.#person;
		const undo = () =>
			tell(
				this.#kithbook.save((clock) => (deleted ? restoreWritten(deleted, clock) : [])),
				m.person_restored({ name })
			);
		return tell(saving, words, { label: m.person_undo(), run: () => void undo() });
	}

	/** Writes, says so, and offers to take it back. @returns whether it was written */
	#write<T extends StoredRecord>(
		write: (clock: Clock) => readonly T[],
		takeBack: (written: T, clock: Clock) => T,
		words: string
	): Promise<boolean> {
		let written: readonly T[] = [];
		const saving = this.#kithbook.save((clock) => {
			written = write(clock).filter(({ stamps }) => Object.keys(stamps).length > 0);
			return written;
		});
		const undo = () =>
			this.#kithbook.save((clock) => written.map((record) => takeBack(record, clock)));
		return tell(saving, words, {
			label: m.person_undo(),
			run: () => void tell(undo(), m.person_taken_back())
		});
	}

	#label(platform: string): string {
		const known = this.#kithbook.platforms?.find(({ id }) => id === platform);
		return platformLabel(known ?? { id: platform });
	}
}

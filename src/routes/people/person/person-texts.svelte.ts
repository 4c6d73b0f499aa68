import { changePerson, newPerson } from '$lib/journal/people/person';
import type { PersonView } from '$lib/journal/people/people';
import { earlierTexts, type EarlierWords } from '$lib/journal/versions';
import { m } from '$lib/paraglide/messages';
import type { Draft } from '$lib/storage';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import type { OpenJournal } from '$lib/app/reader';
import { tell } from '$lib/app/saving';
import { TextWriter } from '$lib/app/text-writer.svelte';

/** What one can write about a person, in the order in which it stands on their page. */
export const textFields = ['howMet', 'needs', 'notes'] as const;
export type TextField = (typeof textFields)[number];

/** A text about a person as it is read. */
export interface PersonText {
	readonly text: string;
	/** Latest first. */
	readonly earlier: readonly EarlierWords[];
	/** What was written of those who turned out to be them. */
	readonly others: readonly string[];
	/** Whether there are changes that are not saved. */
	readonly isChanged: boolean;
}

/** What one wrote about a person: reading it, writing one text at a time, bringing back what stood there before. */
export class PersonTexts {
	readonly #journal: OpenJournal;
	readonly #of: () => PersonView;
	readonly #drafts: Live<Draft[]>;
	#open = $state.raw<{ field: TextField; writer: TextWriter }>();
	#problem = $state<string>();

	/** @param of whose they are, as they are now */
	constructor(journal: OpenJournal, of: () => PersonView) {
		this.#journal = journal;
		this.#of = of;
		this.#drafts = journal.live(['drafts'], () => journal.storage.drafts());
	}

	read(field: TextField): PersonText {
		const { record, merged } = this.#of();
		return {
			text: record?.[field] ?? '',
			earlier: earlierTexts(record, field),
			others: merged.flatMap((person) => person[field] ?? []),
			isChanged: this.#drafts.value?.some(({ id }) => id === this.#draftId(field)) ?? false
		};
	}

	/** The text that is being written. */
	get open(): { field: TextField; writer: TextWriter } | undefined {
		return this.#open;
	}

	/** Why it is not saved, in words. */
	get problem(): string | undefined {
		const draft = this.#open?.writer.problem;
		return this.#problem ?? (draft && notSavedWords(draft));
	}

	/** Opens a text as its draft left it. */
	async write(field: TextField): Promise<void> {
		this.#problem = undefined;
		const writer = await TextWriter.of(this.#journal, {
			draftId: this.#draftId(field),
			text: this.#of().record?.[field] ?? '',
			mayGo: true,
			write: (text, _, clock) => {
				const { id, record } = this.#of();
				if (text === (record?.[field] ?? '')) return [];
				return [changePerson(record ?? newPerson(id), { [field]: text || undefined }, clock)];
			}
		});
		this.#open = { field, writer };
	}

	type(text: string): void {
		this.#problem = undefined;
		this.#open?.writer.type(text);
	}

	/** Saves the text and closes it, and says so; what fails stays open and says why. */
	async save(): Promise<boolean> {
		const outcome = await this.#open?.writer.save();
		if (outcome === 'saved') {
			notices.show(m.person_text_saved());
			this.leave();
			return true;
		}
		if (outcome !== undefined && outcome !== 'blank') this.#problem = notSavedWords(outcome);
		return false;
	}

	/** Closes the text; its draft is kept. */
	leave(): void {
		this.#open = undefined;
		this.#problem = undefined;
	}

	/** Drops what is not saved, and offers it back. */
	discard(): void {
		const open = this.#open;
		if (!open) return;
		const bringBack = open.writer.discard();
		this.leave();
		const run = () => {
			bringBack();
			this.#open = open;
		};
		notices.show(m.person_text_discarded(), { action: { label: m.person_undo(), run } });
	}

	/** Puts a text back to what it was; today's becomes an earlier version. */
	async bringBack(field: TextField, stamp: string): Promise<void> {
		const { record } = this.#of();
		const version = record && earlierTexts(record, field).find((each) => each.stamp === stamp);
		if (!version) return;
		await tell(
			this.#journal.save((clock) => [changePerson(record, { [field]: version.text }, clock)]),
			m.journal_version_is_back()
		);
	}

	#draftId(field: TextField): string {
		return `person ${this.#of().id} ${field}`;
	}
}

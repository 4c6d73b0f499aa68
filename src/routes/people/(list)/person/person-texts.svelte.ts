import { changePerson, newPerson } from '$lib/journal/people/person';
import type { PersonView } from '$lib/journal/people/people';
import { earlierTexts, type EarlierWords } from '$lib/journal/versions';
import { m } from '$lib/paraglide/messages';
import type { Draft } from '$lib/storage';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notSavedWords } from '$lib/app/problem-words';
import { notifySaved } from '$lib/app/saving';
import { TextWriter } from '$lib/app/text-writer.svelte';
import { update } from '$lib/app/update.svelte';

/** What can be written about a person, in the order of the page. */
export const textFields = ['howMet', 'needs', 'notes'] as const;
export type TextField = (typeof textFields)[number];

/** A text about a person as the page shows it. */
export interface PersonText {
	readonly text: string;
	/** Latest first. */
	readonly earlier: readonly EarlierWords[];
	/** The same text of people who were merged into them. */
	readonly others: readonly string[];
	/** Whether it has unsaved changes. */
	readonly isChanged: boolean;
}

/** The texts about a person: reads them, edits one at a time, and brings back earlier versions. */
export class PersonTexts {
	readonly #journal: OpenJournal;
	readonly #of: () => PersonView;
	readonly #drafts: Live<Draft[]>;
	/** The edited text. */
	open = $state.raw<{ field: TextField; writer: TextWriter }>();
	#problem = $state<string>();

	constructor(journal: OpenJournal, of: () => PersonView) {
		this.#journal = journal;
		this.#of = of;
		this.#drafts = journal.live((reads) => reads.drafts());
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

	/** Whether anything was ever written there, or is being written. */
	isBegun(field: TextField): boolean {
		const { text, earlier, others, isChanged } = this.read(field);
		const has = text !== '' || earlier.length > 0 || others.length > 0;
		return has || isChanged || this.open?.field === field;
	}

	/** Why the open text or its draft is not saved. */
	get problem(): string | undefined {
		const draft = this.open?.writer.problem;
		return this.#problem ?? (draft && notSavedWords(draft));
	}

	/** Keeps an update of the app waiting while there are unsaved changes. @returns a function that stops it */
	holdUpdate(): (() => void) | undefined {
		return this.open?.writer.unsaved ? update.hold() : undefined;
	}

	/** Opens a text with its draft. */
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
		this.open = { field, writer };
	}

	type(text: string): void {
		this.#problem = undefined;
		this.open?.writer.type(text);
	}

	/** Saves the text and closes it. If that fails, it stays open and says why. */
	async save(): Promise<boolean> {
		const outcome = await this.open?.writer.save();
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
		this.open = undefined;
		this.#problem = undefined;
	}

	/** Drops the unsaved changes, with Undo. */
	discard(): void {
		const open = this.open;
		if (!open) return;
		const bringBack = open.writer.discard();
		this.leave();
		const run = () => {
			bringBack();
			this.open = open;
		};
		notices.show(m.person_text_discarded(), { action: { label: m.app_undo(), run } });
	}

	/** Restores an earlier version. The current text becomes an earlier version. */
	async bringBack(field: TextField, stamp: string): Promise<void> {
		const { record } = this.#of();
		const version = record && earlierTexts(record, field).find((each) => each.stamp === stamp);
		if (!version) return;
		await notifySaved(
			this.#journal.save((clock) => [changePerson(record, { [field]: version.text }, clock)]),
			m.journal_version_is_back()
		);
	}

	#draftId(field: TextField): string {
		return `person ${this.#of().id} ${field}`;
	}
}

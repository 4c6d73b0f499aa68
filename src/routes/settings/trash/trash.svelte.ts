import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { notices } from '$lib/app/notices.svelte';
import { notDoneWords } from '$lib/app/problem-words';
import { change } from '$lib/app/saving';
import { emptyTrash } from '$lib/app/upkeep';
import { isDeleted, isEmptied, restore, type StoredRecord } from '$lib/journal/record';
import { stampedAt } from '$lib/journal/stamps';
import { trashTypes, type TrashType } from '$lib/journal/trash';
import type { Week } from '$lib/journal/weeks';
import { dateWords, mondayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { JournalReads } from '$lib/storage';

/** How many things are shown at once. */
const PORTION = 50;

interface Deleted {
	readonly record: StoredRecord;
	readonly type: TrashType;
	readonly at: Date;
	/** The person's name, if a contact still has it. */
	readonly name: string | undefined;
}

/** A deleted thing in words. */
export interface TrashItem {
	readonly id: string;
	readonly kind: string;
	/** Its first words; empty if it has none. */
	readonly words: string;
	readonly deleted: string;
}

/** The page of what was deleted in the last thirty days. */
export class TrashPage {
	readonly #kithbook: Pick<Kithbook, 'storage' | 'save'>;
	readonly #deleted: Live<Deleted[]>;
	readonly problem = $derived.by(() => this.#deleted.problem);
	#portions = $state(1);
	isEmptying = $state(false);

	constructor(kithbook: Pick<Kithbook, 'storage' | 'live' | 'save'>) {
		this.#kithbook = kithbook;
		this.#deleted = kithbook.live(readDeleted);
	}

	/** What is shown, latest first; undefined while loading. */
	get items(): readonly TrashItem[] | undefined {
		const now = new Date();
		return this.#deleted.value
			?.slice(0, this.#portions * PORTION)
			.map((deleted) => itemOf(deleted, now));
	}

	/** How many things there are in all. */
	get count(): number {
		return this.#deleted.value?.length ?? 0;
	}

	get hasMore(): boolean {
		return this.count > this.#portions * PORTION;
	}

	showMore(): void {
		this.#portions += 1;
	}

	async bringBack({ id }: TrashItem): Promise<void> {
		const found = this.#deleted.value?.find(({ record }) => record.id === id);
		if (!found) return;
		await change(this.#kithbook, (clock) => [restore(found.record, clock)], {
			said: m.trash_is_back()
		});
	}

	/** Empties all of it for good. */
	async empty(): Promise<void> {
		if (this.isEmptying) return;
		this.isEmptying = true;
		try {
			await emptyTrash(this.#kithbook.storage);
			notices.show(m.trash_emptied());
		} catch (error) {
			notices.show(notDoneWords(error), { kind: 'problem' });
		}
		this.isEmptying = false;
	}
}

async function readDeleted(journal: JournalReads): Promise<Deleted[]> {
	const found: Deleted[] = [];
	for (const type of trashTypes) {
		for (const record of await journal.withDeleted(type)) {
			const stamp = record.stamps.deleted;
			if (!stamp || !isDeleted(record) || isEmptied(record)) continue;
			const contact = type === 'person' ? await journal.record('contact', record.id) : undefined;
			found.push({ record, type, at: stampedAt(stamp), name: contact?.facts.name });
		}
	}
	return found.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function itemOf({ record, type, at, name }: Deleted, now: Date): TrashItem {
	return {
		id: record.id,
		kind: kindWords(type, record, now),
		words: firstWords(record, name),
		deleted: m.trash_deleted({ date: dateWords(at, 'dayAndYear') })
	};
}

function kindWords(type: TrashType, { week }: StoredRecord, now: Date): string {
	if (type === 'step') return m.trash_step();
	if (type === 'person') return m.trash_person();
	// The schemas of the other types check it.
	const date = mondayWords(week as Week, now);
	return kinds[type]({ date });
}

const kinds = {
	checkin: m.trash_checkin,
	note: m.trash_note,
	request: m.trash_request,
	favour: m.trash_favour
};

/** The fields with a record's words, the best known first. */
const fields = ['name', 'text', 'what', 'notes', 'howMet', 'needs', 'note'] as const;

function firstWords(record: StoredRecord, name: string | undefined): string {
	const texts = [...fields.map((field) => record[field]), name, ...answerTexts(record.answers)];
	return texts.find((text) => typeof text === 'string' && text.trim() !== '')?.toString() ?? '';
}

/** The texts of a check-in's answers. */
function answerTexts(answers: unknown): unknown[] {
	if (typeof answers !== 'object' || answers === null) return [];
	return Object.values(answers).map((answer: { value?: { text?: unknown } }) => answer.value?.text);
}

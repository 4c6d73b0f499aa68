import type { StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import { m } from '$lib/paraglide/messages';
import { problemOf, type Saved } from '$lib/storage';
import type { Kithbook } from './kithbook.svelte';
import { notices } from './notices.svelte';
import { notSavedWords } from './problem-words';

/**
 * Says that something was saved, or why it was not.
 * @returns whether it was
 */
export async function notifySaved(
	saving: Promise<unknown>,
	said: string = m.settings_saved()
): Promise<boolean> {
	try {
		await saving;
	} catch (error) {
		notifyNotSaved(error);
		return false;
	}
	notices.show(said);
	return true;
}

/** Says why something typed or chosen was not saved. @throws the error itself if it is a bug */
export function notifyNotSaved(error: unknown): void {
	notices.show(notSavedWords(problemOf(error)), { kind: 'problem' });
}

interface ChangeOptions {
	/** What the notice says, e.g. "Deleted". */
	said: string;
	/** What is said once it is undone. */
	undone?: string;
	/** A draft to drop in the same transaction. */
	dropDraft?: string;
	/** Called once it is undone. */
	onundo?: () => void;
}

/**
 * An undoable change: saves what `make` returns, says so, and offers Undo. Undo leaves fields alone
 * that were changed again since.
 * @returns whether it was saved; if not, a notice says why
 */
export async function change(
	kithbook: Pick<Kithbook, 'save' | 'storage'>,
	make: (clock: Clock) => readonly StoredRecord[],
	{ said, undone = m.app_taken_back(), dropDraft, onundo }: ChangeOptions
): Promise<boolean> {
	let saved: Saved;
	try {
		saved = await kithbook.save(make, dropDraft === undefined ? {} : { dropDraft });
	} catch (error) {
		notifyNotSaved(error);
		return false;
	}
	const undo = async () => {
		if (await notifySaved(kithbook.storage.undo(saved), undone)) onundo?.();
	};
	notices.show(said, { action: { label: m.app_undo(), run: () => void undo() } });
	return true;
}

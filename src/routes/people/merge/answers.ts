import { m } from '$lib/paraglide/messages';
import type { MergeAnswer } from './merge.svelte';

export const choices: readonly { answer: MergeAnswer; key: string; label: () => string }[] = [
	{ answer: 'yes', key: 'y', label: m.intake_merge_yes },
	{ answer: 'no', key: 'n', label: m.intake_merge_no },
	{ answer: 'later', key: 'l', label: m.intake_merge_later }
];

/** The command of a key; undefined for other keys. */
export function commandOf(event: KeyboardEvent): MergeAnswer | 'undo' | undefined {
	// A key that is held down must not answer the next pairs.
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
		return undefined;
	}
	const key = event.key.toLowerCase();
	return key === 'u' ? 'undo' : choices.find((choice) => choice.key === key)?.answer;
}

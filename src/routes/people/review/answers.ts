import type { ReviewAnswer } from '$lib/journal/people/person';
import { m } from '$lib/paraglide/messages';

interface Choice {
	readonly answer: ReviewAnswer;
	readonly key: string;
	readonly label: () => string;
	readonly meaning: () => string;
}

/** The answers that say how well the user knows somebody, from least to most. */
export const choices: readonly Choice[] = [
	{
		answer: 'stranger',
		key: '1',
		label: m.people_closeness_stranger,
		meaning: m.review_means_stranger
	},
	{
		answer: 'recognised',
		key: '2',
		label: m.people_closeness_recognised,
		meaning: m.review_means_recognised
	},
	{ answer: 'talked', key: '3', label: m.people_closeness_talked, meaning: m.review_means_talked },
	{ answer: 'met', key: '4', label: m.people_closeness_met, meaning: m.review_means_met }
];

/** The answers that do not. */
export const passes: readonly Choice[] = [
	{ answer: 'unsure', key: '0', label: m.review_unsure, meaning: m.review_means_unsure },
	{ answer: 'skipped', key: 's', label: m.review_skip, meaning: m.review_means_skipped }
];

/** The command of a key; undefined for other keys. */
export function commandOf(event: KeyboardEvent): ReviewAnswer | 'undo' | 'leave' | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
	if (event.key === 'Escape') return 'leave';
	const { target } = event;
	if (target instanceof HTMLElement && target.closest('input, textarea, select')) return undefined;
	// A key that is held down must not answer the next names.
	if (event.repeat) return undefined;
	const key = event.key.toLowerCase();
	if (key === 'u' || key === 'backspace') return 'undo';
	return [...choices, ...passes].find((choice) => choice.key === key)?.answer;
}

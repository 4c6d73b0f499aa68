import { m } from '$lib/paraglide/messages';
import type { Result } from '$lib/storage';
import { notices, type NoticeAction } from './notices.svelte';
import { notSavedWords } from './problem-words';

/**
 * Says that something was saved, or why it was not.
 * @returns whether it was
 */
export async function tell(
	saving: Promise<Result<unknown>>,
	words: string = m.settings_saved(),
	action?: NoticeAction
): Promise<boolean> {
	const saved = await saving;
	if (saved.ok) notices.show(words, action ? { action } : {});
	else notices.show(notSavedWords(saved.problem), { kind: 'problem' });
	return saved.ok;
}

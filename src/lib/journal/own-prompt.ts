import type * as z from 'zod/mini';
import type { Checkin } from './checkin';
import { edit, newRecord, textAt } from './record';
import type { promptSchema } from './schemas/own-prompt';
import type { Clock } from './stamps';

/** In the order in which the kinds take turns. */
export const promptKinds = ['notice', 'thank', 'plan', 'ask', 'rest'] as const;
export type PromptKind = (typeof promptKinds)[number];

/** A prompt of one's own, or the mark on a prompt that the user pinned or retired. */
export type OwnPrompt = z.infer<typeof promptSchema>;

/** The prefix of one's own prompts in check-ins. */
const OWN = 'own:';

export function newOwnPrompt(kind: PromptKind, words: string, clock: Clock): OwnPrompt {
	return newRecord('prompt', { kind, words }, clock);
}

/** Whether the user wrote the prompt. */
export function isOwn({ words }: OwnPrompt): boolean {
	return words !== undefined;
}

/** The prompt's id in check-ins. */
export function promptIdOf(record: OwnPrompt): string {
	return isOwn(record) ? OWN + record.id : record.id;
}

/** Pins, retires or rewords a prompt. */
export function changePrompt(
	prompt: string,
	records: readonly OwnPrompt[],
	changes: Partial<Pick<OwnPrompt, 'pinned' | 'retired' | 'words'>>,
	clock: Clock
): OwnPrompt {
	const untouched: OwnPrompt = { id: prompt, type: 'prompt', stamps: {} };
	const record = records.find((record) => promptIdOf(record) === prompt) ?? untouched;
	return edit(record, changes, clock);
}

/** One's own prompt as the check-in showed it; undefined for other prompts. */
export function ownPromptWords(
	{ prompt, stamps }: Pick<Checkin, 'prompt'> & { stamps?: Checkin['stamps'] },
	records: readonly OwnPrompt[]
): string | undefined {
	if (!prompt?.startsWith(OWN)) return undefined;
	const record = records.find((record) => isOwn(record) && promptIdOf(record) === prompt);
	const shown = stamps?.prompt;
	return record && (shown === undefined ? record.words : textAt(record, 'words', shown));
}

import type * as z from 'zod/mini';
import type { Checkin } from './checkin';
import { edit, textAt } from './record';
import type { promptSchema } from './schemas/own-prompt';
import type { Clock } from './stamps';

/** The kinds of reflection, in the order in which they take turns. */
export const promptKinds = ['notice', 'thank', 'plan', 'ask', 'rest'] as const;
export type PromptKind = (typeof promptKinds)[number];

/** What the user made of a reflection prompt: pinned or retired it, or wrote one. */
export type OwnPrompt = z.infer<typeof promptSchema>;

/** Sets the prompts of one's own apart in check-ins. */
const OWN = 'own:';

export function newOwnPrompt(kind: PromptKind, words: string, clock: Clock): OwnPrompt {
	const stamp = clock.stamp();
	const id = crypto.randomUUID();
	return { id, type: 'prompt', kind, words, stamps: { kind: stamp, words: stamp } };
}

/** Whether the record is a prompt that somebody wrote, rather than what they made of one. */
export function isOwn({ words }: OwnPrompt): boolean {
	return words !== undefined;
}

/** By which id a check-in names the prompt that a record is about. */
export function promptIdOf(record: OwnPrompt): string {
	return isOwn(record) ? OWN + record.id : record.id;
}

/** The prompt that is pinned or retired by it, or no longer. */
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

/** The words that one's own prompt had when a check-in showed it; undefined for other prompts. */
export function ownPromptWords(
	{ prompt, stamps }: Pick<Checkin, 'prompt'> & { stamps?: Checkin['stamps'] },
	records: readonly OwnPrompt[]
): string | undefined {
	if (!prompt?.startsWith(OWN)) return undefined;
	const record = records.find((record) => isOwn(record) && promptIdOf(record) === prompt);
	const shown = stamps?.prompt;
	return record && (shown === undefined ? record.words : textAt(record, 'words', shown));
}

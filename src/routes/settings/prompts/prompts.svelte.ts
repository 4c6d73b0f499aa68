import {
	changePrompt,
	isOwn,
	newOwnPrompt,
	promptIdOf,
	promptKinds,
	type OwnPrompt,
	type PromptKind
} from '$lib/journal/own-prompt';
import { promptsByKind, promptWords } from '$lib/journal/prompts';
import { promptSchema } from '$lib/journal/schemas/own-prompt';
import { m } from '$lib/paraglide/messages';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import type { Live } from '$lib/app/live.svelte';
import { change, notifySaved } from '$lib/app/saving';

const kindWords = {
	notice: [m.prompts_notice, m.prompts_notice_hint],
	thank: [m.prompts_thank, m.prompts_thank_hint],
	plan: [m.prompts_plan, m.prompts_plan_hint],
	ask: [m.prompts_ask, m.prompts_ask_hint],
	rest: [m.prompts_rest, m.prompts_rest_hint]
} as const satisfies Record<PromptKind, unknown>;

export function kindOptions(): { id: PromptKind; label: string; hint: string }[] {
	return promptKinds.map((id) => {
		const [label, hint] = kindWords[id];
		return { id, label: label(), hint: hint() };
	});
}

export interface ListedPrompt {
	id: string;
	label: string;
	isOwn: boolean;
	isPinned: boolean;
}

/** Whether the words of a prompt were saved, and what is wrong with them. */
interface Outcome {
	saved: boolean;
	problems: { wording?: string };
}

/** The page where the user pins, retires and writes reflection prompts. */
export class PromptsPage {
	readonly #kithbook: Kithbook;
	readonly records: Live<OwnPrompt[]>;

	constructor(kithbook: Kithbook) {
		this.#kithbook = kithbook;
		this.records = kithbook.live((journal) => journal.records('prompt'));
	}

	/** The prompts in use, by kind. */
	get kinds() {
		const ids = promptsByKind(this.#own);
		return kindOptions().map((kind) => ({
			...kind,
			prompts: ids[kind.id].filter((id) => !this.#has(id, 'retired')).map((id) => this.#listed(id))
		}));
	}

	get retired(): ListedPrompt[] {
		const ids = Object.values(promptsByKind(this.#own)).flat();
		return ids.filter((id) => this.#has(id, 'retired')).map((id) => this.#listed(id));
	}

	async pin({ id, isPinned }: ListedPrompt): Promise<void> {
		await this.#change(
			id,
			{ pinned: !isPinned },
			isPinned ? m.prompts_unpinned() : m.prompts_pinned()
		);
	}

	/** Stops asking. The answers stay, with the prompt. */
	async retire({ id, label }: ListedPrompt): Promise<void> {
		await change(
			this.#kithbook,
			(clock) => [changePrompt(id, this.#own, { retired: true }, clock)],
			{ said: m.prompts_retired_one({ label }), undone: m.settings_saved() }
		);
	}

	async bringBack(id: string): Promise<void> {
		await this.#change(id, { retired: false });
	}

	async add(kind: PromptKind, text: string): Promise<Outcome> {
		const wording = problemWith(text);
		if (wording !== undefined) return { saved: false, problems: { wording } };
		const saving = this.#kithbook.save((clock) => [newOwnPrompt(kind, text.trim(), clock)]);
		return { saved: await notifySaved(saving, m.prompts_added()), problems: {} };
	}

	async reword(id: string, text: string): Promise<Outcome> {
		const wording = problemWith(text);
		if (wording !== undefined) return { saved: false, problems: { wording } };
		return { saved: await this.#change(id, { words: text.trim() }), problems: {} };
	}

	get #own(): readonly OwnPrompt[] {
		return this.records.value ?? [];
	}

	#find(id: string): OwnPrompt | undefined {
		return this.#own.find((record) => promptIdOf(record) === id);
	}

	#has(id: string, mark: 'pinned' | 'retired'): boolean {
		return this.#find(id)?.[mark] ?? false;
	}

	#listed(id: string): ListedPrompt {
		const record = this.#find(id);
		return {
			id,
			label: record?.words ?? promptWords(id),
			isOwn: record !== undefined && isOwn(record),
			isPinned: this.#has(id, 'pinned')
		};
	}

	#change(
		id: string,
		changes: Partial<Pick<OwnPrompt, 'pinned' | 'retired' | 'words'>>,
		words?: string
	): Promise<boolean> {
		const saving = this.#kithbook.save((clock) => [changePrompt(id, this.#own, changes, clock)]);
		return notifySaved(saving, words);
	}
}

function problemWith(text: string): string | undefined {
	const [issue] = promptSchema.shape.words.safeParse(text.trim()).error?.issues ?? [];
	if (!issue) return undefined;
	return issue.code === 'too_big'
		? m.settings_too_long({ n: Number(issue.maximum) })
		: m.prompts_missing();
}

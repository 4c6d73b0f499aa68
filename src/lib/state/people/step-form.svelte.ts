import * as z from 'zod/mini';
import { dayOf, isDay } from '$lib/journal/days';
import { restAfter } from '$lib/journal/people/ladder';
import { stepKinds, type Step, type StepKind } from '$lib/journal/people/step';
import { m } from '$lib/paraglide/messages';
import type { StorageProblem } from '$lib/storage';
import { Autosave, whenLeaving } from '../autosave.svelte';
import type { Kithbook } from '../kithbook.svelte';

const contentSchema = z.object({
	kind: z.enum(stepKinds),
	on: z.string(),
	note: z.string(),
	/** Empty where there is no day to look again. */
	lookAgain: z.string()
});

/** A step as it is typed. */
export type StepContent = z.infer<typeof contentSchema>;

type Problems = Partial<Record<'on' | 'lookAgain', string>>;

/** A step while it is noted or changed. What is typed is kept as a draft until it is saved. */
export class StepForm {
	/** The step that is changed; undefined for a new one. */
	readonly step: Step | undefined;
	readonly draftId: string;
	readonly #storage: Kithbook['storage'];
	readonly #autosave: Autosave;
	#content = $state.raw<StepContent>({ kind: 'chosen', on: '', note: '', lookAgain: '' });
	#problems = $state.raw<Problems>({});

	private constructor(
		kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>,
		draftId: string,
		content: StepContent,
		step?: Step
	) {
		this.#storage = kithbook.storage;
		this.draftId = draftId;
		this.step = step;
		this.#content = content;
		this.#autosave = new Autosave(() => kithbook.saveDraft(draftId, this.#content));
	}

	/**
	 * A new step with a person.
	 * @param note what was written of it already
	 */
	static begin(
		kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>,
		person: string,
		kind: StepKind,
		today: Date,
		note = ''
	): StepForm {
		const lookAgain = restAfter(kind, today) ?? '';
		return new StepForm(kithbook, newStepDraftId(person), {
			kind,
			on: dayOf(today),
			note,
			lookAgain
		});
	}

	/** A step that is there, as its draft left it. */
	static async change(
		kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>,
		step: Step
	): Promise<StepForm> {
		const draftId = `step ${step.id}`;
		const { kind, on, note = '' } = step;
		const draft = await readDraft(kithbook, draftId);
		return new StepForm(kithbook, draftId, { kind, on, note, lookAgain: '', ...draft }, step);
	}

	/** The new step with a person that was begun and left; undefined where there is none. */
	static async resume(
		kithbook: Pick<Kithbook, 'storage' | 'saveDraft'>,
		person: string
	): Promise<StepForm | undefined> {
		const draftId = newStepDraftId(person);
		const draft = await readDraft(kithbook, draftId);
		return draft && new StepForm(kithbook, draftId, draft);
	}

	get content(): StepContent {
		return this.#content;
	}

	/** What is wrong with which field, once saving was tried. */
	get problems(): Problems {
		return this.#problems;
	}

	/** Why not even the draft could be kept. */
	get unkept(): StorageProblem | undefined {
		return this.#autosave.problem;
	}

	type(changes: Partial<Omit<StepContent, 'kind'>>): void {
		this.#content = { ...this.#content, ...changes };
		this.#problems = {};
		this.#autosave.touch();
	}

	/** Keeps the draft when the page is hidden, left or has to let go of the journal. @returns a function that stops it */
	watch(): () => void {
		return whenLeaving(this.#storage, () => this.#autosave.flush());
	}

	/** Says what is wrong with the fields. @returns whether nothing is */
	check(today: Date): boolean {
		const { on, lookAgain } = this.#content;
		const day = dayOf(today);
		const problems: Problems = {};
		if (!isDay(on)) problems.on = m.ladder_when_missing();
		else if (on > day) problems.on = m.ladder_when_future();
		if (
			!this.step &&
			restAfter(this.#content.kind, today) !== undefined &&
			!(isDay(lookAgain) && lookAgain >= day)
		)
			problems.lookAgain = m.ladder_look_again_problem();
		this.#problems = problems;
		return Object.keys(problems).length === 0;
	}

	/** Lets the draft go with what is saved now; what was not saved is kept again. */
	async finish(save: () => Promise<boolean>): Promise<boolean> {
		await this.#autosave.stop();
		const isSaved = await save();
		if (!isSaved) this.#autosave.touch();
		return isSaved;
	}

	/** Drops what was typed. @returns a function that brings it back */
	async discard(): Promise<() => void> {
		await this.#autosave.stop();
		await this.#storage.dropDraft(this.draftId);
		return () => this.#autosave.touch();
	}
}

function newStepDraftId(person: string): string {
	return `step with ${person}`;
}

async function readDraft(
	{ storage }: Pick<Kithbook, 'storage'>,
	id: string
): Promise<StepContent | undefined> {
	const found = await storage.draft(id);
	// A draft that cannot be read will not be written either, and then says so.
	const draft = contentSchema.safeParse(found.ok ? found.value?.content : undefined);
	return draft.success ? draft.data : undefined;
}

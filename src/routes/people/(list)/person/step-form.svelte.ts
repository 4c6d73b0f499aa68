import * as z from 'zod/mini';
import { dayOf, isDay } from '$lib/journal/days';
import { restAfter } from '$lib/journal/people/ladder';
import { stepKinds, type Step, type StepKind } from '$lib/journal/people/step';
import { m } from '$lib/paraglide/messages';
import { DraftedForm, readDraft, type DraftKeeper } from '$lib/app/drafted-form.svelte';

const contentSchema = z.object({
	kind: z.enum(stepKinds),
	on: z.string(),
	note: z.string(),
	/** Empty for none. */
	lookAgain: z.string()
});

type StepContent = z.infer<typeof contentSchema>;

/** The form of a step. */
export class StepForm extends DraftedForm<StepContent> {
	/** The edited step; undefined for a new one. */
	readonly step: Step | undefined;

	private constructor(
		kithbook: DraftKeeper,
		draftId: string,
		given: StepContent,
		draft?: StepContent,
		step?: Step
	) {
		super(kithbook, draftId, given, draft);
		this.step = step;
	}

	/** The form for a new step with a person. */
	static begin(
		kithbook: DraftKeeper,
		person: string,
		kind: StepKind,
		today: Date,
		note = ''
	): StepForm {
		const lookAgain = restAfter(kind, today) ?? '';
		const given = { kind, on: dayOf(today), note: '', lookAgain };
		return new StepForm(kithbook, newStepDraftId(person), given, { ...given, note });
	}

	/** The form for an existing step, with its draft. */
	static async change(kithbook: DraftKeeper, step: Step): Promise<StepForm> {
		const draftId = `step ${step.id}`;
		const { kind, on, note = '' } = step;
		const draft = await readDraft(kithbook, draftId, contentSchema);
		return new StepForm(kithbook, draftId, { kind, on, note, lookAgain: '' }, draft, step);
	}

	/** The unfinished new step with a person. */
	static async resume(kithbook: DraftKeeper, person: string): Promise<StepForm | undefined> {
		const draftId = newStepDraftId(person);
		const draft = await readDraft(kithbook, draftId, contentSchema);
		return draft && new StepForm(kithbook, draftId, { ...draft, note: '' }, draft);
	}

	/** Whether it asks for a day to look again. */
	hasLookAgain(today: Date): boolean {
		return !this.step && restAfter(this.content.kind, today) !== undefined;
	}

	/** Sets the problems of the fields. @returns whether there are none */
	check(today: Date): boolean {
		const { on, lookAgain } = this.content;
		const day = dayOf(today);
		const canLook = isDay(lookAgain) && lookAgain >= day;
		return this.refuse({
			...(!isDay(on) && { on: m.ladder_when_missing() }),
			...(isDay(on) && on > day && { on: m.ladder_when_future() }),
			...(this.hasLookAgain(today) && !canLook && { lookAgain: m.ladder_look_again_problem() })
		});
	}
}

function newStepDraftId(person: string): string {
	return `step with ${person}`;
}

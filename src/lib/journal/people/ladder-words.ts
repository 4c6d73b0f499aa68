import { m } from '$lib/paraglide/messages';
import { dayWords } from '../words';
import type { Place } from './ladder';
import type { Rung, StepKind } from './step';

type Named = (inputs: { given: string }) => string;

const stepNames: Record<StepKind, Named> = {
	chosen: m.ladder_step_chosen,
	messaged: m.ladder_step_messaged,
	replied: m.ladder_step_replied,
	talked: m.ladder_step_talked,
	met: m.ladder_step_met,
	mutual: m.ladder_step_mutual,
	'stays-online': m.ladder_step_stays_online,
	'let-go': m.ladder_step_let_go,
	declined: m.ladder_step_declined
};

const placeSentences: Record<StepKind, (inputs: { given: string; date: string }) => string> = {
	chosen: m.ladder_place_chosen,
	messaged: m.ladder_place_messaged,
	replied: m.ladder_place_replied,
	talked: m.ladder_place_talked,
	met: m.ladder_place_met,
	mutual: m.ladder_place_mutual,
	'stays-online': m.ladder_place_stays_online,
	'let-go': m.ladder_place_let_go,
	declined: m.ladder_place_declined
};

const choices: Record<Exclude<StepKind, 'chosen'>, readonly [label: Named, means: Named]> = {
	messaged: [m.ladder_choice_messaged, m.ladder_means_messaged],
	replied: [m.ladder_choice_replied, m.ladder_means_replied],
	talked: [m.ladder_choice_talked, m.ladder_means_talked],
	met: [m.ladder_choice_met, m.ladder_means_met],
	mutual: [m.ladder_choice_mutual, m.ladder_means_mutual],
	'stays-online': [m.ladder_choice_stays_online, m.ladder_means_stays_online],
	'let-go': [m.ladder_choice_let_go, m.ladder_means_let_go],
	declined: [m.ladder_choice_declined, m.ladder_means_declined]
};

const aheadNames: Record<Exclude<Rung, 'chosen'>, () => string> = {
	messaged: m.ladder_ahead_messaged,
	replied: m.ladder_ahead_replied,
	talked: m.ladder_ahead_talked,
	met: m.ladder_ahead_met,
	mutual: m.ladder_ahead_mutual
};

/** `You wrote to Tove`, for a list with days. */
export function stepName(kind: StepKind, given: string): string {
	return stepNames[kind]({ given });
}

/** `You wrote to Tove on 3 November.` */
export function placeSentence({ last }: Place, given: string, today: Date): string {
	return placeSentences[last.kind]({ given, date: dayWords(last.on, today) });
}

/** A choice in the form for a step, and its meaning. */
export function choiceWords(
	kind: Exclude<StepKind, 'chosen'>,
	given: string
): { label: string; means: string } {
	const [label, means] = choices[kind];
	return { label: label({ given }), means: means({ given }) };
}

/** `a reply`, for a future rung. */
export function aheadName(rung: Exclude<Rung, 'chosen'>): string {
	return aheadNames[rung]();
}

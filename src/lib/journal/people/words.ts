import { m } from '$lib/paraglide/messages';
import type { Closeness } from './closeness';
import type { StepKind } from './step';

const closenessNames: Record<Closeness, () => string> = {
	stranger: m.people_closeness_stranger,
	recognised: m.people_closeness_recognised,
	talked: m.people_closeness_talked,
	met: m.people_closeness_met,
	mutual: m.people_closeness_mutual
};

/** `Have talked` */
export function closenessWords(closeness: Closeness): string {
	return closenessNames[closeness]();
}

const stepNames: Record<StepKind, () => string> = {
	chosen: m.people_step_chosen,
	messaged: m.people_step_messaged,
	replied: m.people_step_replied,
	talked: m.people_step_talked,
	met: m.people_step_met,
	mutual: m.people_step_mutual,
	'stays-online': m.people_step_stays_online,
	'let-go': m.people_step_let_go,
	declined: m.people_step_declined
};

/** `Written to` */
export function stepWords(kind: StepKind): string {
	return stepNames[kind]();
}

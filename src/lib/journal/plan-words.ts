import { m } from '$lib/paraglide/messages';

/** What may become of a plan. No outcome is better than another. */
export const planEnds = ['came', 'not-yet', 'changed'] as const;
export type PlanEnd = (typeof planEnds)[number];

const endWords: Record<PlanEnd, () => string> = {
	came: m.question_plan_before_came,
	'not-yet': m.question_plan_before_not_yet,
	changed: m.question_plan_before_changed
};

/** A choice in a form. */
export function planEndWords(end: PlanEnd): string {
	return endWords[end]();
}

export function planEndSentence(end: PlanEnd): string {
	return m.question_plan_before_sentence({ end: planEndWords(end) });
}

/** Undefined where nothing was planned. */
export function planWords(plan: {
	situation?: string | undefined;
	contact?: string | undefined;
}): string | undefined {
	const [situation, contact] = [plan.situation, plan.contact].map(asPart);
	if (situation && contact) return m.question_plan_summary({ situation, contact });
	if (contact) return m.question_plan_summary_contact({ contact });
	return situation ? m.question_plan_summary_situation({ situation }) : undefined;
}

/** Without a full stop at the end: the sentence continues or has its own. */
function asPart(words = ''): string {
	return words.trim().replace(/\.+$/u, '');
}

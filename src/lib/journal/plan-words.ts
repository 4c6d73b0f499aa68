import { m } from '$lib/paraglide/messages';

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

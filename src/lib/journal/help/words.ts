import { m } from '$lib/paraglide/messages';
import { answersOf, helpersOf, isOpen } from './outcome';
import type { HelpRequest } from './request';

/**
 * What has come of a request so far, in two or three words.
 * @param nameOf calls a person of the journal by their name
 */
export function outcomeWords(request: HelpRequest, nameOf: (id: string) => string): string {
	const [helper] = request.helpers ?? [];
	const n = helpersOf(request);
	if (helper && n === 1) {
		const name = helper.person === undefined ? helper.name : nameOf(helper.person);
		return m.help_outcome_helped_by({ name: name ?? m.help_somebody_helped() });
	}
	if (n > 0) return m.help_outcome_helped({ n });
	const answers = answersOf(request);
	if (answers > 0) return m.help_outcome_answered({ n: answers });
	return isOpen(request) ? m.help_outcome_waiting() : m.help_outcome_nothing();
}

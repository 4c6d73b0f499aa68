import { m } from '$lib/paraglide/messages';
import { answersOf, helpersOf, isOpen } from './outcome';
import type { HelpRequest, World } from './request';

export function worldWords(world: World): string {
	return world === 'online' ? m.world_online() : m.world_offline();
}

/**
 * The outcome so far in two or three words.
 * @param nameOf undefined for a person who is no longer in the journal
 */
export function outcomeWords(
	request: HelpRequest,
	nameOf: (id: string) => string | undefined
): string {
	const [helper] = request.helpers ?? [];
	const n = helpersOf(request);
	if (helper && n === 1) {
		const name = helper.person === undefined ? helper.name : nameOf(helper.person);
		return name === undefined
			? m.favours_outcome_helped({ n })
			: m.favours_outcome_helped_by({ name });
	}
	if (n > 0) return m.favours_outcome_helped({ n });
	const answers = answersOf(request);
	if (answers > 0) return m.favours_outcome_answered({ n: answers });
	return isOpen(request) ? m.favours_outcome_waiting() : m.favours_outcome_nothing();
}

import { m } from '$lib/paraglide/messages';
import { numberWords } from '../words';
import { answersOf, helpersOf, isOpen } from './outcome';
import type { HelpRequest, World } from './request';

export function worldWords(world: World): string {
	return world === 'online' ? m.world_online() : m.world_offline();
}

/** `4`, or `nobody`. */
export function helperCountWords(n: number): string {
	return n === 0 ? m.favours_nobody() : numberWords(n);
}

/** What the user expected of a request, beside what came so far; undefined without that. */
export function expectedWords(request: HelpRequest): string | undefined {
	if (request.expected === undefined) return undefined;
	const expected = helperCountWords(request.expected);
	const helped = helperCountWords(helpersOf(request));
	return isOpen(request)
		? m.favours_expected_so_far({ expected, helped })
		: m.favours_expected({ expected, helped });
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

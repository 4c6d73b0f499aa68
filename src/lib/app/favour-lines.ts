import { dayOf } from '$lib/journal/days';
import { momentOf, type HelpEntry } from '$lib/journal/favours/log';
import { isOpen } from '$lib/journal/favours/outcome';
import { helperCountWords, outcomeWords } from '$lib/journal/favours/words';
import { dayWords } from '$lib/journal/words';
import { m } from '$lib/paraglide/messages';
import type { FavourNames } from './favour-names';

export interface FavourLine {
	readonly id: string;
	readonly type: HelpEntry['type'];
	readonly what: string;
	/** When, where and with whom. */
	readonly details: readonly string[];
	/** What came of a request; undefined for help given. */
	readonly outcome: string | undefined;
}

const where = {
	request: { online: m.favours_line_asked_online, offline: m.favours_line_asked_offline },
	favour: { online: m.favours_line_given_online, offline: m.favours_line_given_offline }
} as const;

export function lineOf(
	entry: HelpEntry,
	names: Pick<FavourNames, 'of' | 'known'>,
	today: Date
): FavourLine {
	const { id, type, world, what } = entry;
	const when = dayWords(dayOf(new Date(momentOf(entry))), today);
	return {
		id,
		type,
		what,
		details: [when, where[type][world](), ...withWhom(entry, names), ...expectation(entry)],
		outcome: entry.type === 'request' ? outcomeWords(entry, names.known) : undefined
	};
}

/** What the user expects of an open request. */
function expectation(entry: HelpEntry): string[] {
	if (entry.type !== 'request' || entry.expected === undefined || !isOpen(entry)) return [];
	return [m.favours_line_expected({ expected: helperCountWords(entry.expected) })];
}

function withWhom(entry: HelpEntry, names: Pick<FavourNames, 'of'>): string[] {
	if (entry.type === 'request') return (entry.people ?? []).map(names.of).filter(Boolean);
	const called = (person: string | undefined, name: string | undefined) =>
		person === undefined ? name : names.of(person);
	const name = called(entry.person, entry.name);
	const to = called(entry.to, entry.toName);
	const referral = to ? m.favours_line_referral_to({ name: to }) : m.favours_line_referral();
	return [
		...(name ? [m.favours_line_to({ name })] : []),
		...(entry.way === 'referral' ? [referral] : [])
	];
}

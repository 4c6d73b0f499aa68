import { dayOf, daysBetween } from '$lib/journal/days';
import { momentOf, type HelpEntry } from '$lib/journal/favours/log';
import { answersOf, isOpen } from '$lib/journal/favours/outcome';
import type { HelpRequest } from '$lib/journal/favours/request';
import { helperCountWords, outcomeWords, worldWords } from '$lib/journal/favours/words';
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

/** A request that is still open. */
export interface OpenLine {
	readonly id: string;
	readonly what: string;
	/** Where and whom one asked, what came so far, and what one expects. */
	readonly details: readonly string[];
	/** For how many days it has been open. */
	readonly age: string;
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

export function openLineOf(
	request: HelpRequest,
	names: Pick<FavourNames, 'of' | 'known'>,
	today: Date
): OpenLine {
	const { id, what, world, askedAt } = request;
	const days = daysBetween(dayOf(new Date(askedAt)), dayOf(today));
	const people = withWhom(request, names);
	const came = answersOf(request) > 0 ? [outcomeWords(request, names.known)] : [];
	return {
		id,
		what,
		details: [
			worldWords(world),
			...(people.length > 0 ? people : [...toWhom(request), ...howMany(request)]),
			...came,
			...expectation(request)
		],
		age: days > 0 ? m.favours_open_days({ n: days }) : m.favours_open_today()
	};
}

function toWhom({ mode }: HelpRequest): string[] {
	if (mode === 'direct') return [];
	return [mode === 'group' ? m.favours_mode_group() : m.favours_mode_broadcast()];
}

function howMany({ asked }: HelpRequest): string[] {
	return asked === undefined ? [] : [m.favours_detail_count({ n: asked })];
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

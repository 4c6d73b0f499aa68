import { m } from '$lib/paraglide/messages';
import { dateWords, listWords } from '../words';
import { mondayOf, type Week } from '../weeks';
import type { Favour } from './favour';
import { latestFirst, momentOf, type HelpEntry } from './log';
import type { HelpRequest } from './request';
import { outcomeWords } from './words';

/** A favour or request as the journal shows it. */
export interface HelpPassage {
	id: string;
	type: HelpEntry['type'];
	when: string;
	/** In the user's own words. */
	what: string;
	/** One sentence for those who were asked or helped, and one for the outcome. */
	lines: string[];
}

/**
 * One week of requests and favours, earliest first. Never throws, whatever a stranger wrote.
 * @param people names by id; others are “somebody”
 */
export function helpPassages(
	requests: readonly HelpRequest[],
	favours: readonly Favour[],
	people: ReadonlyMap<string, string>
): HelpPassage[] {
	const nameOf = (id: string) => people.get(id) ?? m.favours_somebody();
	return latestFirst([...requests, ...favours])
		.reverse()
		.map((entry) => ({
			id: entry.id,
			type: entry.type,
			when: dayWords(momentOf(entry), entry.week),
			what: entry.what,
			lines: entry.type === 'request' ? requestLines(entry, nameOf) : [favourLine(entry, nameOf)]
		}));
}

type NameOf = (id: string) => string;

function requestLines(request: HelpRequest, nameOf: NameOf): string[] {
	const { world, people = [] } = request;
	const names = listWords([...new Set(people.map(nameOf))]);
	const asked =
		world === 'online'
			? names === ''
				? m.journal_help_asked_online()
				: m.journal_help_asked_online_of({ names })
			: names === ''
				? m.journal_help_asked_offline()
				: m.journal_help_asked_offline_of({ names });
	return [asked, m.journal_help_outcome({ outcome: outcomeWords(request, nameOf) })];
}

function favourLine(favour: Favour, nameOf: NameOf): string {
	const called = (id: string | undefined, name: string | undefined) =>
		id === undefined ? (name ?? m.favours_somebody()) : nameOf(id);
	const name = called(favour.person, favour.name);
	if (favour.way === 'referral') {
		return m.journal_help_referred({ name, to: called(favour.to, favour.toName) });
	}
	return favour.world === 'online'
		? m.journal_help_gave_online({ name })
		: m.journal_help_gave_offline({ name });
}

/** A stranger's file may hold a moment outside the range of dates. */
function dayWords(moment: number, week: Week): string {
	const day = new Date(moment);
	return dateWords(Number.isNaN(day.getTime()) ? mondayOf(week) : day, 'weekday');
}

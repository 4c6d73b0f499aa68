import type { Favour } from '$lib/journal/favours/favour';
import type { HelpRequest, World } from '$lib/journal/favours/request';
import { byWorld, helpWeeks, sumHelp, type HelpRecords, type HelpSum } from '../series/help-weeks';
import { reciprocity } from '../statistics';

/** Help with one person, from the log. */
export interface Tie {
	readonly person: string;
	/** Favours for the person, and requests that the person helped with. */
	readonly given: number;
	readonly received: number;
}

export interface GiveAndTake {
	/** From check-ins and log, over the weeks in which both numbers are known. */
	readonly sums: Readonly<Record<World | 'all', Pick<HelpSum, 'given' | 'received'>>>;
	readonly favours: ReturnType<typeof reciprocity>['favours'];
	/** All people of the journal with an entry in the log, in no order. */
	readonly ties: readonly Tie[];
	/** People with help in both directions. */
	readonly both: number;
	readonly mutual: ReturnType<typeof reciprocity>['mutual'];
}

/** @returns nothing where no help was given or received */
export function giveAndTake(journal: HelpRecords): GiveAndTake | undefined {
	const weeks = helpWeeks(journal);
	const { online, offline } = byWorld((world) => sumHelp(weeks, world));
	const all = {
		given: online.given + offline.given,
		received: online.received + offline.received
	};
	const ties = tiesOf(journal.requests, journal.favours);
	if (all.given + all.received + ties.length === 0) return undefined;
	const both = ties.filter(({ given, received }) => given > 0 && received > 0).length;
	const { favours, mutual } = reciprocity({ ...all, both, people: ties.length });
	return { sums: { online, offline, all }, favours, ties, both, mutual };
}

/** Only people of the journal. Two equal typed names may be two people. */
function tiesOf(requests: readonly HelpRequest[], favours: readonly Favour[]): Tie[] {
	const ties = new Map<string, { given: number; received: number }>();
	const at = (person: string) => {
		const found = ties.get(person) ?? { given: 0, received: 0 };
		ties.set(person, found);
		return found;
	};
	for (const { person } of favours) if (person !== undefined) at(person).given += 1;
	for (const { helpers } of requests) {
		for (const person of new Set(helpers?.map(({ person }) => person))) {
			if (person !== undefined) at(person).received += 1;
		}
	}
	return [...ties].map(([person, counts]) => ({ person, ...counts }));
}

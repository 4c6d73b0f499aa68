import type { Named } from '../checkin-draft';
import { dayOf, shiftDay } from '../days';
import { remove, type StoredRecord } from '../record';
import type { Clock } from '../stamps';
import { mondayOf, type Week } from '../weeks';
import { restAfter } from './ladder';
import { logStep } from './logging';
import { placesOf } from './offers';
import type { Identities, PersonView } from './people';
import { changePerson, newPerson } from './person';
import type { Step } from './step';

/** What is known of people when a check-in names some of them. */
export interface KnownPeople {
	readonly steps: readonly Step[];
	readonly identities: Identities;
	/** By their ids and by the ids of their contacts. */
	readonly byId: ReadonlyMap<string, PersonView>;
}

/** The steps that the check-in of a week made. */
export function stepsNamedIn(week: Week, steps: readonly Step[]): Step[] {
	return steps.filter(({ checkin }) => checkin === week);
}

/**
 * The records that make a check-in's steps those of the named people: a step for each of them,
 * unless the week has the same one, and none of this check-in's for others.
 */
export function namePeople(
	named: readonly Named[],
	week: Week,
	{ steps, identities, byId }: KnownPeople,
	today: Date,
	clock: Clock
): StoredRecord[] {
	const identify = (id: string) => identities.of(id);
	const isNamed = (step: Step) =>
		named.some(({ id, kind }) => kind === step.kind && identify(id) === identify(step.person));
	const gone = stepsNamedIn(week, steps).filter((step) => !isNamed(step));
	const left = steps.filter((step) => !gone.includes(step));
	const written: StoredRecord[] = gone.map((step) => remove(step, clock));
	const monday = dayOf(mondayOf(week));
	const sunday = shiftDay(monday, 6);
	const on = dayOf(today) < sunday ? dayOf(today) : sunday;
	for (const { id, name, isNew, kind } of named) {
		const known = byId.get(identify(id));
		// Somebody may have been deleted since they were named.
		if (!known && !isNew) continue;
		const about = known ?? {
			id,
			record: changePerson(newPerson(id), { name }, clock),
			merged: [],
			closeness: undefined
		};
		const before = left.filter((step) => identify(step.person) === about.id);
		if (before.some((step) => step.kind === kind && step.on >= monday && step.on <= sunday))
			continue;
		const fields = { kind, on, checkin: week };
		const records = logStep(about, before, fields, restAfter(kind, today), clock);
		left.push(records[0]);
		written.push(...records);
	}
	return written;
}

/**
 * Whom one is likely to name: people on the way, then others with steps, those with the latest step
 * first.
 */
export function likelyNamed(steps: readonly Step[], identities: Identities): string[] {
	return [...placesOf(steps, identities)]
		.map(([id, { isOpen, last }]) => ({ id, isOpen, on: last.on }))
		.sort((a, b) => {
			if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
			return a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1;
		})
		.map(({ id }) => id);
}

import type { Answer, Checkin } from '$lib/journal/checkin';
import type { Journal } from '$lib/journal/journal';
import type { Measurement } from '$lib/journal/people/measurement';
import type { Opening, Step, StepKind } from '$lib/journal/people/step';
import type { Value } from '$lib/journal/questions';
import type { Rhythm } from '$lib/journal/settings';
import { shiftWeek, type Week } from '$lib/journal/weeks';

export function answer(value: Value, carried?: string[]): Answer {
	return carried ? { state: 'given', value, carried } : { state: 'given', value };
}

/** A check-in for tests. */
export function checkin(
	week: Week,
	answers: Checkin['answers'],
	fields: Partial<Pick<Checkin, 'threshold' | 'stamps'>> = {}
): Checkin {
	return { id: week, type: 'checkin', week, threshold: 'talked', stamps: {}, answers, ...fields };
}

/** A measurement for tests. */
export function measurement(week: Week, strata: Measurement['strata']): Measurement {
	return { id: week, type: 'measurement', week, strata, stamps: {} };
}

/** Check-ins in successive weeks from `2026-W01`; `undefined` leaves a week out. */
export function weekly(answers: readonly (Checkin['answers'] | undefined)[]): Checkin[] {
	return answers.flatMap((each, index) =>
		each ? [checkin(shiftWeek('2026-W01', index), each)] : []
	);
}

const week: Rhythm = { every: 'week', weekday: 7 };

/** A journal for tests, on LinkedIn and Facebook. */
export function journal(
	checkins: readonly Checkin[],
	{
		rhythm = week,
		...others
	}: { rhythm?: Rhythm } & Partial<Omit<Journal, 'settings' | 'platforms' | 'checkins'>> = {}
): Journal {
	return {
		settings: {
			id: 'settings',
			type: 'settings',
			stamps: {},
			rhythm,
			threshold: 'talked',
			begun: '2026-W01',
			seed: 1
		},
		platforms: ['linkedin', 'facebook'].map((id, order) => ({
			id,
			type: 'platform',
			order,
			retired: false,
			stamps: {}
		})),
		checkins,
		questions: [],
		measurements: [],
		steps: [],
		requests: [],
		favours: [],
		// Long after all that the tests tell of.
		now: Date.UTC(2100, 0),
		...others
	};
}

/** The answers about contacts and known contacts, by platform. */
export function known(
	platforms: Record<string, readonly [contacts: number | undefined, known: number | undefined]>
): Checkin['answers'] {
	const pick = (index: 0 | 1) =>
		Object.fromEntries(
			Object.entries(platforms)
				.map(([platform, pair]) => [platform, pair[index]] as const)
				.filter(([, count]) => count !== undefined)
		);
	return { contacts: answer(pick(0)), known: answer(pick(1)) };
}

export type Taken = readonly [person: string, kind: StepKind, on: string, opening?: Opening];

/** Steps of the ladder for tests. */
export function taken(...steps: Taken[]): Step[] {
	return steps.map(([person, kind, on, opening], index) => ({
		id: String(index),
		type: 'step',
		person,
		kind,
		on,
		...(opening && { opening }),
		stamps: {}
	}));
}

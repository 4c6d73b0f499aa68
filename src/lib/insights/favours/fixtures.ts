import fc from 'fast-check';
import type { Favour } from '$lib/journal/favours/favour';
import { modes, worlds, type HelpRequest } from '$lib/journal/favours/request';

import { mondayOf, shiftWeek, weekOf } from '$lib/journal/weeks';
import { answer, journal, weekly } from '../series/fixtures';

const DAY = 24 * 60 * 60 * 1000;

let count = 0;

/** A request at noon of a day of 2026. */
export function request(
	month: number,
	day: number,
	fields: Partial<HelpRequest> = {}
): HelpRequest {
	const askedAt = new Date(2026, month - 1, day, 12).getTime();
	return {
		id: `request-${String(++count)}`,
		type: 'request',
		what: 'A lift',
		world: 'offline',
		mode: 'direct',
		askedAt,
		week: weekOf(new Date(askedAt)),
		stamps: {},
		...fields
	};
}

/** A favour at noon of a day of 2026. */
export function favour(month: number, day: number, fields: Partial<Favour> = {}): Favour {
	const givenAt = new Date(2026, month - 1, day, 12).getTime();
	return {
		id: `favour-${String(++count)}`,
		type: 'favour',
		what: 'A sofa moved',
		way: 'direct',
		world: 'offline',
		givenAt,
		week: weekOf(new Date(givenAt)),
		stamps: {},
		...fields
	};
}

/** The fields of a request with a helper. */
export const helped = { helpers: [{ how: 'lot' as const }] };

const few = fc.option(fc.nat(4), { nil: undefined });
const person = fc.constantFrom('ana', 'ben', undefined);
const start = mondayOf('2026-W01').getTime();
const moment = fc.nat(9 * 7).map((day) => start + day * DAY + DAY / 2);

const anyRequest = fc
	.record(
		{
			world: fc.constantFrom(...worlds),
			mode: fc.constantFrom(...modes),
			askedAt: moment,
			asked: fc.nat(30),
			answers: fc.nat(3),
			closed: moment,
			helpers: fc.array(
				person.map((person) => ({ how: 'lot' as const, ...(person && { person }) })),
				{ maxLength: 2 }
			)
		},
		{ requiredKeys: ['world', 'mode', 'askedAt'] }
	)
	.map((fields) => request(1, 1, { ...fields, week: weekOf(new Date(fields.askedAt)) }));

const anyFavour = fc
	.record({ world: fc.constantFrom(...worlds), person, givenAt: moment })
	.map(({ person, ...fields }) =>
		favour(1, 1, {
			...fields,
			...(person && { person }),
			week: weekOf(new Date(fields.givenAt))
		})
	);

const anyAnswers = fc.option(
	fc.record({
		'help-asked': fc
			.record({
				onlineRequests: few,
				onlineAnswered: few,
				onlineHelped: few,
				offlineRequests: few,
				offlineAnswered: few,
				offlineHelped: few
			})
			.map((value) => answer(value)),
		'help-given': fc.record({ online: few, offline: few }).map((value) => answer(value))
	}),
	{ nil: undefined }
);

/** Ten weeks of check-ins and log with mistakes, read during or after them. */
export const anyJournal = fc
	.record({
		answers: fc.array(anyAnswers, { maxLength: 10 }),
		requests: fc.array(anyRequest, { maxLength: 12 }),
		favours: fc.array(anyFavour, { maxLength: 12 }),
		now: fc.nat(15).map((weeks) => mondayOf(shiftWeek('2026-W01', weeks)).getTime())
	})
	.map(({ answers, ...log }) => journal(weekly(answers), log));

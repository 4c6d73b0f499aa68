import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock } from '../stamps';
import { newFavour, type Favour } from './favour';
import { modes, newRequest, worlds, type HelpRequest, type World } from './request';
import {
	addUp,
	askedTotals,
	besides,
	countedTotals,
	givenTotal,
	loggedByWeek,
	nothingLogged,
	outcomes
} from './totals';

const monday = new Date(2026, 10, 16, 12).getTime();
const clock = new Clock('test', () => monday);
const day = 24 * 60 * 60 * 1000;

function request(fields: Partial<HelpRequest> = {}): HelpRequest {
	const asked = { what: 'A lift', world: 'offline', mode: 'direct', askedAt: monday } as const;
	return { ...newRequest({ ...asked, askedAt: fields.askedAt ?? monday }, clock), ...fields };
}

function favour(world: World, givenAt = monday): Favour {
	return newFavour({ what: 'Moved a sofa', way: 'direct', world, givenAt }, clock);
}

/** Anything that an entry of the log may say of a request. */
const requests = fc.array(
	fc
		.record(
			{
				world: fc.constantFrom(...worlds),
				mode: fc.constantFrom(...modes),
				asked: fc.nat(400),
				answers: fc.nat(5),
				answeredAt: fc.constant(monday),
				helpers: fc.array(fc.constant({ how: 'little' as const }), { maxLength: 3 })
			},
			{ requiredKeys: ['world', 'mode'] }
		)
		.map(request),
	{ maxLength: 6 }
);
const favours = fc.array(
	fc.constantFrom(...worlds).map((world) => favour(world)),
	{
		maxLength: 6
	}
);
const count = fc.option(fc.nat(9), { nil: undefined });
/** Anything that a check-in may say, mistakes included. */
const said = fc.option(
	fc.record(
		{
			onlineRequests: count,
			onlineAsked: count,
			onlineAnswered: count,
			onlineHelped: count,
			offlineRequests: count,
			offlineAsked: count,
			offlineAnswered: count,
			offlineHelped: count
		},
		{ requiredKeys: [] }
	),
	{ nil: undefined }
);
const world = fc.constantFrom(...worlds);
const outcome = fc.constantFrom(...outcomes);
const least = (value: number | undefined) => value ?? -1;

describe('the totals of a week', () => {
	it('are what the check-in says, the log included, or the log where it has more', () => {
		const logged = addUp([request({ asked: 3, answeredAt: monday }), request()], []);
		const checkin = { offlineRequests: 3, offlineAsked: 2, offlineAnswered: 0, onlineRequests: 1 };
		expect(askedTotals(checkin, logged, 'offline')).toEqual({
			requests: 3,
			asked: 4,
			answered: 1,
			helped: 0
		});
		expect(askedTotals(checkin, logged, 'online')).toEqual({
			requests: 1,
			asked: undefined,
			answered: undefined,
			helped: undefined
		});
	});

	it('are the check-in’s where the log is empty', () => {
		fc.assert(
			fc.property(said, world, (checkin, world) => {
				const totals = askedTotals(checkin, nothingLogged, world);
				expect([
					totals.requests === checkin?.[`${world}Requests`],
					totals.asked === checkin?.[`${world}Asked`],
					totals.answered === checkin?.[`${world}Answered`],
					totals.helped === checkin?.[`${world}Helped`],
					givenTotal({ [world]: 4 }, nothingLogged, world) === 4,
					givenTotal(undefined, nothingLogged, world) === undefined
				]).not.toContain(false);
			})
		);
	});

	it('are the log’s where there is no check-in', () => {
		fc.assert(
			fc.property(requests, favours, world, (requests, favours, world) => {
				const logged = addUp(requests, favours);
				const own = requests.filter((each) => each.world === world);
				const given = favours.filter((each) => each.world === world).length;
				const counted = countedTotals(undefined, logged, world, 'helped');
				expect([
					askedTotals(undefined, logged, world).requests === (own.length || undefined),
					givenTotal(undefined, logged, world) === (given || undefined),
					counted?.requests === (own.length || undefined)
				]).not.toContain(false);
			})
		);
	});

	it('count nothing twice: a check-in that was told the log’s entries gives them once', () => {
		fc.assert(
			fc.property(requests, fc.nat(5), fc.nat(5), world, (requests, more, helped, world) => {
				const logged = addUp(requests, []);
				const held = logged.asked[world];
				const checkin = {
					[`${world}Requests`]: held.requests + more,
					[`${world}Helped`]: held.helped + Math.min(more, helped)
				};
				const total = countedTotals(checkin, logged, world, 'helped');
				expect(total).toEqual({
					requests: held.requests + more,
					count: held.helped + Math.min(more, helped)
				});
				expect(besides(total, held, 'helped')).toEqual({
					requests: more,
					count: Math.min(more, helped)
				});
			})
		);
	});

	it('do not depend on the order of entries', () => {
		fc.assert(
			fc.property(requests, favours, (requests, favours) => {
				expect(addUp([...requests].reverse(), [...favours].reverse())).toEqual(
					addUp(requests, favours)
				);
			})
		);
	});

	it('never fall because an entry was logged', () => {
		fc.assert(
			fc.property(said, requests, requests, world, outcome, (checkin, some, more, world, of) => {
				const [before, after] = [addUp(some, []), addUp([...some, ...more], [])];
				const [was, is] = [before, after].map((logged) => askedTotals(checkin, logged, world));
				const [counted, now] = [before, after].map((logged) =>
					countedTotals(checkin, logged, world, of)
				);
				expect([
					least(is?.requests) >= least(was?.requests),
					least(is?.asked) >= least(was?.asked),
					least(is?.answered) >= least(was?.answered),
					least(is?.helped) >= least(was?.helped),
					least(now?.requests) >= least(counted?.requests),
					least(now?.count) >= least(counted?.count)
				]).not.toContain(false);
			})
		);
	});

	it('never have more with an outcome than there are requests', () => {
		fc.assert(
			fc.property(said, requests, world, outcome, (checkin, requests, world, of) => {
				const logged = addUp(requests, []);
				const total = countedTotals(checkin, logged, world, of);
				const beside = besides(total, logged.asked[world], of);
				expect([
					total === undefined || (total.count >= 0 && total.count <= total.requests),
					beside.count >= 0,
					beside.count <= beside.requests
				]).not.toContain(false);
			})
		);
	});
});

describe('requests of which a check-in does not say what came of them', () => {
	it('are left out, and those of the log count', () => {
		const logged = addUp([request({ helpers: [{ how: 'lot' }] })], []);
		const checkin = { offlineRequests: 4 };
		expect(countedTotals(checkin, nothingLogged, 'offline', 'helped')).toBeUndefined();
		expect(countedTotals(checkin, logged, 'offline', 'helped')).toEqual({ requests: 1, count: 1 });
		expect(askedTotals(checkin, logged, 'offline').requests).toBe(4);
	});

	it('were helped by nobody where none were made', () => {
		expect(countedTotals({ onlineRequests: 0 }, nothingLogged, 'online', 'helped')).toEqual({
			requests: 0,
			count: 0
		});
	});
});

describe('the log by week', () => {
	it('puts each entry into the week it was written for', () => {
		const later = monday + 7 * day;
		const weeks = loggedByWeek(
			[request(), request({ askedAt: later, week: '2026-W48' })],
			[favour('online', later)]
		);
		expect([...weeks.keys()]).toEqual(['2026-W47', '2026-W48']);
		expect(weeks.get('2026-W47')?.asked.offline.requests).toBe(1);
		expect(weeks.get('2026-W48')?.given).toEqual({ online: 1, offline: 0 });
	});
});

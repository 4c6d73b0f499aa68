import { addDays, addHours } from 'date-fns';
import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import { worlds, type HelpRequest, type Mode, type World } from '$lib/journal/favours/request';
import { seededRandom } from '$lib/journal/random';
import { mondayOf, shiftWeek, type Week } from '$lib/journal/weeks';
import { answer, checkin, journal } from '../series/fixtures';
import type { WorldVerdict } from '../statistics';
import { claimAt } from './comparison';
import { sourcesOf } from './sources';

const LIVES = 200;
const WEEKS = 104;
const FIRST: Week = '2025-W01';
const mondays = Array.from({ length: WEEKS }, (_, index) => mondayOf(shiftWeek(FIRST, index)));
/** The first days of the quarters in which somebody looks, one year and then another. */
const quarters = [
	[3, 6, 9, 12],
	[15, 18, 21, 24]
].map((year) => year.map((month) => new Date(2025, month)));

/** How things are in one invented world. */
interface Truth {
	/** Requests a week, on average. */
	readonly often: number;
	/** How likely a request is to get help. */
	readonly share: number;
	readonly mode?: Mode;
	/** How many a request goes to. */
	readonly reach?: number;
}
type Truths = Readonly<Record<World, Truth>>;

/**
 * Two invented years: half of the requests are logged, the others only counted in check-ins, of which
 * every seventh is missed; half of what was logged is closed before it is seven days old.
 */
function life(truths: Truths, seed: number) {
	const random = seededRandom(seed);
	const requests: HelpRequest[] = [];
	const checkins: Checkin[] = [];
	mondays.forEach((monday, index) => {
		const week = shiftWeek(FIRST, index);
		const totals: Record<string, number> = {};
		for (const world of worlds) {
			const { often, share, mode = 'direct', reach = 1 } = truths[world];
			let [made, helped] = [0, 0];
			for (let left = few(random, often); left > 0; left--) {
				const isHelped = random() < share;
				made += 1;
				helped += isHelped ? 1 : 0;
				if (random() < 0.5) continue;
				const askedAt = addHours(monday, random() * 7 * 24).getTime();
				requests.push({
					...{ id: '', type: 'request', what: '', world, mode, asked: reach, askedAt, week },
					...(isHelped && { helpers: [{ how: 'lot' }] }),
					...(random() < 0.5 && { closed: addDays(askedAt, 2).getTime() }),
					stamps: {}
				});
			}
			totals[`${world}Requests`] = made;
			totals[`${world}Helped`] = helped;
		}
		if (random() > 1 / 7) checkins.push(checkin(week, { 'help-asked': answer(totals) }));
	});
	return sourcesOf(journal(checkins, { requests }));
}

/** A small count with the given mean, spread like rare events (Knuth’s method for Poisson). */
function few(random: () => number, mean: number): number {
	const limit = Math.exp(-mean);
	let [count, product] = [0, random()];
	while (product > limit) [count, product] = [count + 1, product * random()];
	return count;
}

/** How many of many lives a verdict came up in: at a look, in a year of four looks, and at the end of two. */
function trial(truths: Truths) {
	const looks = { all: 0, claims: 0 };
	const years = { all: 0, claims: 0 };
	const last: Partial<Record<WorldVerdict, number>> = {};
	let onlineClaims = 0;
	for (let seed = 1; seed <= LIVES; seed++) {
		const sources = life(truths, seed);
		for (const year of quarters) {
			const verdicts = year.map((day) => claimAt(sources, day).verdict);
			const claims = verdicts.filter(isClaim);
			looks.all += verdicts.length;
			looks.claims += claims.length;
			years.all += 1;
			years.claims += claims.length > 0 ? 1 : 0;
			onlineClaims += claims.filter((verdict) => verdict === 'first_higher').length;
			const end = verdicts.at(-1);
			if (end && year === quarters.at(-1)) last[end] = (last[end] ?? 0) + 1;
		}
	}
	return {
		look: looks.claims / looks.all,
		year: years.claims / years.all,
		onlineLook: onlineClaims / looks.all,
		last: (verdict: WorldVerdict) => (last[verdict] ?? 0) / LIVES
	};
}

function isClaim(verdict: WorldVerdict): boolean {
	return verdict === 'first_higher' || verdict === 'second_higher';
}

const equal = (share: number, often = 1): Truths => ({
	online: { often, share },
	offline: { often, share }
});

describe('the verdict on simulated worlds', () => {
	it.each([0.15, 0.5, 0.85])(
		'rarely claims a difference where %s of all requests get help in both worlds',
		(share) => {
			const { look, year } = trial(equal(share));
			expect(look).toBeLessThan(0.025);
			expect(year).toBeLessThan(0.06);
		}
	);

	it('is as careful where one world has four times the requests', () => {
		const { look, year } = trial({
			online: { often: 2, share: 0.4 },
			offline: { often: 0.5, share: 0.4 }
		});
		expect(look).toBeLessThan(0.025);
		expect(year).toBeLessThan(0.06);
	});

	it('finds a large difference within two years, and never the opposite one', () => {
		const { last, onlineLook } = trial({
			online: { often: 0.7, share: 0.3 },
			offline: { often: 0.7, share: 0.8 }
		});
		expect(last('second_higher')).toBeGreaterThan(0.99);
		expect(onlineLook).toBe(0);
	});

	it('rarely claims a small difference, and almost never the opposite one', () => {
		const { last, onlineLook } = trial({
			online: { often: 1, share: 0.5 },
			offline: { often: 1, share: 0.6 }
		});
		expect(last('second_higher')).toBeGreaterThan(0.05);
		expect(last('second_higher')).toBeLessThan(0.5);
		expect(onlineLook).toBeLessThan(0.005);
	});

	it('says that it is too early with few requests', () => {
		const { last, look } = trial({
			online: { often: 0.03, share: 0.1 },
			offline: { often: 0.03, share: 0.9 }
		});
		expect(last('too_few')).toBeGreaterThan(0.95);
		expect(look).toBeLessThan(0.005);
	});

	it('counts a post to 300 people as one request', () => {
		const { look, year } = trial({
			online: { often: 1, share: 0.5, mode: 'broadcast', reach: 300 },
			offline: { often: 1, share: 0.5 }
		});
		expect(look).toBeLessThan(0.025);
		expect(year).toBeLessThan(0.06);
	});

	it('never compares with a world without requests', () => {
		const { last } = trial({ online: { often: 0, share: 0 }, offline: { often: 2, share: 0.9 } });
		expect(last('too_few')).toBe(1);
	});
});

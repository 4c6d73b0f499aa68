import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import type { Measurement } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
import * as others from './others-per-known';
import * as realShare from './real-share';
import * as byPlatform from './real-share-by-platform';
import { stratum } from './review/fixtures';
import { checkin, journal, known, measurement, weekly } from './series/fixtures';

function read(
	checkins: readonly Checkin[],
	measurements: readonly Measurement[],
	threshold?: Threshold
) {
	const found = journal(checkins, { measurements });
	if (threshold && found.settings) found.settings = { ...found.settings, threshold };
	return found;
}

function share(...journals: Parameters<typeof read>) {
	const [series] = realShare.compute(read(...journals));
	if (!series) throw new Error('there is something to show');
	return {
		say: realShare.sentence(series),
		note: realShare.note(series),
		chart: realShare.chart(series),
		table: realShare.table(series)
	};
}

/** So many names of 1,500 reviewed, so many of them known. */
const reviewed = (names: number, talked: number, fields = {}) => [
	stratum(1500, { fresh: { talked, stranger: names - talked }, ...fields })
];
const guess = (k: number) => known({ linkedin: [1500, k] });

describe('the measured share', () => {
	it('stands beside the guess, with its range, as a line of its own', () => {
		const { say, chart, note, table } = share(
			[checkin('2026-W01', guess(600)), checkin('2026-W02', guess(610))],
			[measurement('2026-W01', reviewed(12, 4)), measurement('2026-W02', reviewed(60, 18))]
		);
		expect(say).toBe(
			'Measured from 60 names, up to the week of 5 January 2026: between 19 and 43 in 100 of your 1,500 on LinkedIn. By your own guess, you know about 41 in 100 of your 1,500 contacts. Your guess lies within that range.'
		);
		expect(chart?.sets).toMatchObject([
			{ label: 'your guess', stroke: 'dashed', role: 'neutral', points: [{ y: 0.4 }, {}] },
			{
				label: 'measured',
				stroke: 'solid',
				role: 'real',
				points: [{ y: null }, { y: 0.3 }]
			}
		]);
		// Twelve names have a range, and no number yet.
		const [few] = chart?.sets[1]?.points ?? [];
		expect(few?.lo).toBeCloseTo(149 / 1500, 2);
		expect(few?.hi).toBeGreaterThan(0.6);
		expect(chart?.y.max).toBeGreaterThan(0.6);
		expect(note).toContain('Bars are the ranges of what was measured, last on LinkedIn');
		expect(table.columns.map(({ label }) => label)).toEqual([
			'Week of',
			'Contacts',
			'Known',
			'Share',
			'Measured',
			'Range',
			'Names reviewed',
			'Measured of',
			'Note'
		]);
		expect(table.rows[0]).toEqual([
			'5 January 2026',
			'1,500',
			'610',
			'41%',
			'30%',
			'19%–43%',
			'60',
			'1,500 on LinkedIn',
			'settling in'
		]);
		expect(table.rows[1]?.slice(4, 7)).toEqual(['–', expect.stringMatching(/^\d+%–\d+%$/), '12']);
	});

	it('needs no guess', () => {
		const { say, chart, table } = share([], [measurement('2026-W01', reviewed(60, 0))]);
		expect(say).toBe(
			'Measured from 60 names, up to the week of 29 December 2025: at most 6 in 100 of your 1,500 on LinkedIn.'
		);
		expect(chart?.sets.map(({ label }) => label)).toEqual(['measured']);
		expect(table.rows).toEqual([
			['29 December 2025', '–', '–', '–', '0%', '0%–6%', '60', '1,500 on LinkedIn', '']
		]);
	});

	it('leaves the guess a guess where there is no measurement', () => {
		const { say, chart, table, note } = share([checkin('2026-W01', guess(600))], []);
		expect(say).toMatch(/^By your own guess/);
		expect(chart?.sets).toMatchObject([{ stroke: 'dashed', role: 'real' }]);
		expect(table.columns).toHaveLength(5);
		expect(note).not.toContain('Bars');
	});

	it('says which platforms are only guessed about, and compares no guess of other platforms', () => {
		const { say } = share(
			[checkin('2026-W01', known({ linkedin: [1500, 600], facebook: [300, 100] }))],
			[measurement('2026-W01', reviewed(60, 18))]
		);
		expect(say).toContain('of your 1,500 on LinkedIn. By your own guess');
		expect(say).toContain('of your 1,800 contacts');
		expect(say).toContain('Facebook has no list here, so its number stays a guess.');
		expect(say).not.toContain('Your guess lies');
	});

	it('says where a guess lies outside', () => {
		const measurements = [measurement('2026-W01', reviewed(60, 18))];
		const say = (k: number) => share([checkin('2026-W01', guess(k))], measurements).say;
		expect(say(700)).toContain('Your guess lies above that range.');
		expect(say(200)).toContain('Your guess lies below that range.');
	});

	it('compares no guess by another meaning of knowing, nor of long ago', () => {
		const measurements = [measurement('2026-W20', reviewed(60, 18))];
		const other = checkin('2026-W20', guess(700), { threshold: 'met' });
		expect(share([other], measurements).say).not.toContain('Your guess lies');
		expect(share([checkin('2026-W01', guess(700))], measurements).say).not.toContain(
			'Your guess lies'
		);
	});

	it('is told anew by the threshold that holds now, in all weeks', () => {
		const strata = [stratum(1500, { fresh: { stranger: 30, talked: 12, met: 18 } })];
		const measurements = [measurement('2026-W01', strata), measurement('2026-W02', strata)];
		const values = (threshold: Threshold) =>
			share([], measurements, threshold).chart?.sets[0]?.points.map(({ y }) => y);
		expect(values('talked')).toEqual([0.5, 0.5]);
		expect(values('met')).toEqual([0.3, 0.3]);
	});
});

describe('the measured line', () => {
	const line = (measurements: readonly Measurement[]) => share([], measurements).chart;

	it('joins what is at most a quarter of a year apart', () => {
		const points = (weeks: readonly ('2026-W01' | '2026-W14' | '2026-W28')[]) =>
			line(weeks.map((week) => measurement(week, reviewed(60, 18))))?.sets[0]?.points.length;
		expect(points(['2026-W01', '2026-W14'])).toBe(2);
		expect(points(['2026-W14', '2026-W28'])).toBe(3);
	});

	it('breaks where another list is measured', () => {
		const phone = stratum(100, { platforms: ['phone'], fresh: { met: 30 } });
		const chart = line([
			measurement('2026-W01', reviewed(60, 18)),
			measurement('2026-W02', [...reviewed(60, 18), stratum(100, { came: 2 })]),
			measurement('2026-W03', [...reviewed(60, 18), stratum(300, { came: 3 })]),
			measurement('2026-W04', [...reviewed(60, 18), phone])
		]);
		expect(chart?.breaks.map(({ note }) => note)).toEqual(['many new', 'other platforms']);
	});

	it('compares with care, and only what was measured of the same list', () => {
		const say = (before: number, now: number, came = 1) =>
			share(
				[],
				[
					measurement('2026-W01', reviewed(60, before)),
					measurement('2026-W14', reviewed(60, now, { came }))
				]
			).say;
		expect(say(14, 18)).toBe(
			'Measured from 60 names, up to the week of 30 March 2026: between 19 and 43 in 100 of your 1,500 on LinkedIn. In the week of 29 December 2025 it was between 13 and 36. The two ranges overlap, so a change is not certain.'
		);
		expect(say(6, 40)).toContain('a range that lies below');
		expect(say(40, 6)).toContain('a range that lies above');
		expect(say(14, 18, 2)).not.toContain('it was between');
	});

	it('says what became of names that were asked about again, and claims no more than that holds', () => {
		const say = (again: Record<string, number>) =>
			share([], [measurement('2026-W01', reviewed(60, 18, { again }))]).say;
		const stayed = { 'talked>talked': 10, 'stranger>stranger': 20 };
		expect(say({ ...stayed, 'stranger>met': 3 })).toContain(
			'Of 33 names asked about again after a year, 3 came to be known and 0 are no longer: no clear change.'
		);
		expect(say({ ...stayed, 'stranger>met': 6 })).toContain('more came than went.');
		expect(say({ ...stayed, 'met>recognised': 6, 'skipped>met': 9 })).toContain(
			'Of 36 names asked about again after a year, 0 came to be known and 6 are no longer: more went than came.'
		);
	});
});

describe('other insights', () => {
	it('show each platform’s own measurement', () => {
		const strata = [
			...reviewed(60, 18),
			stratum(100, { platforms: ['facebook', 'linkedin'], fresh: { met: 100 } })
		];
		const found = read(weekly([guess(600)]), [measurement('2026-W01', strata)]);
		const series = byPlatform.compute(found);
		expect(series.map(({ label }) => label)).toEqual(['LinkedIn', 'Facebook']);
		expect(series.map((each) => byPlatform.sentence(each))).toEqual([
			expect.stringMatching(
				/^Measured from 160 names, .+ in 100 of your 1,600 on LinkedIn. By your own guess/
			),
			'Measured from all 100 names on Facebook, up to the week of 29 December 2025: 100 in 100.'
		]);
		expect(series.map((each) => byPlatform.chart(each)?.sets.length)).toEqual([2, 1]);
		expect(series.map((each) => byPlatform.table(each).rows[0]?.[6])).toEqual(['160', '100']);
	});

	it('turn the range round for others per known', () => {
		const say = (talked: number) => {
			const [series] = others.compute(read([], [measurement('2026-W01', reviewed(60, talked))]));
			if (!series) throw new Error('there is something to show');
			return [others.sentence(series), others.chart(series)?.sets[0]?.points[0]] as const;
		};
		expect(say(18)[0]).toBe(
			'Measured from 60 names, up to the week of 29 December 2025: for each one you know of your 1,500 on LinkedIn, there are between 1.3 and 4.2 you do not.'
		);
		expect(say(18)[1]).toMatchObject({ y: 1050 / 450, lo: 856 / 644, hi: 1214 / 286 });
		expect(say(0)[0]).toContain('at least 16 you do not');
	});
});

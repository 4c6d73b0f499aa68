import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import type { Measurement } from '$lib/journal/people/measurement';
import type { Threshold } from '$lib/journal/settings';
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
		series,
		say: `${realShare.sentence(series)} ${realShare.note(series)}`.trim(),
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
	it('stands beside the guess, with its range', () => {
		const { say, chart, series, table } = share(
			[checkin('2026-W01', guess(600)), checkin('2026-W02', guess(610))],
			[measurement('2026-W01', reviewed(12, 4)), measurement('2026-W02', reviewed(60, 18))]
		);
		expect(say).toBe(
			'From 40 to 41 in 100 within a week. The first four are practice: guesses settle. By your own guess. For each one you know there are about 1.5 you don’t. Measured from 60 names, up to the week of 5 January 2026: between 19 and 43 in 100 of your 1,500 on LinkedIn. Your guess is within that range.'
		);
		expect(chart).toMatchObject({
			kind: 'parts',
			rows: [{ label: 'LinkedIn', range: { words: 'measured: 19–43' } }]
		});
		// Twelve names have a range, and no number yet.
		const [few, many] = series.measured;
		expect(few?.value).toBeUndefined();
		expect(few?.lo).toBeCloseTo(149 / 1500, 2);
		expect(few?.hi).toBeGreaterThan(0.6);
		expect(many?.value).toBe(0.3);
		expect(table.columns.map(({ label }) => label)).toEqual([
			'Week of',
			'Contacts',
			'Known',
			'Share',
			'Others per known',
			'Measured',
			'Range',
			'Names looked at',
			'Measured of',
			'Note'
		]);
		expect(table.rows[0]).toEqual([
			'5 January 2026',
			'1,500',
			'610',
			'41%',
			'1.5',
			'30%',
			'19%–43%',
			'60',
			'1,500 on LinkedIn',
			'practice'
		]);
		expect(table.rows[1]?.slice(5, 8)).toEqual(['–', expect.stringMatching(/^\d+%–\d+%$/), '12']);
	});

	it('needs no guess', () => {
		const { say, chart, table } = share([], [measurement('2026-W01', reviewed(60, 0))]);
		expect(say).toBe(
			'Measured from 60 names, up to the week of 29 December 2025: at most 6 in 100 of your 1,500 on LinkedIn. Measured from 60 names, up to the week of 29 December 2025: for each one you know of your 1,500 on LinkedIn, there are at least 16 you do not.'
		);
		expect(chart).toMatchObject({
			kind: 'parts',
			rows: [{ label: '1,500 on LinkedIn', share: null, range: { lo: 0 } }]
		});
		expect(table.rows).toEqual([
			['29 December 2025', '–', '–', '–', '–', '0%', '0%–6%', '60', '1,500 on LinkedIn', '']
		]);
	});

	it('leaves the guess a guess where there is no measurement', () => {
		const { say, chart, table } = share([checkin('2026-W01', guess(600))], []);
		expect(say).toMatch(/^You know about 40 in 100 of your 1,500 contacts\. By your own guess\./);
		expect(chart).toMatchObject({ rows: [{ share: 0.4 }] });
		expect(JSON.stringify(chart)).not.toContain('range');
		expect(table.columns).toHaveLength(6);
		expect(say).not.toContain('Measured');
	});

	it('says which platforms are only guessed about, and compares no guess of other platforms', () => {
		const { say } = share(
			[checkin('2026-W01', known({ linkedin: [1500, 600], facebook: [300, 100] }))],
			[measurement('2026-W01', reviewed(60, 18))]
		);
		expect(say).toContain('of your 1,500 on LinkedIn.');
		expect(say).toContain('of your 1,800 contacts');
		expect(say).toContain('Facebook has no list here, so its number stays a guess.');
		expect(say).not.toContain('Your guess is');
	});

	it('says where a guess lies outside', () => {
		const measurements = [measurement('2026-W01', reviewed(60, 18))];
		const say = (k: number) => share([checkin('2026-W01', guess(k))], measurements).say;
		expect(say(700)).toContain('Your guess is above that range.');
		expect(say(200)).toContain('Your guess is below that range.');
	});

	it('compares no guess by another meaning of knowing, nor of long ago', () => {
		const measurements = [measurement('2026-W20', reviewed(60, 18))];
		const other = checkin('2026-W20', guess(700), { threshold: 'met' });
		expect(share([other], measurements).say).not.toContain('Your guess is');
		expect(share([checkin('2026-W01', guess(700))], measurements).say).not.toContain(
			'Your guess is'
		);
	});

	it('is told anew by the threshold that holds now, in all weeks', () => {
		const strata = [stratum(1500, { fresh: { stranger: 30, talked: 12, met: 18 } })];
		const measurements = [measurement('2026-W01', strata), measurement('2026-W02', strata)];
		const values = (threshold: Threshold) =>
			share([], measurements, threshold).series.measured.map(({ value }) => value);
		expect(values('talked')).toEqual([0.5, 0.5]);
		expect(values('met')).toEqual([0.3, 0.3]);
	});
});

describe('the measured line', () => {
	const line = (measurements: readonly Measurement[]) => share([], measurements).series.measured;

	it('breaks where another list is measured', () => {
		const phone = stratum(100, { platforms: ['phone'], fresh: { met: 30 } });
		const measured = line([
			measurement('2026-W01', reviewed(60, 18)),
			measurement('2026-W02', [...reviewed(60, 18), stratum(100, { came: 2 })]),
			measurement('2026-W03', [...reviewed(60, 18), stratum(300, { came: 3 })]),
			measurement('2026-W04', [...reviewed(60, 18), phone])
		]);
		expect(measured.map(({ breaks }) => breaks)).toEqual([
			undefined,
			undefined,
			'list',
			'platforms'
		]);
	});

	it('is drawn on the area as brackets well apart, the latest with its label', () => {
		const weeks = weekly(Array.from({ length: 20 }, () => guess(600)));
		const measurements = weeks.map(({ week }) => measurement(week, reviewed(60, 18)));
		const { chart } = share(weeks, measurements);
		if (chart.kind !== 'area') throw new Error('no area');
		const [latest, ...others] = chart.measured.toReversed();
		expect(latest?.label).toBe('measured: 19–43');
		expect(latest?.week).toBe(chart.points.at(-1)?.week);
		const ago = chart.measured.map(({ week }) => week - (latest?.week ?? 0));
		expect(ago).toEqual([-18, -15, -12, -9, -6, -3, 0]);
		expect(others.every(({ label }) => label === undefined)).toBe(true);
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
		expect(say(14, 18)).toMatch(
			/^Measured from 60 names, up to the week of 30 March 2026: between 19 and 43 in 100 of your 1,500 on LinkedIn\./
		);
		expect(say(14, 18)).toContain(
			'In the week of 29 December 2025 it was between 13 and 36: the two ranges overlap, so nothing may have changed.'
		);
		expect(say(6, 40)).toContain(', which is less.');
		expect(say(40, 6)).toContain(', which is more.');
		expect(say(14, 18, 2)).not.toContain('it was between');
	});

	it('says what became of names that were asked about again, and claims no more than that holds', () => {
		const say = (again: Record<string, number>) =>
			share([], [measurement('2026-W01', reviewed(60, 18, { again }))]).say;
		const stayed = { 'talked>talked': 10, 'stranger>stranger': 20 };
		expect(say({ ...stayed, 'stranger>met': 3 })).toContain(
			'A year later you were asked again about 33 names: 3 newly known, 0 no longer known. No clear change.'
		);
		expect(say({ ...stayed, 'stranger>met': 6 })).toContain('More came than went.');
		expect(say({ ...stayed, 'met>recognised': 6, 'skipped>met': 9 })).toContain(
			'A year later you were asked again about 36 names: 0 newly known, 6 no longer known. More went than came.'
		);
	});
});

describe('other insights', () => {
	it('show each platform’s own measurement', () => {
		const strata = [
			...reviewed(60, 18),
			stratum(100, { platforms: ['facebook', 'linkedin'], fresh: { met: 100 } })
		];
		const found = read(weekly(Array.from({ length: 5 }, () => guess(600))), [
			measurement('2026-W01', strata)
		]);
		const [series] = byPlatform.compute(found);
		if (!series) throw new Error('there is something to show');
		const { rows } = byPlatform.chart(series);
		expect(rows.map(({ label, share }) => [label, share])).toEqual([
			['LinkedIn', 0.4],
			['Facebook', null]
		]);
		expect(rows.map(({ range }) => range?.words)).toEqual([
			expect.stringMatching(/^measured: \d+–\d+$/),
			'measured: 100–100'
		]);
		expect(byPlatform.note(series)).toMatch(
			/^By your own guess\. Measured from 160 names, .+ in 100 of your 1,600 on LinkedIn\. Measured from all 100 names on Facebook, up to the week of 29 December 2025: 100 in 100\.$/
		);
	});

	it('turns the range round for each one known, where there is no guess', () => {
		const say = (talked: number) => share([], [measurement('2026-W01', reviewed(60, talked))]).say;
		expect(say(18)).toContain(
			'Measured from 60 names, up to the week of 29 December 2025: for each one you know of your 1,500 on LinkedIn, there are between 1.3 and 4.2 you do not.'
		);
		expect(say(0)).toContain('at least 16 you do not');
	});
});

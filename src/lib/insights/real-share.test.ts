import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import * as insight from './real-share';
import { answer, checkin, journal, known, weekly } from './series/fixtures';
import { linePoints } from './series/readings';

function seriesOf(checkins: readonly Checkin[], rhythm?: Parameters<typeof journal>[1]) {
	const [series] = insight.compute(journal(checkins, rhythm));
	if (!series) throw new Error('nothing to show');
	return series;
}
const say = (checkins: readonly Checkin[]) => {
	const series = seriesOf(checkins);
	return `${insight.sentence(series)} ${insight.note(series)}`;
};
const lineOf = (checkins: readonly Checkin[], rhythm?: Parameters<typeof journal>[1]) =>
	linePoints(seriesOf(checkins, rhythm).points).map(({ y }) => y);
const areaOf = (checkins: readonly Checkin[]) => {
	const chart = insight.chart(seriesOf(checkins));
	if (chart.kind !== 'area') throw new Error('no area');
	return chart;
};
const notesOf = (checkins: readonly Checkin[]) =>
	insight.table(seriesOf(checkins)).rows.map((row) => row.at(-1));
const share = (k: number) => known({ linkedin: [100, k] });

describe('real share', () => {
	it('adds up platforms within a check-in', () => {
		const checkins = weekly([known({ linkedin: [1500, 420], facebook: [412, 150] })]);
		expect(lineOf(checkins)).toEqual([570 / 1912]);
		expect(say(checkins)).toBe(
			'You know about 30 in 100 of your 1,912 contacts. By your own guess. For each one you know there are about 2.4 you don’t. Somebody on two platforms counts twice.'
		);
		expect(insight.table(seriesOf(checkins)).rows).toEqual([
			['29 December 2025', '1,912', '570', '30%', '2.4', 'practice']
		]);
	});

	it('leaves a platform with only one number out of both sums, and says so', () => {
		const checkins = weekly([known({ linkedin: [1000, 250], facebook: [400, undefined] })]);
		expect(lineOf(checkins)).toEqual([0.25]);
		expect(say(checkins)).toContain(
			'Facebook is left out, because one of its two numbers is missing.'
		);
		expect(notesOf(checkins)[0]).toContain('without Facebook');
	});

	it('does not pair numbers of different weeks', () => {
		const checkins = weekly([
			{ contacts: answer({ linkedin: 10 }) },
			{ known: answer({ linkedin: 5 }) }
		]);
		expect(insight.compute(journal(checkins))).toEqual([]);
	});

	it('counts ranges by their middle, and known above contacts as all of them', () => {
		const ranges = { contacts: { from: 300, to: 500 }, known: { from: 90, to: 110 } };
		const checkins = weekly([
			{
				contacts: answer({ linkedin: ranges.contacts }),
				known: answer({ linkedin: ranges.known })
			},
			known({ linkedin: [50, 60] })
		]);
		expect(lineOf(checkins)).toEqual([0.25, 1]);
		expect(notesOf(checkins)[0]).toContain('more known than contacts: all count as known');
	});

	it('marks contacts that were carried over', () => {
		const checkins = weekly([
			{ contacts: answer({ linkedin: 100 }, ['linkedin']), known: answer({ linkedin: 30 }) }
		]);
		expect(notesOf(checkins)[0]).toContain('contacts from an earlier week');
	});

	it('has gaps where a week is missing or was skipped', () => {
		const skipped = { contacts: { state: 'skipped' }, known: { state: 'unknown' } } as const;
		expect(lineOf(weekly([share(30), undefined, share(31), skipped, share(32)]))).toEqual([
			0.3,
			null,
			0.31,
			null,
			0.32
		]);
	});

	it('is a bar for each platform while there are few weeks, and never an area of one', () => {
		const both = known({ linkedin: [1000, 120], facebook: [200, 120] });
		expect(insight.chart(seriesOf(weekly([both])))).toEqual({
			kind: 'parts',
			rows: [
				{ label: 'All together', value: '240 of 1,200', share: 0.2, isWhole: true },
				{ label: 'Facebook', value: '120 of 200', share: 0.6 },
				{ label: 'LinkedIn', value: '120 of 1,000', share: 0.12 }
			]
		});
		expect(insight.chart(seriesOf(weekly([share(30)])))).toEqual({
			kind: 'parts',
			rows: [{ label: 'LinkedIn', value: '30 of 100', share: 0.3, isWhole: true }]
		});
	});

	it('is an area from five weeks on, with gaps, and with the latest numbers on it', () => {
		const weeks = [share(30), share(31), undefined, share(32), share(33), share(34)];
		const { points, known: words, unknown, axis } = areaOf(weekly(weeks));
		expect(points.map((point) => point.share)).toEqual([0.3, 0.31, null, 0.32, 0.33, 0.34]);
		expect([words, unknown]).toEqual(['34 you know', '66 you don’t']);
		expect(axis.weeks).toEqual(['29 December', '19 January', '2 February']);
	});

	it('tells what it was and is, and claims nothing from four practice weeks', () => {
		expect(say(weekly([share(24), share(25), share(31)]))).toMatch(
			/^From 24 to 31 in 100 within 2 weeks\. The first four are practice: guesses settle\./
		);
		expect(say(weekly([share(24), share(24)]))).toMatch(
			/^About 24 in 100, as in the week of 29 December 2025\./
		);
	});

	it('tells how many there are for each one known', () => {
		const pair = (n: number, k: number) => known({ linkedin: [n, k] });
		expect(say(weekly([pair(1500, 500)]))).toContain(
			'For each one you know there are about 2 you don’t.'
		);
		const column = (n: number, k: number) =>
			insight.table(seriesOf(weekly([pair(n, k)]))).rows[0]?.[4];
		expect([column(1500, 450), column(40, 0), column(40, 40)]).toEqual(['2.3', '–', '0']);
		expect(say(weekly([pair(40, 0)]))).not.toContain('For each one');
		expect(say(weekly([pair(40, 40)]))).not.toContain('For each one');
	});

	it('has no gap between months where the rhythm is monthly', () => {
		const monthly = { rhythm: { every: 'month', day: 5 } } as const;
		const checkins = [checkin('2026-W02', share(30)), checkin('2026-W06', share(31))];
		expect(lineOf(checkins, monthly)).toEqual([0.3, 0.31]);
		expect(lineOf(checkins)).toEqual([0.3, null, 0.31]);
	});

	it('breaks where knowing came to mean something else', () => {
		const checkins = [
			checkin('2026-W01', share(30)),
			checkin('2026-W02', share(20), { threshold: 'met' })
		];
		expect(lineOf(checkins)).toEqual([0.3, null, 0.2]);
		expect(say(checkins)).toContain(
			'Before the week of 5 January 2026, “know” meant something else to you.'
		);
		expect(say(checkins)).not.toContain('From');
		const long = [...checkins, ...[3, 4, 5].map((n) => checkin(`2026-W0${n}` as never, share(20)))];
		expect(areaOf(long).breaks.map(({ note }) => note)).toEqual([
			'“know” means something else',
			'“know” means something else'
		]);
	});

	it('breaks where other platforms are counted, and compares only what came after', () => {
		const checkins = weekly([
			share(30),
			known({ linkedin: [100, 30], facebook: [100, 70] }),
			known({ linkedin: [100, 30], facebook: [100, 80] })
		]);
		expect(lineOf(checkins)).toEqual([0.3, null, 0.5, 0.55]);
		expect(say(checkins)).toContain(
			'Before the week of 5 January 2026, other platforms were counted.'
		);
		expect(say(checkins)).toMatch(/^From 50 to 55 in 100 within a week\./);
		expect(notesOf(checkins)[1]).toContain('other platforms');
	});

	it('says none, all and hardly any as such', () => {
		expect(say(weekly([share(0)]))).toContain('You know none of your 100 contacts');
		expect(say(weekly([share(100)]))).toContain('You know all of your 100 contacts');
		expect(say(weekly([known({ linkedin: [10_000, 3] })]))).toContain('fewer than 1 in 100');
	});

	it('has no share of nothing', () => {
		const checkins = weekly([known({ linkedin: [0, 0] })]);
		expect(insight.compute(journal(checkins))).toEqual([]);
	});

	it('speaks of a trend only after twelve weeks beyond the first four', () => {
		const rising = Array.from({ length: 17 }, (_, index) => share(30 + index));
		expect(say(weekly(rising.slice(0, 15)))).toMatch(
			/^From 34 to 44 in 100 within 2 months\. It is too early for a trend/
		);
		expect(say(weekly(rising))).toMatch(/^Yes: from 34 to 46 in 100 within 3 months\./);
		expect(say(weekly([...rising].reverse()))).toMatch(/^No, fewer: from 42 to 30 in 100/);
		expect(say(weekly(rising.map((_, index) => share(30 + ((index * 7) % 5)))))).toMatch(
			/^From 33 to 32 in 100 within 3 months, with no clear trend\./
		);
	});

	it('forgets the trend where the line breaks', () => {
		const rising = Array.from({ length: 20 }, (_, index) => share(30 + index));
		const checkins = weekly([...rising, known({ linkedin: [100, 50], facebook: [100, 50] })]);
		expect(say(checkins)).toMatch(/^You know about 50 in 100 of your 200 contacts\./);
	});
});

import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import * as insight from './real-share';
import { answer, checkin, journal, known, weekly } from './series/fixtures';

function seriesOf(checkins: readonly Checkin[], rhythm?: Parameters<typeof journal>[1]) {
	const [series] = insight.compute(journal(checkins, rhythm));
	if (!series) throw new Error('nothing to show');
	return series;
}
const say = (checkins: readonly Checkin[]) => insight.sentence(seriesOf(checkins));
const lineOf = (checkins: readonly Checkin[], rhythm?: Parameters<typeof journal>[1]) =>
	insight.chart(seriesOf(checkins, rhythm))?.sets[0]?.points.map(({ y }) => y);
const notesOf = (checkins: readonly Checkin[]) =>
	insight.table(seriesOf(checkins)).rows.map((row) => row.at(-1));
const share = (k: number) => known({ linkedin: [100, k] });

describe('real share', () => {
	it('adds up platforms within a check-in', () => {
		const checkins = weekly([known({ linkedin: [1500, 420], facebook: [412, 150] })]);
		expect(lineOf(checkins)).toEqual([570 / 1912]);
		expect(say(checkins)).toBe(
			'By your own guess, you know about 30 in 100 of your 1,912 contacts. Your first four check-ins are for finding your measure, so changes among them say little.'
		);
		expect(insight.table(seriesOf(checkins)).rows).toEqual([
			['29 December 2025', '1,912', '570', '30%', 'settling in']
		]);
	});

	it('leaves a platform with only one number out of both sums, and says so', () => {
		const checkins = weekly([known({ linkedin: [1000, 250], facebook: [400, undefined] })]);
		expect(lineOf(checkins)).toEqual([0.25]);
		expect(say(checkins)).toContain(
			'Facebook is left out, because only one of its two numbers was given.'
		);
		expect(notesOf(checkins)[0]).toContain('left out: Facebook');
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
		expect(notesOf(checkins)[0]).toContain('more known than contacts');
	});

	it('marks contacts that were carried over', () => {
		const checkins = weekly([
			{ contacts: answer({ linkedin: 100 }, ['linkedin']), known: answer({ linkedin: 30 }) }
		]);
		expect(notesOf(checkins)[0]).toContain('contacts carried over');
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

	it('names the gaps', () => {
		const chart = insight.chart(seriesOf(weekly([share(30), undefined, undefined, share(31)])));
		expect(chart?.spans).toMatchObject([{ kind: 'gap', label: 'no answers' }]);
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
		expect(insight.chart(seriesOf(checkins))?.breaks.map(({ note }) => note)).toEqual([
			'“know” redefined'
		]);
		expect(say(checkins)).toContain('because you changed what counts as knowing somebody');
		expect(say(checkins)).not.toContain('it was');
	});

	it('breaks where other platforms are counted, and compares only what came after', () => {
		const checkins = weekly([
			share(30),
			known({ linkedin: [100, 30], facebook: [100, 70] }),
			known({ linkedin: [100, 30], facebook: [100, 80] })
		]);
		expect(lineOf(checkins)).toEqual([0.3, null, 0.5, 0.55]);
		expect(say(checkins)).toContain(
			'The line starts anew in the week of 5 January 2026, because other platforms were counted from then on. It was about 50 in 100 then.'
		);
		expect(notesOf(checkins)[1]).toContain('other platforms');
	});

	it('says none, all and hardly any as such', () => {
		expect(say(weekly([share(0)]))).toContain('you know none of your 100 contacts');
		expect(say(weekly([share(100)]))).toContain('you know all of your 100 contacts');
		expect(say(weekly([known({ linkedin: [10_000, 3] })]))).toContain('fewer than 1 in 100');
	});

	it('has no share of nothing', () => {
		const checkins = weekly([known({ linkedin: [0, 0] })]);
		expect(insight.chart(seriesOf(checkins))).toBeUndefined();
		expect(say(checkins)).toBe(
			'By your own guess you have no contacts online, so there is no share to show.'
		);
	});

	it('speaks of a trend only after twelve weeks beyond the first four', () => {
		const rising = Array.from({ length: 17 }, (_, index) => share(30 + index));
		expect(say(weekly(rising.slice(0, 15)))).toContain('Too early to speak of a trend');
		expect(say(weekly(rising))).toContain('It has been rising since the week of 26 January 2026.');
		expect(say(weekly([...rising].reverse()))).toContain('It has been falling');
		expect(say(weekly(rising.map((_, index) => share(30 + (index % 2)))))).toContain(
			'No clear trend'
		);
	});

	it('forgets the trend where the line breaks', () => {
		const rising = Array.from({ length: 20 }, (_, index) => share(30 + index));
		const checkins = weekly([...rising, known({ linkedin: [100, 50], facebook: [100, 50] })]);
		expect(say(checkins)).toContain('Too early to speak of a trend');
	});
});

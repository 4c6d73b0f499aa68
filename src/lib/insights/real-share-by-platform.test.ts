import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import { shiftWeek } from '$lib/journal/weeks';
import * as insight from './real-share-by-platform';
import { checkin, journal, known, weekly } from './series/fixtures';

function seriesOf(checkins: readonly Checkin[]) {
	const [series] = insight.compute(journal(checkins));
	if (!series) throw new Error('nothing to show');
	return series;
}
const times = <T>(count: number, each: (index: number) => T) =>
	Array.from({ length: count }, (_, index) => each(index));
const pair = (linkedin: number, facebook?: number) =>
	known({ linkedin: [100, linkedin], facebook: [100, facebook] });
const values = (checkins: readonly Checkin[]) =>
	insight.chart(seriesOf(checkins)).rows.map(({ value }) => value);

describe('real share by platform', () => {
	it('has a bar for each platform, the best known first', () => {
		const series = seriesOf(weekly(times(5, () => pair(25, 75))));
		expect(insight.chart(series).rows).toEqual([
			{ label: 'Facebook', value: '75 in 100', share: 0.75 },
			{ label: 'LinkedIn', value: '25 in 100', share: 0.25 }
		]);
		expect(insight.sentence(series)).toBe('Most of all on Facebook: 75 in 100.');
	});

	it('shows nothing for a single platform, nor while all are shown by platform', () => {
		const one = (contacts: number) => known({ linkedin: [100, 25], facebook: [contacts, 0] });
		expect(insight.compute(journal(weekly(times(5, () => pair(25)))))).toEqual([]);
		expect(insight.compute(journal(weekly(times(5, () => one(0)))))).toEqual([]);
		expect(insight.compute(journal(weekly(times(4, () => pair(25, 75)))))).toEqual([]);
	});

	it('says what it was about a year ago, else about a quarter ago', () => {
		const year = seriesOf(weekly(times(53, (index) => pair(20 + index, 80))));
		expect(insight.chart(year).rows.map(({ value }) => value)).toEqual([
			'80 in 100, was 80',
			'72 in 100, was 20'
		]);
		expect(insight.sentence(year)).toContain('about a year old');
		const quarter = seriesOf(weekly(times(15, (index) => pair(20 + index, 80))));
		expect(insight.chart(quarter).rows[1]?.value).toBe('34 in 100, was 21');
		expect(insight.sentence(quarter)).toContain('about three months old');
	});

	it('compares no platform with another meaning of knowing, nor with a time it was not there', () => {
		const before = weekly(times(14, () => pair(20)));
		const after = times(2, (index) =>
			checkin(shiftWeek('2026-W15', index), pair(30, 80), { threshold: 'met' })
		);
		expect(values([...before, ...after])).toEqual(['80 in 100', '30 in 100']);
	});

	it('has the numbers of each platform, and none where there are none', () => {
		const { columns, rows } = insight.table(
			seriesOf(weekly([pair(20, 40), pair(30), pair(20, 40), pair(20, 40), pair(20, 40)]))
		);
		expect(columns.map(({ label }) => label)).toEqual(['Week of', 'Facebook', 'LinkedIn']);
		expect(rows[3]).toEqual(['5 January 2026', '–', '30 of 100']);
	});
});

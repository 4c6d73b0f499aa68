import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import * as insight from './others-per-known';
import { journal, known, weekly } from './series/fixtures';

function seriesOf(checkins: readonly Checkin[]) {
	const [series] = insight.compute(journal(checkins));
	if (!series) throw new Error('nothing to show');
	return series;
}
const pair = (n: number, k: number) => known({ linkedin: [n, k] });

describe('others per known', () => {
	it('divides those one does not know by those one does', () => {
		const series = seriesOf(weekly([pair(1500, 450), pair(1500, 500)]));
		expect(insight.chart(series)?.sets[0]?.points.map(({ y }) => y)).toEqual([1050 / 450, 2]);
		expect(insight.sentence(series)).toBe(
			'By your own guess, for each contact you know there are about 2 you do not.'
		);
	});

	it('has no number where nobody is known, and a gap in the line', () => {
		const series = seriesOf(weekly([pair(40, 10), pair(40, 0)]));
		expect(insight.chart(series)?.sets[0]?.points.map(({ y }) => y)).toEqual([3, null]);
		expect(insight.sentence(series)).toBe(
			'By your own guess you know none of your 40 contacts, so there is no ratio to show.'
		);
		expect(insight.table(series).rows[0]?.[3]).toBe('–');
	});

	it('draws nothing where nobody was ever known, or there is nobody to know', () => {
		expect(insight.chart(seriesOf(weekly([pair(40, 0)])))).toBeUndefined();
		expect(insight.sentence(seriesOf(weekly([pair(0, 0)])))).toContain('no contacts online');
	});

	it('says so where all are known', () => {
		expect(insight.sentence(seriesOf(weekly([pair(40, 40)])))).toBe(
			'By your own guess, you know all of your contacts.'
		);
	});
});

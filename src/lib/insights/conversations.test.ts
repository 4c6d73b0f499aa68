import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import * as insight from './conversations';
import { answer, journal, weekly } from './series/fixtures';
import { linePoints } from './series/readings';

function seriesOf(checkins: readonly Checkin[]) {
	const [series] = insight.compute(journal(checkins));
	if (!series) throw new Error('nothing to show');
	return series;
}
const talked = (faceToFace?: number, call?: number, writing?: number) => ({
	conversations: answer({ faceToFace, call, writing })
});

describe('conversations', () => {
	it('has one line for each kind, with gaps where it was not given', () => {
		const series = seriesOf(weekly([talked(4, 2, 9), undefined, talked(5, undefined, 7)]));
		const line = (kind: keyof typeof series) => linePoints(series[kind]).map(({ y }) => y);
		expect(line('faceToFace')).toEqual([4, null, 5]);
		expect(line('call')).toEqual([2, null, null]);
		expect(line('writing')).toEqual([9, null, 7]);
	});

	it('is counts while there are few weeks, then lines to one scale', () => {
		const few = insight.chart(seriesOf(weekly([talked(4, 2, 9), talked(6, 2, 9)])));
		expect(few).toMatchObject({
			kind: 'counts',
			rows: [{ count: 5 }, { count: 2 }, { label: 'in writing only', value: '9', count: 9 }]
		});
		const weeks = Array.from({ length: 5 }, (_, index) => talked(index, 2, 9));
		expect(insight.chart(seriesOf(weekly(weeks)))).toMatchObject({
			kind: 'weeks',
			rows: [
				{
					label: 'face to face',
					value: 'usually 2',
					points: [0, 1, 2, 3, 4].map((y) => ({ y }))
				},
				{
					label: 'by phone or video',
					value: 'usually 2',
					points: [2, 2, 2, 2, 2].map((y) => ({ y }))
				},
				{
					label: 'in writing only',
					value: 'usually 9',
					points: [9, 9, 9, 9, 9].map((y) => ({ y }))
				}
			],
			low: { value: 0 },
			high: { value: 9 }
		});
	});

	it('tells the only week as it was, and several by their middle', () => {
		expect(insight.sentence(seriesOf(weekly([talked(4, 2, 9)])))).toMatch(
			/^In the week you noted: 4 face to face, 2 by phone or video and 9 in writing only\./
		);
		const three = weekly([talked(1, 0, 9), talked(6, 1, 10), talked(2, 1, 30)]);
		expect(insight.sentence(seriesOf(three))).toMatch(
			/^In a usual week: 2 face to face, 1 by phone or video and 10 in writing only\.$/
		);
	});

	it('does not make a nought of a kind that was never given', () => {
		const series = seriesOf(weekly([talked(4)]));
		expect(insight.sentence(series)).toContain(': 4 face to face.');
		expect(insight.chart(series)).toMatchObject({ rows: [{ label: 'face to face' }] });
		expect(insight.table(series).rows).toEqual([['29 December 2025', '4', '–', '–']]);
	});

	it('says of each kind where it goes', () => {
		const weeks = Array.from({ length: 20 }, (_, index) => talked(index, 2, 40 - index));
		const sentence = insight.sentence(seriesOf(weekly(weeks)));
		expect(sentence).toContain('The number of people you talk with face to face has been rising');
		expect(sentence).toContain(
			'The number of people you talk with in writing only has been falling'
		);
		expect(sentence).not.toContain('by phone or video has been');
	});
});

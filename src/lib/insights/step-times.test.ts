import { describe, expect, it } from 'vitest';
import * as insight from './step-times';
import { checkin, journal, taken, type Taken } from './series/fixtures';

function seriesOf(...steps: Taken[]) {
	const [series] = insight.compute(journal([], { steps: taken(...steps) }));
	return series ?? [];
}

/** People to whom one wrote on the first and who replied after some days, or have not. */
function replies(days: readonly (number | undefined)[]): Taken[] {
	return days.flatMap((after, index): Taken[] => {
		const person = `p${String(index)}`;
		const on = `2026-03-${String(1 + (after ?? 0)).padStart(2, '0')}`;
		const written = [person, 'messaged', '2026-03-01'] as const;
		return after === undefined ? [written] : [written, [person, 'replied', on]];
	});
}

describe('the time that steps take', () => {
	it('is the middle one, and who has not replied waits', () => {
		const [reply] = seriesOf(...replies([1, 2, 9, undefined, 20]));
		expect(reply).toMatchObject({ goal: 'replied', people: 5, reached: 4, median: 9 });
		expect(reply?.interval).toBeUndefined();
	});

	it('is not there yet where half have not replied', () => {
		const series = seriesOf(...replies([1, 20, undefined, undefined]));
		expect(insight.sentence(series)).toContain(
			'From a message to a reply: not yet with half of 4 people.'
		);
		expect(insight.table(series).rows[0]?.slice(1)).toEqual(['4', '2', 'not yet', '–']);
		expect(insight.chart(series)).toBeUndefined();
	});

	it('has a range from six people on', () => {
		const series = seriesOf(...replies([1, 2, 3, 4, 5, 20]));
		expect(insight.table(series).rows[0]).toEqual([
			'From a message to a reply',
			'6',
			'6',
			'3.5 days',
			'1 day – 20 days'
		]);
	});

	it('leaves out waits that can still end soon, but not what has ended', () => {
		const steps: Taken[] = [
			['a', 'chosen', '2026-03-01'],
			['b', 'chosen', '2026-03-01'],
			['b', 'let-go', '2026-03-02'],
			['c', 'chosen', '2026-03-01'],
			['c', 'messaged', '2026-03-01']
		];
		expect(seriesOf(...steps)).toMatchObject([{ goal: 'messaged', people: 2, reached: 1 }]);
		const later = journal([checkin('2026-W11', {})], { steps: taken(...steps) });
		expect(insight.compute(later)[0]).toMatchObject([
			{ goal: 'messaged', people: 3, reached: 1 },
			{ goal: 'replied', people: 1, reached: 0 }
		]);
	});

	it('counts a rung that is skipped as reached, and none that was passed before', () => {
		const series = seriesOf(
			['a', 'messaged', '2026-03-01'],
			['a', 'met', '2026-03-04'],
			['b', 'talked', '2026-03-01'],
			['b', 'messaged', '2026-03-09']
		);
		expect(series).toMatchObject([{ goal: 'replied', people: 1, median: 3 }]);
	});

	it('begins within the time shown', () => {
		const steps = taken(...replies([1]));
		expect(insight.compute(journal([], { steps }), '2026-W09')).toHaveLength(1);
		expect(insight.compute(journal([], { steps }), '2026-W10')).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import * as insight from './people-by-rung';
import { journal, taken, type Taken } from './series/fixtures';

function seriesOf(...steps: Taken[]) {
	const [series] = insight.compute(journal([], { steps: taken(...steps) }));
	if (!series) throw new Error('nothing to show');
	return series;
}

describe('people by rung', () => {
	it('counts everybody once, where they stand now', () => {
		const series = seriesOf(
			['a', 'chosen', '2026-01-05'],
			['a', 'messaged', '2026-01-06'],
			['b', 'chosen', '2026-01-05'],
			['c', 'met', '2026-01-07'],
			['d', 'talked', '2026-01-08'],
			['d', 'let-go', '2026-01-09'],
			['e', 'declined', '2026-01-09'],
			['f', 'met', '2026-01-01'],
			['f', 'let-go', '2026-01-02'],
			['f', 'chosen', '2026-01-09']
		);
		expect(insight.table(series).rows).toEqual([
			['chosen', '2'],
			['written to', '1'],
			['replied', '0'],
			['talked', '0'],
			['met', '1'],
			['mutual', '0'],
			['at rest', '2']
		]);
		expect(insight.sentence(series)).toBe(
			'You have taken steps towards 6 people. With 2 of them it came to a talk or more. With 2 of them it rests, in one way or another.'
		);
		const { sets } = insight.chart(series);
		expect(sets.map(({ role, points }) => [role, points[0]?.y])).toEqual([
			['virtual', 2],
			['virtual', 1],
			['virtual', 0],
			['real', 0],
			['real', 1],
			['real', 0],
			['neutral', 2]
		]);
	});

	it('leaves out those with whom nothing happened in the time shown', () => {
		const steps = taken(['a', 'met', '2025-12-28'], ['b', 'met', '2025-12-29']);
		const [series] = insight.compute(journal([], { steps }), '2026-W01');
		expect(series).toMatchObject({ people: 1 });
		expect(insight.compute(journal([], { steps }), '2026-W02')).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import * as insight from './openings';
import { journal, taken } from './series/fixtures';

describe('what first messages led to', () => {
	const steps = taken(
		['a', 'messaged', '2026-03-01', 'warm'],
		['a', 'talked', '2026-03-09'],
		['b', 'messaged', '2026-03-01', 'warm'],
		['b', 'messaged', '2026-03-08', 'curious'],
		['c', 'messaged', '2026-03-02', 'curious'],
		['c', 'met', '2026-03-02'],
		['d', 'messaged', '2026-03-02'],
		['d', 'talked', '2026-03-03'],
		['e', 'talked', '2026-03-01'],
		['e', 'messaged', '2026-03-05', 'curious']
	);

	it('is counted by the tone of the first one, and nothing is claimed from it', () => {
		const [series] = insight.compute(journal([], { steps }));
		if (!series) throw new Error('nothing to show');
		expect(insight.table(series).rows).toEqual([
			['warm', '2', '1'],
			['curious', '2', '1']
		]);
		expect(insight.sentence(series)).toBe(
			'So far, 2 of 4 first messages led to a talk. These are counts: they do not say which tone works better.'
		);
		expect(insight.chart(series).rows.map(({ count, of }) => [count, of])).toEqual([
			[1, 2],
			[1, 2]
		]);
	});

	it('is nothing without a drafted message in the time shown', () => {
		const undrafted = taken(['a', 'messaged', '2026-03-01'], ['a', 'talked', '2026-03-02']);
		expect(insight.compute(journal([], { steps: undrafted }))).toEqual([]);
		expect(insight.compute(journal([], { steps }), '2026-W11')).toEqual([]);
	});
});

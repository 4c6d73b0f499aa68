import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import * as insight from './real-share-by-platform';
import { checkin, journal, known, weekly } from './series/fixtures';

const shown = (checkins: readonly Checkin[]) => insight.compute(journal(checkins));
const lines = (checkins: readonly Checkin[]) =>
	shown(checkins).map((series) => insight.chart(series)?.sets[0]?.points.map(({ y }) => y));

describe('real share by platform', () => {
	it('has one line for each platform, in the order of the platforms, to one scale', () => {
		const checkins = weekly([known({ facebook: [200, 150], linkedin: [1000, 250] })]);
		expect(shown(checkins).map(insight.title)).toEqual(['LinkedIn', 'Facebook']);
		expect(lines(checkins)).toEqual([[0.25], [0.75]]);
		expect(shown(checkins).map((series) => insight.chart(series)?.y.max)).toEqual([0.8, 0.8]);
		expect(shown(checkins).map(insight.sentence)).toEqual([
			'By your own guess, you know about 25 in 100 of your 1,000 contacts here.',
			'By your own guess, you know about 75 in 100 of your 200 contacts here.'
		]);
	});

	it('shows nothing for a single platform', () => {
		expect(shown(weekly([known({ linkedin: [1000, 250] })]))).toEqual([]);
		expect(shown(weekly([known({ linkedin: [1000, 250], facebook: [0, 0] })]))).toEqual([]);
	});

	it('has a gap in one line where only the other has numbers, and no break', () => {
		const both = known({ linkedin: [100, 20], facebook: [100, 40] });
		const one = known({ linkedin: [100, 30], facebook: [100, undefined] });
		expect(lines(weekly([both, one, both]))).toEqual([
			[0.2, 0.3, 0.2],
			[0.4, null, 0.4]
		]);
	});

	it('breaks where knowing came to mean something else', () => {
		const both = known({ linkedin: [100, 20], facebook: [100, 40] });
		const checkins = [checkin('2026-W01', both), checkin('2026-W02', both, { threshold: 'met' })];
		expect(lines(checkins)[0]).toEqual([0.2, null, 0.2]);
		expect(insight.table(shown(checkins)[0] ?? never()).rows[0]?.[4]).toContain('redefined');
	});
});

function never(): never {
	throw new Error('nothing to show');
}

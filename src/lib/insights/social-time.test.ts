import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import type { Value } from '$lib/journal/questions';
import { answer, journal, weekly } from './series/fixtures';
import { linePoints } from './series/readings';
import * as insight from './social-time';

const spent = (value: Value) => ({ 'social-time': answer(value) });
const nothing = { 'social-time': { state: 'skipped' } } as const;

function seriesOf(checkins: readonly Checkin[], of: 'hours' | 'worth' = 'hours') {
	const series = insight.compute(journal(checkins)).find((each) => each.of === of);
	if (!series) throw new Error('nothing to show');
	return series;
}

describe('time on social sites', () => {
	it('is drawn with gaps, and with the range of a guess', () => {
		const weeks = weekly([
			spent({ hours: 4 }),
			nothing,
			spent({ hours: { from: 5, to: 7 }, worth: 'half' })
		]);
		const series = seriesOf(weeks);
		expect(insight.chart(series)).toBeUndefined();
		expect(linePoints(series.points).map(({ y, lo, hi }) => [y, lo, hi])).toEqual([
			[4, undefined, undefined],
			[null, undefined, undefined],
			[6, 5, 7]
		]);
		const more = weekly([
			...[spent({ hours: 4 }), nothing, spent({ hours: { from: 5, to: 7 } })],
			...[5, 5, 8].map((hours) => spent({ hours }))
		]);
		expect(insight.chart(seriesOf(more))).toMatchObject({
			kind: 'weeks',
			rows: [
				{ points: [{ y: 4 }, { y: null }, { y: 6, lo: 5, hi: 7 }, { y: 5 }, { y: 5 }, { y: 8 }] }
			],
			low: { value: 0 },
			high: { value: 8 }
		});
	});

	it('claims nothing of weeks before it was asked, nor after it was switched off', () => {
		const weeks = weekly([{}, {}, spent({ hours: 4 }), {}, spent({ hours: 6 }), {}, {}]);
		const series = seriesOf(weeks);
		expect(series.points.map(({ moment }) => moment.week)).toEqual([
			'2026-W03',
			'2026-W04',
			'2026-W05'
		]);
		expect(insight.sentence(series)).toContain('In a usual week, 5 hours. It ranged from 4 to 6.');
		expect(insight.table(series).rows.map(([, hours]) => hours)).toEqual(['6', '–', '4']);
	});

	it('tells the only week as it was', () => {
		expect(insight.sentence(seriesOf(weekly([spent({ hours: 1 })])))).toMatch(
			/^In the week you noted it was 1 hour\.$/
		);
		expect(insight.sentence(seriesOf(weekly([spent({ hours: { from: 5, to: 7 } })])))).toContain(
			'5–7 hours'
		);
	});

	it('has no word of a direction below twelve points', () => {
		const rising = (count: number) =>
			insight.sentence(
				seriesOf(weekly(Array.from({ length: count }, (_, index) => spent({ hours: index }))))
			);
		expect(rising(15)).not.toMatch(/rising|falling/);
		expect(rising(20)).toMatch(/rising/);
	});

	it('counts what it was worth, and concludes nothing', () => {
		const all = weekly([
			spent({ worth: 'most' }),
			spent({ hours: 3 }),
			spent({ worth: 'little' }),
			spent({ worth: 'most' })
		]);
		expect(insight.sentence(seriesOf(all, 'worth'))).toBe('You answered 3 times.');
		expect(insight.chart(seriesOf(all, 'worth'))).toMatchObject({
			kind: 'counts',
			rows: [{ label: 'Most of it', count: 2 }, { count: 0 }, { label: 'Little or none', count: 1 }]
		});
		expect(insight.sentence(seriesOf(all.slice(0, 2), 'worth'))).toBe(
			'You answered once: “Most of it”.'
		);
		const { columns, rows } = insight.table(seriesOf(all, 'worth'));
		expect(columns[1]?.label).toBe('How much of it was worth it');
		expect(rows.map(([, worth]) => worth)).toEqual([
			'Most of it',
			'Little or none',
			'–',
			'Most of it'
		]);
	});
});

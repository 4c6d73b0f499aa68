import { describe, expect, it } from 'vitest';
import type { Checkin } from '$lib/journal/checkin';
import type { OwnQuestion } from '$lib/journal/own-question';
import type { Stamp } from '$lib/journal/stamps';
import * as insight from './own-questions';
import { answer, checkin, journal, weekly } from './series/fixtures';
import { breaksOf, linePoints } from './series/readings';

function question(kind: OwnQuestion['kind'], fields: Partial<OwnQuestion> = {}): OwnQuestion {
	const wording = 'How was it?';
	return {
		id: kind,
		type: 'question',
		kind,
		wording,
		order: 0,
		retired: false,
		stamps: {},
		...fields
	};
}
const shown = (questions: readonly OwnQuestion[], checkins: readonly Checkin[]) =>
	insight.compute(journal(checkins, { questions }));
const said = (kind: string, value: Parameters<typeof answer>[0]['answer']) => ({
	[`own:${kind}`]: answer({ answer: value })
});

describe('own questions', () => {
	it('draws numbers, ranges with their ends', () => {
		const [series] = shown(
			[question('number')],
			weekly([said('number', 4), said('number', { from: 6, to: 10 }), undefined, said('number', 5)])
		);
		expect(series && linePoints(series.points)).toMatchObject([
			{ y: 4 },
			{ y: 8, lo: 6, hi: 10 },
			{ y: null },
			{ y: 5 }
		]);
		expect(series && insight.sentence(series)).toBe(
			'The last answer was 5. Usually it is 5, from 4 to 8.'
		);
	});

	it('counts yes and no', () => {
		const answers = [true, false, true].map((value) => said('yes-no', value));
		const [series] = shown([question('yes-no')], weekly(answers));
		if (!series) throw new Error('nothing to show');
		expect(insight.chart(series)).toBeUndefined();
		expect(insight.sentence(series)).toBe('Yes in 2 of 3 check-ins. The last answer was Yes.');
		expect(insight.table(series).rows.map((row) => row[1])).toEqual(['Yes', 'No', 'Yes']);
		const [more] = shown([question('yes-no')], weekly([...answers, ...answers]));
		expect(more && insight.chart(more)).toMatchObject({
			kind: 'counts',
			rows: [{ label: 'Yes', value: '4 of 6', count: 4, of: 6 }]
		});
	});

	it('says what the ends of a scale mean, and draws no line that is flat', () => {
		const scale = question('scale', { low: 'dull', high: 'bright' });
		const times = (steps: readonly number[]) =>
			shown([scale], weekly(steps.map((step) => said('scale', step))))[0];
		const [flat, moving] = [times([4, 4, 4, 4, 4]), times([4, 4, 5, 4, 4])];
		if (!flat || !moving) throw new Error('nothing to show');
		expect(insight.note(flat)).toBe('1: dull. 5: bright.');
		expect(insight.chart(flat)).toBeUndefined();
		expect(insight.chart(moving)).toMatchObject({
			kind: 'weeks',
			rows: [{ value: 'usually 4', points: [4, 4, 5, 4, 4].map((y) => ({ y })) }],
			low: { value: 1, label: '1' },
			high: { value: 5, label: '5' }
		});
	});

	it('shows retired questions, and none that is answered in words', () => {
		const series = shown(
			[question('number', { retired: true }), question('text')],
			weekly([{ ...said('number', 1), ...said('text', 'fine') }])
		);
		expect(series.map(insight.title)).toEqual(['How was it? (no longer asked)']);
	});

	it('breaks where a question was reworded', () => {
		const stamp = (day: number) => `00000000000${String(day)}-0000-device` as unknown as Stamp;
		const reworded = question('number', {
			wording: 'How many hours?',
			stamps: { wording: stamp(2) },
			earlier: { wording: [{ stamp: stamp(1), value: 'How many minutes?' }] }
		});
		const [series] = shown(
			[reworded],
			[
				checkin('2026-W01', said('number', 90), { stamps: { 'answers.own:number': stamp(1) } }),
				checkin('2026-W02', said('number', 2), { stamps: { 'answers.own:number': stamp(3) } })
			]
		);
		if (!series) throw new Error('nothing to show');
		expect(linePoints(series.points).map(({ y }) => y)).toEqual([90, null, 2]);
		expect(breaksOf(series.points).map(({ note }) => note)).toEqual(['reworded']);
		expect(insight.sentence(series)).toBe('The last answer was 2.');
		expect(insight.table(series).rows[0]?.[2]).toContain('How many hours?');
	});
});

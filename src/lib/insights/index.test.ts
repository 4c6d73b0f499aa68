import { describe, expect, it } from 'vitest';
import { insights, type Insight } from '.';
import { answer, journal, known, taken, weekly } from './series/fixtures';

const all: readonly Insight[] = insights;

const weeklyOnes = all.filter(({ reads }) => reads !== 'steps');

describe('the insights', () => {
	it('are all of the files in this folder', () => {
		const files = import.meta.glob<Insight>(
			['./*.ts', '!./*.test.ts', '!./index.ts', '!./insight.ts', '!./statistics.ts'],
			{ eager: true }
		);
		const names = Object.keys(files).map((file) => file.slice(2, -3));
		expect(names.sort()).toEqual(all.map(({ id }) => id).sort());
		expect(Object.values(files).every((file) => all.some(({ id }) => id === file.id))).toBe(true);
	});

	it.each(all)(
		'$id has nothing to show without a check-in, and says at most a part of a sentence about later',
		(insight) => {
			expect(insight.compute(journal([]))).toEqual([]);
			expect(insight.later?.() ?? 'how it is').toMatch(/^(?:how|where) .*[^.]$/);
			expect(insight.question()).toMatch(/\?$/);
		}
	);

	it.each(all)('$id has nothing to show where all was skipped', (insight) => {
		const ids = [...Object.keys(oneAnswers())];
		const skipped = Object.fromEntries(ids.map((id) => [id, { state: 'skipped' } as const]));
		const questions = [own()];
		expect(insight.compute(journal(weekly([skipped]), { questions }))).toEqual([]);
	});

	it.each(weeklyOnes)('$id says something after five weeks at the latest', (insight) => {
		const [series, ...more] = insight.compute(fiveWeeks());
		expect(series).toBeDefined();
		for (const each of [series, ...more]) {
			expect(insight.sentence(each)).toMatch(/^[A-Z].*\.$/);
			const chart = insight.chart(each);
			expect(chart && ('rows' in chart ? chart.rows : chart.points).length).toBeGreaterThan(0);
			const { columns, rows } = insight.table(each);
			expect(rows).toHaveLength(5);
			expect(rows[4]).toHaveLength(columns.length);
			expect(rows[4]?.[0]).toBe('29 December 2025');
		}
	});

	it.each(all.filter(({ reads }) => reads === 'steps'))(
		'$id says something after one talk',
		(insight) => {
			const steps = taken(
				['a', 'chosen', '2026-01-02'],
				['a', 'messaged', '2026-01-03', 'warm'],
				['a', 'talked', '2026-01-05']
			);
			const [series, ...more] = insight.compute(journal([], { steps }));
			expect(more).toEqual([]);
			expect(insight.sentence(series)).toMatch(/^[A-Z].*\.$/);
			expect(insight.chart(series)).toMatchObject({ kind: 'counts' });
			const { columns, rows } = insight.table(series);
			for (const row of rows) expect(row).toHaveLength(columns.length);
			expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
		}
	);

	it.each(weeklyOnes)('$id shows only the weeks from the one that is asked for', (insight) => {
		const long = journal(weekly(Array.from({ length: 7 }, (_, day) => oneAnswers(day))), {
			questions: [own()]
		});
		const shown = insight.compute(long, '2026-W03');
		expect(shown.length).toBeGreaterThan(0);
		for (const series of shown)
			expect(insight.table(series).rows.map(([week]) => week)).toEqual([
				'9 February 2026',
				'2 February 2026',
				'26 January 2026',
				'19 January 2026',
				'12 January 2026'
			]);
		expect(insight.compute(long, '2026-W08')).toEqual([]);
	});
});

function own() {
	return {
		id: 'q',
		type: 'question' as const,
		kind: 'number' as const,
		wording: 'How many walks?',
		order: 0,
		retired: false,
		stamps: {}
	};
}

function oneAnswers(more = 0) {
	return {
		...known({ linkedin: [1500, 450], facebook: [300, 90] }),
		conversations: answer({ faceToFace: 4, call: 2, writing: 9 }),
		'social-time': answer({ hours: 6, worth: 'half' }),
		'help-asked': answer({
			onlineRequests: 1,
			onlineAnswered: 1,
			onlineHelped: 0,
			offlineRequests: 2,
			offlineAnswered: 2,
			offlineHelped: 1
		}),
		'help-given': answer({ online: 1, offline: 3 }),
		'own:q': answer({ answer: 2 + more })
	};
}

function fiveWeeks() {
	const weeks = Array.from({ length: 5 }, (_, index) => oneAnswers(index));
	return journal(weekly(weeks), { questions: [own()] });
}

import { describe, expect, test } from 'vitest';
import { mergeRecords } from '../merge';
import { newSettings } from '../settings';
import { Clock } from '../stamps';
import type { Week } from '../weeks';
import { leaveOut, leftOutOf, letIn, weeksToRemember, withoutLeftOut } from './remembering';

const clock = new Clock('aaaaaaaaaa', () => 1000);
const weeks = (week: Week, begun: Week) => weeksToRemember(week, begun).map(({ week }) => week);

describe('the weeks whose words are shown again', () => {
	test('are the same week of the years before', () => {
		expect(weeksToRemember('2026-W48', '2024-W01')).toEqual([
			{ week: '2025-W48', ago: { years: 1 } },
			{ week: '2024-W48', ago: { years: 2 } }
		]);
		expect(weeks('2026-W48', '2024-W49')).toEqual(['2025-W48']);
	});

	test('are none in a 53rd week that other years lack', () => {
		expect(weeks('2026-W53', '2021-W01')).toEqual([]);
		expect(weeks('2026-W53', '2020-W01')).toEqual(['2020-W53']);
	});

	test('are those of four weeks and of a quarter before in the first year', () => {
		expect(weeks('2026-W48', '2026-W01')).toEqual(['2026-W44', '2026-W35']);
		expect(weeks('2026-W48', '2026-W40')).toEqual(['2026-W44']);
		expect(weeks('2026-W48', '2026-W45')).toEqual([]);
	});
});

describe('what is left out', () => {
	const words = (week: Week, text: string) => ({ id: text, week, when: '', heading: '', text });
	const all = [
		words('2025-W48', 'Tove rang.'),
		words('2025-W48', 'Tovel and I met Ana-Lena.'),
		words('2024-W48', 'A quiet one.')
	];
	const without = (...what: string[]) => {
		let settings = newSettings({ every: 'week', weekday: 7 }, '2024-W01', clock);
		for (const each of what) settings = leaveOut(settings, each, clock);
		return withoutLeftOut(all, leftOutOf(settings)).map(({ text }) => text);
	};

	test('is a week, or all words with a name', () => {
		expect(without()).toHaveLength(3);
		expect(without('2024-W48')).toEqual(['Tove rang.', 'Tovel and I met Ana-Lena.']);
		expect(without('tove')).toEqual(['Tovel and I met Ana-Lena.', 'A quiet one.']);
		expect(without('Ana Lena')).toEqual(['Tove rang.', 'A quiet one.']);
		expect(without('…')).toHaveLength(3);
	});

	test('is let in again, and comes together from two devices', () => {
		const settings = newSettings({ every: 'week', weekday: 7 }, '2024-W01', clock);
		const here = leaveOut(settings, 'J. Ellervik', clock);
		const there = leaveOut(settings, '2024-W48', new Clock('bbbbbbbbbb', () => 2000));
		const both = mergeRecords(here, there);
		expect(leftOutOf(both)).toEqual({ weeks: ['2024-W48'], names: ['J. Ellervik'] });
		expect(leftOutOf(letIn(both, 'J. Ellervik', clock)).names).toEqual([]);
	});
});

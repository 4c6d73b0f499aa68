import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { newCheckin, stampSaved } from '$lib/journal/checkin';
import { measurementOf } from '$lib/journal/people/measurement';
import { newPlatform } from '$lib/journal/platform';
import { edit } from '$lib/journal/record';
import { newPerson } from '$lib/journal/people/person';
import { newSettings, type Rhythm } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { ThisWeek } from './this-week.svelte';

let kithbook: Kithbook;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) });
	kithbook = new Kithbook();
});
afterEach(async () => {
	vi.useRealTimers();
	await kithbook.storage.erase();
	await kithbook.storage.close();
});

async function begin(weeks: Record<Week, [contacts: number, known: number]>, rhythm?: Rhythm) {
	await kithbook.save((clock) => [
		newSettings(rhythm ?? { every: 'week', weekday: 7 }, '2026-W40', clock),
		newPlatform({ id: 'linkedin' }, 0, clock),
		...Object.entries(weeks).map(([week, [contacts, known]]) =>
			newCheckin(
				{
					week: week as Week,
					threshold: 'talked',
					prompt: undefined,
					answers: {
						contacts: { state: 'given', value: { linkedin: contacts } },
						known: { state: 'given', value: { linkedin: known } }
					}
				},
				clock
			)
		)
	]);
}

async function opened(): Promise<ThisWeek> {
	const week = new ThisWeek(kithbook);
	const stop = $effect.root(() => {
		$effect(() => {
			expect([week.ready, week.ratio, week.measuredWords, week.hasStep]).toHaveLength(4);
		});
	});
	flushSync();
	onTestFinished(stop);
	await vi.waitFor(() => expect(week.ready).toBe(true));
	return week;
}

describe('what there is to do', () => {
	it('offers the first check-in at once', async () => {
		await begin({});
		vi.setSystemTime(new Date(2026, 10, 18, 12));
		const week = await opened();
		expect(week.tasks[0]).toMatchObject({ week: '2026-W47', isMain: true });
		expect(week.ratio).toBeUndefined();
	});

	it('offers this week’s on its day, and a missed one quietly', async () => {
		await begin({ '2026-W45': [100, 30] });
		expect((await opened()).tasks).toMatchObject([
			{ week: '2026-W47', isMain: true },
			{ week: '2026-W46', isMain: false }
		]);
	});

	it('offers two missed weeks at most', async () => {
		await begin({ '2026-W42': [100, 30] });
		expect((await opened()).tasks).toMatchObject([
			{ week: '2026-W47', isMain: true },
			{ week: '2026-W46', isMain: false },
			{ week: '2026-W45', isMain: false }
		]);
	});

	it('waits before the day, and is content after the check-in', async () => {
		await begin({ '2026-W45': [100, 30], '2026-W46': [100, 30] });
		vi.setSystemTime(new Date(2026, 10, 18, 12));
		const week = await opened();
		expect(week.tasks).toMatchObject([{ isMain: false }]);
		await begin({ '2026-W47': [100, 31] });
		await vi.waitFor(() => expect(week.standing?.state).toBe('done'));
		expect(week.tasks[0]?.words).toContain('29 November');
	});

	it('looks at an early first check-in again on the day, until it is saved once more', async () => {
		vi.setSystemTime(new Date(2026, 10, 16, 12));
		await begin({ '2026-W47': [100, 30] });
		const week = await opened();
		expect(week.tasks[0]).toMatchObject({ week: '2026-W47', isMain: false });
		expect(week.tasks[0]?.words).toContain('Sunday 22 November');

		vi.setSystemTime(new Date(2026, 10, 22, 12));
		const then = await opened();
		expect(then.tasks[0]).toMatchObject({
			week: '2026-W47',
			isMain: true,
			action: 'Look them over'
		});
		expect(then.tasks[0]?.words).toContain('Monday 16 November');
		const [first] = await kithbook.storage.records('checkin');
		if (!first) throw new Error('it is there');
		await kithbook.save((clock) => [stampSaved(first, clock)]);
		await vi.waitFor(() => expect(then.standing?.state).toBe('done'));
		expect(then.tasks[0]?.words).toContain('29 November');
	});

	it('may offer a small step where nothing is due and something is written about people', async () => {
		await begin({ '2026-W47': [100, 31] });
		const week = await opened();
		expect(week.hasStep).toBe(false);
		await kithbook.save(() => [newPerson('tove')]);
		await vi.waitFor(() => expect(week.hasStep).toBe(true));
	});

	it('goes on with a draft', async () => {
		await begin({ '2026-W46': [100, 30] });
		await kithbook.saveDraft('checkin 2026-W47', {});
		const week = await opened();
		expect(week.isStarted).toBe(true);
		expect(week.tasks[0]).toMatchObject({ week: '2026-W47', isMain: true });
	});
});

describe('the ratio', () => {
	it('breaks its line where knowing came to mean something else', async () => {
		await begin({ '2026-W45': [10, 2], '2026-W46': [10, 3] });
		const week = await opened();
		expect(week.spark.map(({ share }) => share)).toEqual([0.2, 0.3]);
		const [first] = await kithbook.storage.records('checkin', { to: '2026-W45' });
		if (!first) throw new Error('it is there');
		await kithbook.save((clock) => [edit(first, { threshold: 'met' }, clock)]);
		await vi.waitFor(() => expect(week.spark.map(({ share }) => share)).toEqual([0.2, null, 0.3]));
	});

	it('is said in round and in exact numbers', async () => {
		await begin({ '2026-W46': [1912, 570] });
		expect((await opened()).ratio).toMatchObject({
			figure: '3',
			of: 'in 10',
			sentence: expect.stringContaining(
				'<real>570</real> of your <virtual>1,912</virtual>'
			) as string,
			others: expect.stringContaining('2.4') as string
		});
	});

	it('names no figure where nobody is known, and no others where all are', async () => {
		await begin({ '2026-W46': [50, 0] });
		const week = await opened();
		expect(week.ratio).not.toHaveProperty('of');
		await begin({ '2026-W47': [50, 50] });
		await vi.waitFor(() => expect(week.ratio?.sentence).toContain('all'));
		expect(week.ratio).not.toHaveProperty('others');
	});

	it('breaks its line where a week is missing, but not between the months of a monthly journal', async () => {
		const weeks = { '2026-W38': [10, 2], '2026-W42': [10, 3], '2026-W47': [10, 3] } as const;
		await begin({ '2026-W38': [...weeks['2026-W38']], '2026-W42': [...weeks['2026-W42']] });
		const week = await opened();
		expect(week.spark.map(({ share }) => share)).toEqual([0.2, null, 0.3]);
		await begin({ '2026-W47': [10, 3] }, { every: 'month', day: 20 });
		await vi.waitFor(() => expect(week.spark.map(({ share }) => share)).toEqual([0.2, 0.3, 0.3]));
	});
});

describe('what was measured', () => {
	const strata = [
		{
			...{ platforms: ['linkedin'], came: 1, all: 1500, stale: {}, again: {} },
			fresh: { stranger: 42, talked: 10, met: 8 }
		}
	];
	const measure = (week: Week) =>
		kithbook.save((clock) => [measurementOf(week, strata, undefined, clock)]);

	it('is said of the last year, by what knowing means now', async () => {
		await begin({ '2026-W46': [1500, 700] });
		const week = await opened();
		expect(week.measuredWords).toBeUndefined();
		await measure('2026-W46');
		await vi.waitFor(() =>
			expect(week.measuredWords).toBe(
				'Measured from 60 names, up to the week of 9 November 2026: between 19 and 43 in 100 of your 1,500 on LinkedIn.'
			)
		);
		const [settings] = await kithbook.storage.records('settings');
		if (!settings) throw new Error('it is there');
		await kithbook.save((clock) => [edit(settings, { threshold: 'met' }, clock)]);
		await vi.waitFor(() => expect(week.measuredWords).toContain('between 6 and 25 in 100'));
	});

	it('is not said of longer ago', async () => {
		await begin({});
		await measure('2025-W40');
		expect((await opened()).measuredWords).toBeUndefined();
	});
});

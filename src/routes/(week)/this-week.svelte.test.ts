import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { newCheckin, stampSaved } from '$lib/journal/checkin';
import { measurementOf } from '$lib/journal/people/measurement';
import { newRequest } from '$lib/journal/favours/request';
import { byWeek } from '$lib/journal/journal';
import { newPlatform } from '$lib/journal/platform';
import { edit } from '$lib/journal/record';
import { newPerson } from '$lib/journal/people/person';
import { newSettings, type Rhythm } from '$lib/journal/settings';
import type { Clock } from '$lib/journal/stamps';
import type { Week } from '$lib/journal/weeks';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { notices } from '$lib/app/notices.svelte';
import { saveFolderState } from '$lib/copies/folder-facts';
import { noteCopy } from '$lib/copies/last-copy';
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
		expect(week.nextWords).toEqual([
			'this week is written down',
			'next check-in on Sunday 29 November'
		]);
	});

	it('looks at an early first check-in again on the day, until it is saved once more', async () => {
		vi.setSystemTime(new Date(2026, 10, 16, 12));
		await begin({ '2026-W47': [100, 30] });
		const week = await opened();
		expect(week.tasks[0]).toMatchObject({ week: '2026-W47', isMain: false });
		expect(week.nextWords.at(-1)).toBe('next check-in on Sunday');

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
		expect(then.nextWords.at(-1)).toContain('29 November');
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
	it('is said in round and in exact numbers', async () => {
		await begin({ '2026-W46': [1912, 570] });
		const { ratio } = await opened();
		expect(ratio).toMatchObject({
			title: '30 in 100 are people you know.',
			labels: { known: '570 you know', unknown: '1,342 you don’t' },
			sentence: expect.stringContaining(
				'<real>570</real> of your <virtual>1,912</virtual>'
			) as string,
			others: expect.stringContaining('2.4') as string
		});
	});

	it('names no figure where nobody is known, and no others where all are', async () => {
		await begin({ '2026-W46': [50, 0] });
		const week = await opened();
		expect(week.ratio?.title).toBe('So far, none of them are people you know.');
		await begin({ '2026-W47': [50, 50] });
		await vi.waitFor(() => expect(week.ratio?.title).toBe('All of them are people you know.'));
		expect(week.ratio).not.toHaveProperty('others');
	});

	it('is never rounded to nobody or to all', async () => {
		await begin({ '2026-W46': [5000, 1] });
		const week = await opened();
		expect(week.ratio?.title).toBe('Fewer than 1 in 100 are people you know.');
		await begin({ '2026-W47': [5000, 4999] });
		await vi.waitFor(() => expect(week.ratio?.title).toBe('99 in 100 are people you know.'));
	});

	it('is told with the share of four weeks earlier, over the same platforms', async () => {
		await begin({ '2026-W43': [100, 29], '2026-W47': [100, 31] });
		const week = await opened();
		expect(week.ratio?.before).toBe('29 in 100 four weeks earlier, over the same platforms.');
		const [, latest] = byWeek(await kithbook.storage.records('checkin'));
		if (!latest) throw new Error('it is there');
		const answers = {
			'answers.contacts': { state: 'given', value: { linkedin: 100, phone: 100 } },
			'answers.known': { state: 'given', value: { linkedin: 31, phone: 99 } }
		};
		await kithbook.save((clock) => [edit(latest, answers, clock)]);
		await vi.waitFor(() =>
			expect(week.ratio?.before).toBe(
				'Over the platforms of both counts it was 29 in 100 four weeks earlier, and is 31.'
			)
		);
		await kithbook.save((clock) => [edit(latest, { threshold: 'met' }, clock)]);
		await vi.waitFor(() => expect(week.ratio?.before).toBeUndefined());
	});

	it('has a picture over the weeks from the fifth count on', async () => {
		await begin({
			'2026-W38': [10, 2],
			'2026-W43': [10, 2],
			'2026-W44': [10, 3],
			'2026-W45': [10, 3]
		});
		const week = await opened();
		expect(week.overWeeks).toBeUndefined();
		await begin({ '2026-W46': [10, 3] });
		await vi.waitFor(() => expect(week.overWeeks?.months).toEqual(['Sept', 'Oct', 'Nov']));
		expect(week.overWeeks?.points.map(({ share }) => share)).toEqual([
			0.2,
			null,
			0.2,
			0.3,
			0.3,
			0.3
		]);
		await begin({}, { every: 'month', day: 20 });
		// Between the months of a monthly journal it does not break.
		await vi.waitFor(() =>
			expect(week.overWeeks?.points.map(({ share }) => share)).toEqual([0.2, 0.2, 0.3, 0.3, 0.3])
		);
	});
});

describe('a plan', () => {
	const planned = (week: Week, contact: string) =>
		kithbook.save((clock) => [
			newCheckin(
				{
					week,
					threshold: 'talked',
					prompt: undefined,
					answers: { plan: { state: 'given', value: { contact } } }
				},
				clock
			)
		]);

	it('of the last check-in is answered once, and the answer can be taken back', async () => {
		await begin({});
		await planned('2026-W46', 'Kamila');
		const week = await opened();
		expect(week.plan).toEqual({
			words: 'I will contact Kamila.',
			when: 'Your plan from the week of 9 November'
		});
		await week.endPlan('not-yet');
		await vi.waitFor(() => expect(week.plan).toBeUndefined());
		const [checkin] = await kithbook.storage.records('checkin');
		expect(checkin?.planEnd).toEqual({ plan: 'I will contact Kamila.', end: 'not-yet' });
		notices.shown[0]?.action?.run();
		await vi.waitFor(() => expect(week.plan).toBeDefined());
	});

	it('is this week’s own once this week is done', async () => {
		await begin({});
		await planned('2026-W46', 'Kamila');
		await planned('2026-W47', 'Bram');
		expect((await opened()).plan?.words).toBe('I will contact Bram.');
	});
});

describe('what is open', () => {
	it('is told with its age, the oldest first', async () => {
		await begin({ '2026-W47': [100, 31] });
		const week = await opened();
		expect(week.requests).toBeUndefined();
		const ask = (what: string, day: number) => (clock: Clock) => [
			newRequest(
				{
					what,
					kind: 'advice',
					world: 'offline',
					mode: 'direct',
					asked: 1,
					askedAt: new Date(2026, 10, day, 18).getTime()
				},
				clock
			)
		];
		await kithbook.save(ask('Brass hinges', 22));
		await kithbook.save(ask('A spare key', 17));
		await vi.waitFor(() =>
			expect(week.requests).toMatchObject({
				title: '2 requests are open',
				lines: [
					{ what: 'A spare key', age: '5 days' },
					{ what: 'Brass hinges', age: 'today' }
				],
				hasMore: false
			})
		);
	});
});

describe('coming back', () => {
	it('after seven weeks is greeted, and no week is counted', async () => {
		await begin({ '2026-W41': [100, 30] });
		expect((await opened()).greeting).toBeUndefined();
		vi.setSystemTime(new Date(2026, 10, 25, 12));
		expect((await opened()).greeting).toMatch(/^Good to see you again/);
	});

	it('after years is not a first week', async () => {
		await begin({ '2024-W41': [100, 30] });
		const week = await opened();
		expect(week.headline).toBe('Your week is ready to look at.');
		expect(week.greeting).toMatch(/^Good to see you again/);
	});

	it('shows earlier words only where no check-in is due', async () => {
		await begin({ '2026-W46': [100, 30] });
		const week = await opened();
		expect(week.rememberedFrom).toBeUndefined();
		await begin({ '2026-W47': [100, 30] });
		await vi.waitFor(() => expect(week.rememberedFrom).toBe('2026-W47'));
		vi.setSystemTime(new Date(2026, 10, 25, 12));
		expect((await opened()).rememberedFrom).toBe('2026-W47');
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

describe('copies outside this browser', () => {
	const need = async () => {
		const week = await opened();
		return week.copyNeed?.words;
	};

	it('are asked for while there is none', async () => {
		await begin({ '2026-W47': [100, 25] });
		expect(await need()).toBe('There is no copy of this journal outside this browser yet.');
	});

	it('are named once the last is four weeks old', async () => {
		await begin({ '2026-W47': [100, 25] });
		await noteCopy(kithbook.storage, new Date(2026, 9, 26, 12));
		expect(await need()).toBeUndefined();
		vi.setSystemTime(new Date(2026, 10, 23, 12));
		expect(await need()).toBe('The last copy was saved 28 days ago.');
	});

	it('in a folder are named where that needs the user, however new the last is', async () => {
		await begin({ '2026-W47': [100, 25] });
		await noteCopy(kithbook.storage, new Date(2026, 10, 22));
		await saveFolderState(kithbook.storage, { trouble: 'needs-tap' });
		expect(await need()).toBe(
			'Your folder needs a tap before Kithbook may save copies there again.'
		);
		await saveFolderState(kithbook.storage, { fuller: { name: 'kithbook.json', living: 9 } });
		expect(await need()).toBe('Something is amiss with the copies in your folder.');
		await saveFolderState(kithbook.storage, {});
		expect(await need()).toBeUndefined();
	});
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newCheckin } from '$lib/journal/checkin';
import { newNote } from '$lib/journal/note';
import { newSettings } from '$lib/journal/settings';
import type { Week } from '$lib/journal/weeks';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { notices } from '$lib/app/notices.svelte';
import { keepReading } from '$lib/app/testing.svelte';
import { EarlierWords } from './earlier-words.svelte';

let kithbook: Kithbook;

beforeEach(() => {
	kithbook = new Kithbook();
});
afterEach(async () => {
	await kithbook.storage.erase();
	await kithbook.storage.close();
});

async function open(begun: Week) {
	await kithbook.save((clock) => [
		newSettings({ every: 'week', weekday: 7 }, begun, clock),
		...(['2025-W48', '2024-W48'] as const).map((week) =>
			newCheckin(
				{
					week,
					threshold: 'talked',
					prompt: undefined,
					answers: {
						reflection: { state: 'given', value: { text: `Bert read in ${week}.` } },
						shared: { state: 'given', value: { text: 'Not words to remember.' } }
					}
				},
				clock
			)
		),
		newNote('Tove rang.', new Date(2025, 10, 26, 12), clock),
		newNote('Another week.', new Date(2025, 10, 12, 12), clock)
	]);
	keepReading(() => [kithbook.settings, kithbook.platforms, kithbook.questions]);
	await vi.waitFor(() => expect(kithbook.questions).toBeDefined());
	const earlier = new EarlierWords(kithbook, () => '2026-W48');
	keepReading(() => earlier.weeks);
	const texts = () => earlier.weeks.map(({ words }) => words.map(({ text }) => text));
	return { earlier, texts };
}

test('one’s own words of this week in earlier years are shown, with the year', async () => {
	const { earlier, texts } = await open('2024-W01');
	await vi.waitFor(() =>
		expect(texts()).toEqual([['Bert read in 2025-W48.', 'Tove rang.'], ['Bert read in 2024-W48.']])
	);
	expect(earlier.weeks.map(({ title }) => title)).toEqual([
		'A year ago, in the week of 24 November 2025',
		'2 years ago, in the week of 25 November 2024'
	]);
});

test('a week and a name are left out, and shown again', async () => {
	const { earlier, texts } = await open('2024-W01');
	await vi.waitFor(() => expect(texts()).toHaveLength(2));
	await earlier.leaveOut('tove');
	await vi.waitFor(() => expect(texts()[0]).toEqual(['Bert read in 2025-W48.']));
	await earlier.leaveOut('2025-W48');
	await vi.waitFor(() => expect(texts()).toEqual([['Bert read in 2024-W48.']]));
	expect(earlier.leftOut.map(({ label }) => label)).toEqual([
		'the week of 24 November 2025',
		'tove'
	]);
	notices.shown.at(-1)?.action?.run();
	await vi.waitFor(() => expect(texts()).toHaveLength(2));
	await earlier.letIn('tove');
	await vi.waitFor(() => expect(texts()[0]).toHaveLength(2));
	expect(earlier.leftOut).toEqual([]);
});

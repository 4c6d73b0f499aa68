import { expect, test, vi } from 'vitest';
import { notices } from '$lib/app/notices.svelte';
import { actOnNotice, keepReading, openJournal } from '$lib/app/testing.svelte';
import { newNote } from '$lib/journal/note';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import { remove } from '$lib/journal/record';
import { checkinOf } from '$lib/storage/testing';
import { TrashPage } from './trash.svelte';

// The development server serves the many modules of a Worker one by one.
const patience = { timeout: 20_000 };

async function deleted() {
	const journal = openJournal();
	await journal.storage.save((clock) => {
		const person = changePerson(newPerson('p'), { notes: 'Plays the cello.' }, clock);
		const on = '2025-11-24';
		const step = newStep(
			{ person: 'p', kind: 'chosen', on, note: undefined, opening: undefined },
			clock
		);
		const note = newNote('Tea with Bert.', new Date(2025, 10, 4), clock);
		const kept = newNote('Soup.', new Date(2025, 10, 4), clock);
		const checkin = checkinOf(clock, '2025-W45', 'A quiet week.');
		return [kept, ...[note, checkin, step, person].map((record) => remove(record, clock))];
	});
	const page = new TrashPage(journal);
	keepReading(() => page.items);
	await expect.poll(() => page.items?.length).toBe(4);
	return { journal, page };
}

test('shows what was deleted, its words and its week, and brings it back', async () => {
	const { journal, page } = await deleted();
	const items = page.items?.map(({ kind, words }) => ({ kind, words }));
	expect(items).toEqual(
		expect.arrayContaining([
			{ kind: 'Person', words: 'Plays the cello.' },
			{ kind: 'Step', words: '' },
			{ kind: 'Check-in, week of 3 November 2025', words: 'A quiet week.' },
			{ kind: 'Note, week of 3 November 2025', words: 'Tea with Bert.' }
		])
	);
	const note = page.items?.find(({ words }) => words === 'Tea with Bert.');
	if (!note) throw new Error('no note');
	await page.bringBack(note);
	expect(await journal.storage.records('note')).toHaveLength(2);
	await expect.poll(() => page.count).toBe(3);
	actOnNotice();
	await expect.poll(() => page.count).toBe(4);
});

test('empties all of it for good', async () => {
	vi.setConfig({ testTimeout: 60_000 });
	const { journal, page } = await deleted();
	await page.empty();
	expect(notices.shown.at(-1)?.text).toBe('The trash is empty.');
	await expect.poll(() => page.count, patience).toBe(0);
	expect(JSON.stringify(await journal.storage.allRecords())).not.toMatch(/Bert|cello|quiet/);
	expect(await journal.storage.records('note')).toMatchObject([{ text: 'Soup.' }]);
});

test('shows a long list in portions', async () => {
	const journal = openJournal();
	await journal.storage.save((clock) =>
		Array.from({ length: 60 }, (_, index) =>
			remove(newNote(`Note ${String(index)}`, new Date(2025, 10, 4), clock), clock)
		)
	);
	const page = new TrashPage(journal);
	keepReading(() => page.items);
	await expect.poll(() => page.count).toBe(60);
	expect(page.items).toHaveLength(50);
	expect(page.hasMore).toBe(true);
	page.showMore();
	expect(page.items).toHaveLength(60);
	expect(page.hasMore).toBe(false);
});

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { PeopleSearch } from '$lib/app/people-search.svelte';
import { keepReading, openJournal } from '$lib/app/testing.svelte';
import type { Contact } from '$lib/journal/people/contact';
import { newInvitation } from '$lib/journal/people/invitation';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import { newSettings } from '$lib/journal/settings';
import type { Clock } from '$lib/journal/stamps';
import { clockOf } from '$lib/storage/testing';
import Measured from './Measured.svelte';
import { Overview } from './overview.svelte';

function contact(id: string, clock: Clock): Contact {
	return {
		id,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts: { name: `Name ${id}` },
		order: id.charCodeAt(0),
		came: 1,
		stamps: { facts: clock.stamp() }
	};
}

/** Five people on a list, of whom two were looked at, and one added by hand. */
async function open() {
	const journal = { ...openJournal(), platforms: [], settings: undefined };
	const { storage } = journal;
	const clock = await clockOf(storage);
	const at = Date.now();
	await storage.save([
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		...['a', 'b', 'c', 'd', 'e'].map((id) => contact(id, clock)),
		changePerson(newPerson('a'), { closeness: 'talked', review: { answer: 'talked', at } }, clock),
		changePerson(
			newPerson('b'),
			{ closeness: 'stranger', review: { answer: 'stranger', at } },
			clock
		),
		changePerson(newPerson('x'), { name: 'Ines Moor' }, clock),
		newStep({ person: 'c', kind: 'messaged', on: '2026-11-02' }, clock),
		newStep({ person: 'd', kind: 'replied', on: '2026-11-09' }, clock),
		newStep({ person: 'e', kind: 'messaged', on: '2026-11-03' }, clock),
		newStep({ person: 'e', kind: 'let-go', on: '2026-11-10' }, clock),
		newInvitation({ direction: 'incoming', name: 'Ossian', on: '2026-11-05' }, clock),
		newInvitation({ direction: 'incoming', name: 'Bram', answer: 'accepted' }, clock),
		newInvitation({ direction: 'outgoing', name: 'Tove' }, clock)
	]);
	const search = new PeopleSearch(journal);
	const overview = new Overview(journal, search);
	keepReading(() => [overview.onTheWay, overview.asked, overview.estimate, search.rows]);
	await vi.waitFor(() => expect(overview.isLoading).toBe(false));
	return { storage, clock, overview };
}

test('people are grouped by what they are to the user', async () => {
	const { overview } = await open();
	expect(overview.onTheWay).toMatchObject({
		title: 'On the way · 2',
		rows: [
			{ id: 'd', reached: 2 },
			{ id: 'c', reached: 1 }
		],
		hasMore: false
	});
	expect(overview.onTheWay.rows[0]?.line).toMatch(/^Name replied on 9 November/);
	expect(overview.asked.rows.map(({ name }) => name)).toEqual(['Ossian']);
	expect(overview.known.rows.map(({ id }) => id)).toEqual(['a']);
	expect(overview.byHand.rows.map(({ id }) => id)).toEqual(['x']);
	expect(overview.unseen).toBe('Not yet looked at · 3');
	expect(overview.action).toBe('Look at the last 3 names');
});

test('the range is measured from the answers until now, without a measurement of the week', async () => {
	const { storage, clock, overview } = await open();
	expect(overview.estimate).toMatchObject({ all: 5, lo: 1, hi: 4, point: undefined });
	const at = Date.now();
	await storage.save(
		['c', 'd', 'e'].map((id) =>
			changePerson(newPerson(id), { closeness: 'met', review: { answer: 'met', at } }, clock)
		)
	);
	await vi.waitFor(() => expect(overview.estimate).toMatchObject({ all: 5, lo: 4, hi: 4 }));
	expect([overview.unseen, overview.action]).toEqual([undefined, undefined]);
});

test('a long part is shown little by little', async () => {
	const { storage, clock, overview } = await open();
	await storage.save(
		Array.from({ length: 30 }, (_, n) =>
			changePerson(newPerson(`k${String(n)}`), { name: `K ${String(n)}`, closeness: 'met' }, clock)
		)
	);
	await vi.waitFor(() => expect(overview.known.title).toBe('People you know · 31'));
	expect([overview.known.rows.length, overview.known.hasMore]).toEqual([20, true]);
	overview.showMore('known');
	expect([overview.known.rows.length, overview.known.hasMore]).toEqual([31, false]);
});

test('the top leads to names to look at, else to lists', async () => {
	const props = { estimate: undefined, lead: 'Some people.', action: 'Look', isListed: true };
	const { rerender } = await render(Measured, props);
	await expect
		.element(page.getByRole('link', { name: 'Look' }))
		.toHaveAttribute('href', '/people/review/?n=12');
	await expect.element(page.getByText('Some people.')).toBeVisible();
	await rerender({ action: undefined });
	expect(page.getByRole('link').elements()).toEqual([]);
	await rerender({ isListed: false });
	await expect
		.element(page.getByRole('link', { name: 'Bring in a list' }))
		.toHaveAttribute('href', '/people/import/');
});

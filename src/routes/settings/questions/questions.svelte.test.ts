import { expect, test, vi } from 'vitest';
import { newSettings } from '$lib/journal/settings';
import { actOnNotice, keepReading, openJournal, refuseSaving } from '$lib/app/testing.svelte';
import { notices } from '$lib/app/notices.svelte';
import { QuestionsPage } from './questions.svelte';

async function setup({ full = false } = {}) {
	const journal = openJournal();
	await journal.storage.save((clock) => [
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock)
	]);
	if (full) refuseSaving(journal);
	const settings = journal.live(async (reads) => (await reads.records('settings'))[0]);
	const page = new QuestionsPage({
		...journal,
		questions: [],
		get settings() {
			return settings.value;
		}
	});
	keepReading(() => page.switched);
	await vi.waitFor(() => expect(page.switched.length).toBeGreaterThan(0));
	const off = () => page.switched.flatMap(({ id, isOn }) => (isOn ? [] : [id]));
	return { page, journal, off };
}

test('a question is switched off, which can be undone, and on again', async () => {
	const { page, journal, off } = await setup();
	const before = off();
	expect(await page.switchTo('shared', false)).toBe(true);
	await expect.poll(off).toEqual([...before, 'shared']);
	expect(notices.shown.at(-1)?.text).toBe(
		'“Did you share anything strangers shouldn’t know?” is no longer asked. Its answers stay.'
	);
	actOnNotice();
	await expect.poll(off).toEqual(before);

	await page.switchTo('plan', false);
	await expect.poll(off).toContain('plan');
	await page.switchTo('plan', true);
	await expect.poll(off).toEqual(before);
	expect(await journal.storage.records('settings')).toMatchObject([{ asks: { plan: true } }]);
});

test('the two at the heart of it say what is lost without them', async () => {
	const { page } = await setup();
	const losses = page.switched.flatMap(({ id, loss }) => (loss === undefined ? [] : [id]));
	expect(losses).toEqual(['contacts', 'known', 'help-asked']);
});

test('a switch that cannot be saved says so', async () => {
	const { page, off } = await setup({ full: true });
	const before = off();
	expect(await page.switchTo('shared', false)).toBe(false);
	expect(off()).toEqual(before);
	expect(notices.shown.at(-1)?.kind).toBe('problem');
});

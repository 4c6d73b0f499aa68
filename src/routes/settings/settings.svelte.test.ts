import { expect, test, vi } from 'vitest';
import { inOrder, newPlatform } from '$lib/journal/platform';
import { newSettings } from '$lib/journal/settings';
import { notices } from '$lib/app/notices.svelte';
import { actOnNotice, keepReading, openJournal, refuseSaving } from '$lib/app/testing.svelte';
import { SettingsPage } from './settings.svelte';

/** The settings of a journal with two platforms: one that can be written, or one whose disk is full. */
async function setup({ full = false } = {}) {
	const journal = openJournal();
	await journal.storage.save((clock) => [
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		newPlatform({ id: 'phone' }, 0, clock),
		newPlatform({ label: 'Choir' }, 1, clock)
	]);
	if (full) refuseSaving(journal);
	const settings = journal.live(async (reads) => (await reads.records('settings'))[0]);
	const platforms = journal.live(async (reads) => inOrder(await reads.records('platform')));
	const page = new SettingsPage({
		...journal,
		get settings() {
			return settings.value;
		},
		get platforms() {
			return platforms.value;
		}
	});
	keepReading(() => [page.rhythm, page.threshold, page.platforms]);
	await vi.waitFor(() => expect(page.platforms).toHaveLength(2));
	/** Waits until the platforms in use have these labels. */
	const labels = (expected: string[]) =>
		expect.poll(() => page.platforms.map(({ label }) => label)).toEqual(expected);
	return { page, journal, labels };
}

test('a change is saved at once, with a notice', async () => {
	const { page, journal } = await setup();
	page.threshold = 'met';
	await expect.poll(() => notices.shown.map(({ text }) => text)).toEqual(['Saved']);
	expect(await journal.storage.records('settings')).toMatchObject([{ threshold: 'met' }]);
	expect(page.threshold).toBe('met');
});

test('a change that cannot be saved is reverted, with a reason', async () => {
	const { page } = await setup({ full: true });
	page.rhythm = { every: 'month', day: 31 };
	expect(page.rhythm.every).toBe('month');
	await expect.poll(() => page.rhythm).toEqual({ every: 'week', weekday: 7 });
	expect(notices.shown).toMatchObject([{ kind: 'problem' }]);
	expect(notices.shown[0]?.text).toMatch(/^NOT SAVED\./);
});

test('retiring a platform can be undone from its notice', async () => {
	const { page, labels } = await setup();
	await page.retirePlatform('phone');
	await labels(['Choir']);
	actOnNotice();
	await labels(['Phone address book', 'Choir']);
});

test('an offered platform gets its usual name back, and any other needs one', async () => {
	const { page, labels } = await setup();
	await page.renamePlatform('phone', 'Old phone');
	await labels(['Old phone', 'Choir']);
	expect(await page.renamePlatform('phone', ' ')).toEqual({ saved: true });
	await labels(['Phone address book', 'Choir']);
	const own = page.platforms[1]?.id ?? '';
	expect(await page.renamePlatform(own, ' ')).toMatchObject({ saved: false });
	expect(await page.renamePlatform(own, 'x'.repeat(81))).toMatchObject({ saved: false });
});

test('moving changes only the order of platforms in use', async () => {
	const { page, labels } = await setup();
	await page.movePlatform('phone', 1);
	await labels(['Choir', 'Phone address book']);
	await page.movePlatform('phone', 1);
	await labels(['Choir', 'Phone address book']);
});

import { afterEach, expect, test } from 'vitest';
import { inOrder, newPlatform, type Platform } from '$lib/journal/platform';
import type { StoredRecord } from '$lib/journal/record';
import { newSettings, type Settings } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import { notices } from '$lib/app/notices.svelte';
import { SettingsDesk } from './settings.svelte';

const clock = new Clock('device0001');

afterEach(() => {
	for (const { id } of notices.shown) notices.dismiss(id);
});

/** A journal in memory: one that can be written, or one whose disk is full. */
function setup({ full = false } = {}) {
	const state = $state({
		settings: newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		platforms: [newPlatform({ id: 'phone' }, 0, clock), newPlatform({ label: 'Choir' }, 1, clock)]
	});
	const keep = (record: StoredRecord) => {
		if (record.type === 'settings') state.settings = record as Settings;
		const index = state.platforms.findIndex(({ id }) => id === record.id);
		if (index >= 0) state.platforms[index] = record as Platform;
	};
	const desk = new SettingsDesk({
		get settings() {
			return state.settings;
		},
		get platforms() {
			return inOrder(state.platforms);
		},
		save: (change) => {
			if (full) return Promise.resolve({ ok: false, problem: 'quota' });
			const records = [...change(clock)];
			records.forEach(keep);
			return Promise.resolve({ ok: true, value: records });
		}
	});
	return { desk, state };
}

test('a change is saved at once, and says so', async () => {
	const { desk, state } = setup();
	desk.threshold = 'met';
	await expect.poll(() => notices.shown.map(({ text }) => text)).toEqual(['Saved']);
	expect(state.settings.threshold).toBe('met');
	expect(desk.threshold).toBe('met');
});

test('what could not be saved goes back to what is stored, and says why', async () => {
	const { desk } = setup({ full: true });
	desk.rhythm = { every: 'month', day: 31 };
	expect(desk.rhythm.every).toBe('month');
	await expect.poll(() => desk.rhythm).toEqual({ every: 'week', weekday: 7 });
	expect(notices.shown).toMatchObject([{ kind: 'problem' }]);
	expect(notices.shown[0]?.text).toMatch(/^NOT SAVED\./);
});

test('retiring a platform can be undone from its notice', async () => {
	const { desk, state } = setup();
	await desk.retirePlatform('phone');
	expect(desk.platforms.map(({ label }) => label)).toEqual(['Choir']);
	const undo = notices.shown.find(({ action }) => action?.label === 'Undo');
	if (undo) notices.act(undo.id);
	await expect.poll(() => state.platforms[0]?.retired).toBe(false);
});

test('a platform offered by name gets its usual name back, one’s own needs one', async () => {
	const { desk, state } = setup();
	await desk.renamePlatform('phone', 'Old phone');
	expect(desk.platforms[0]?.label).toBe('Old phone');
	expect(await desk.renamePlatform('phone', ' ')).toEqual({ saved: true });
	expect(desk.platforms[0]?.label).toBe('Phone address book');
	const own = state.platforms[1]?.id ?? '';
	expect(await desk.renamePlatform(own, ' ')).toMatchObject({ saved: false });
	expect(await desk.renamePlatform(own, 'x'.repeat(81))).toMatchObject({ saved: false });
});

test('moving changes the order of those in use only', async () => {
	const { desk } = setup();
	await desk.movePlatform('phone', 1);
	expect(desk.platforms.map(({ label }) => label)).toEqual(['Choir', 'Phone address book']);
	await desk.movePlatform('phone', 1);
	expect(desk.platforms.map(({ label }) => label)).toEqual(['Choir', 'Phone address book']);
});

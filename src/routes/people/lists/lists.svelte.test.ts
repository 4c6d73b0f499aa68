import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { countList } from '$lib/journal/people/contact-list';
import type { Contact } from '$lib/journal/people/contact';
import { newPlatform } from '$lib/journal/platform';
import type { StoredRecord } from '$lib/journal/record';
import { mondayWords } from '$lib/journal/words';
import { Kithbook } from '$lib/app/kithbook.svelte';
import { actOnNotice, watchWorkers } from '$lib/app/testing.svelte';
import { notices } from '$lib/app/notices.svelte';
import { SnapshotStorage } from '$lib/storage/snapshots';
import { everyWordOf } from '$lib/storage/testing';
import { ListsPage, type ListView } from './lists.svelte';

// The development server serves the many modules of a Worker one by one.
vi.setConfig({ testTimeout: 90_000 });
const patience = { timeout: 30_000 };

let kithbook: Kithbook;
let page: ListsPage;
let shown: readonly ListView[] | undefined;
let states: number;
let stop: () => void;

beforeEach(async () => {
	kithbook = new Kithbook();
	page = new ListsPage(kithbook);
	// Queries are only updated while something reads them.
	stop = $effect.root(() => {
		$effect(() => {
			shown = page.lists;
			states = page.statesWithNames;
		});
	});
	await kithbook.storage.save((clock) => [
		newPlatform({ id: 'linkedin' }, 0, clock),
		countList(undefined, 'linkedin', '2026-W47', { all: 3, nameless: 1 }, clock),
		countList(undefined, 'x', '2025-W46', { all: 318, nameless: 318 }, clock),
		contact('a'),
		contact('b')
	]);
	await expect.poll(() => shown?.length).toBe(2);
});
afterEach(async () => {
	for (const { id } of notices.shown) notices.dismiss(id);
	page.close();
	stop();
	await kithbook.storage.erase();
	await kithbook.storage.close();
});

function contact(id: string): Contact {
	return {
		id,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts: { name: `Name of ${id}` },
		order: 1,
		came: 1,
		stamps: {}
	};
}

function list(label: string): ListView {
	const found = shown?.find((list) => list.label === label);
	if (!found) throw new Error(`no list of ${label}`);
	return found;
}

async function names(): Promise<StoredRecord[]> {
	return kithbook.storage.records('contact');
}

it('shows the count of each list, and whether it has names to forget', () => {
	expect(list('LinkedIn')).toMatchObject({
		count: `3 contacts in the week of ${mondayWords('2026-W47', new Date())}.`,
		forgotten: undefined,
		hasNames: true,
		canRestore: false
	});
	expect(list('X')).toMatchObject({
		count: '318 contacts in the week of 10 November 2025.',
		hasNames: false
	});
});

it('forgets names, keeps the count, and restores them', async () => {
	await page.forget(list('LinkedIn'));
	expect(await names()).toEqual([]);
	await expect
		.poll(() => list('LinkedIn'), patience)
		.toMatchObject({ hasNames: false, canRestore: true });
	expect(list('LinkedIn').count).toMatch(/^3 contacts/);

	await page.restore(list('LinkedIn'));
	expect(await names()).toHaveLength(2);
	await expect
		.poll(() => list('LinkedIn'), patience)
		.toMatchObject({ hasNames: true, forgotten: undefined });
});

it('says in how many earlier states names are, and after a day none has one', async () => {
	expect(states).toBe(1);
	await page.forget(list('LinkedIn'));
	await expect.poll(() => states).toBe(2);
	const snapshots = new SnapshotStorage(kithbook.storage.name);
	expect(await snapshots.snapshots()).toMatchObject([
		{ occasion: { kind: 'drop', names: ['LinkedIn'] }, counts: { contact: 2 } }
	]);
	expect(await everyWordOf(snapshots.name)).toContain('Name of a');
	await snapshots.forgetDeleted(Date.now() + 2 * 24 * 60 * 60 * 1000);
	expect(await everyWordOf(snapshots.name)).not.toContain('Name of');
	await snapshots.close();
});

it('removes a list, and undoes it at once', async () => {
	await page.remove(list('LinkedIn'));
	expect(await names()).toEqual([]);
	await expect.poll(() => shown?.map(({ label }) => label), patience).toEqual(['X']);
	actOnNotice();
	await expect.poll(async () => (await names()).length, patience).toBe(2);
	await expect.poll(() => shown?.length, patience).toBe(2);
});

it('says so if its Worker dies, and works the next time', async () => {
	const die = watchWorkers();
	const forgetting = page.forget(list('LinkedIn'));
	die();
	await forgetting;
	expect(notices.shown).toMatchObject([
		{
			kind: 'problem',
			text: 'Something went wrong inside Kithbook. What you have written is still here; the work may be only partly done. Try again.'
		}
	]);
	expect(page.busy).toBeUndefined();
	expect(await names()).toHaveLength(2);
	await page.forget(list('LinkedIn'));
	expect(await names()).toEqual([]);
});

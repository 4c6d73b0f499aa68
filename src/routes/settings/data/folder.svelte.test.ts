import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { copyToFolder, watchCopies } from '$lib/app/folder-copies';
import { keepReading, openJournal, watchWorkers } from '$lib/app/testing.svelte';
import { folderState, saveFolderState } from '$lib/copies/folder-facts';
import { copiedAt } from '$lib/copies/last-copy';
import { newNote } from '$lib/journal/note';
import { newSettings } from '$lib/journal/settings';
import { checkinOf } from '$lib/storage/testing';
import { CopiesFolder } from './folder.svelte';
import FolderPart from './FolderPart.svelte';

// The development server serves the many modules of a Worker one by one.
const patience = { timeout: 20_000 };

afterEach(() => vi.restoreAllMocks());

/** A journal, and a folder of the browser's own that the system's dialogue chooses. */
async function open() {
	const journal = openJournal();
	await journal.save((clock) => [
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		newNote('Tea with Noor', new Date(2026, 10, 18), clock)
	]);
	const root = await navigator.storage.getDirectory();
	const name = crypto.randomUUID();
	const directory = await root.getDirectoryHandle(name, { create: true });
	vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(directory));
	onTestFinished(async () => {
		vi.unstubAllGlobals();
		await root.removeEntry(name, { recursive: true }).catch(() => undefined);
	});
	const folder = new CopiesFolder(journal);
	keepReading(() => folder.view);
	await expect.poll(() => folder.view).toBeDefined();
	const files = async () => {
		const names: string[] = [];
		for await (const file of directory.keys()) names.push(file);
		return names.sort();
	};
	const ways = () => folder.view?.ways.map(({ way }) => way);
	return { journal, directory, folder, files, ways };
}

test('the chosen folder gets a copy at once, which counts as the last one', async () => {
	const { journal, folder, files, ways } = await open();
	expect(ways()).toEqual(['choose']);
	await folder.go('choose');
	expect(await files()).toEqual([expect.stringMatching(/^kithbook-.+-\d{4}\.json$/)]);
	await expect
		.poll(() => folder.view?.words[0])
		.toMatch(/Verified copy of .+: 0 check-ins, 1 note/);
	const { last } = await folderState(journal.storage);
	expect((await copiedAt(journal.storage))?.getTime()).toBe(last?.at);
	expect(ways()).toEqual(['copy', 'choose', 'leave']);
	await folder.go('leave');
	await expect.poll(ways).toEqual(['choose']);
	expect(await files()).toHaveLength(1);
});

test('a copy is made after a check-in, and none where none is due', async () => {
	const { journal, folder, files } = await open();
	await folder.go('choose');
	await copyToFolder(journal.storage);
	expect(await files()).toHaveLength(1);
	onTestFinished(watchCopies(journal.storage));
	await journal.save((clock) => [checkinOf(clock, '2026-W47', 'Tea')]);
	await expect.poll(files, patience).toHaveLength(2);
});

test('a permission that is lost needs one tap', async () => {
	const { folder, directory, files, ways } = await open();
	await folder.go('choose');
	const query = vi.spyOn(FileSystemHandle.prototype, 'queryPermission');
	query.mockResolvedValue('prompt');
	await folder.go('copy');
	await expect.poll(() => folder.view?.trouble).toMatch(/^The browser asks you again/);
	expect(ways()).toEqual(['allow', 'choose', 'leave']);
	vi.spyOn(FileSystemHandle.prototype, 'requestPermission').mockImplementation(() => {
		query.mockResolvedValue('granted');
		return Promise.resolve('granted');
	});
	await folder.go('allow');
	await expect.poll(() => folder.view?.trouble).toBeUndefined();
	expect(await files()).toHaveLength(2);
	expect(directory.name).not.toBe('');
});

test('a folder that is gone and a Worker that died are named', async () => {
	const { directory, folder, ways } = await open();
	await folder.go('choose');
	const die = watchWorkers();
	const copying = folder.go('copy');
	await expect.poll(() => folder.isBusy).toBe(true);
	await vi.waitFor(die);
	await copying;
	await expect.poll(() => folder.view?.trouble ?? '').toMatch(/^(The copy was not finished|$)/);

	await (await navigator.storage.getDirectory()).removeEntry(directory.name, { recursive: true });
	await folder.go('copy');
	await expect.poll(() => folder.view?.trouble).toMatch(/^The folder is not where it was/);
	expect(ways()).toEqual(['choose', 'leave']);
});

test('while the newest holds far less, the user is asked', async () => {
	const { journal, folder, ways } = await open();
	await folder.go('choose');
	const state = await folderState(journal.storage);
	const fuller = { name: 'kithbook-2026-01-02-0304.json', living: 40 };
	await saveFolderState(journal.storage, { ...state, fuller });
	await expect
		.poll(() => folder.view?.trouble)
		.toBe(
			'The newest copy holds 2 entries, but kithbook-2026-01-02-0304.json holds 40 entries. So that nothing is lost, no copy is removed.'
		);
	expect(ways()).toEqual(['trust', 'copy', 'choose', 'leave']);
	await folder.go('trust');
	await expect.poll(() => folder.view?.trouble).toBeUndefined();
	expect((await folderState(journal.storage)).trusted).toBe(state.last?.name);
});

test('encrypted copies need no passphrase, and it is changed by the old one only', async () => {
	const { folder, files } = await open();
	await folder.go('choose');
	expect(await folder.encrypt('blue herring lamp', undefined)).toBe(true);
	await expect.poll(() => folder.view?.isEncrypted).toBe(true);
	expect(await files()).toEqual([
		expect.stringMatching(/\.json$/),
		expect.stringMatching(/\.json\.age$/),
		'kithbook-key.age'
	]);
	expect(await folder.encrypt('red herring lamp', 'blue lamp')).toBe(false);
	expect(await folder.encrypt('red herring lamp', 'blue herring lamp')).toBe(true);
	expect(await files()).toHaveLength(4);
	await folder.stopEncrypting();
	await expect.poll(() => folder.view?.isEncrypted).toBe(false);
});

test('what needs the user stands out, with the best way first', async () => {
	const ongo = vi.fn();
	render(FolderPart, {
		words: ['The copies go to the folder “Copies”.'],
		isEncrypted: false,
		trouble: 'There is no room.',
		ways: [
			{ way: 'copy', label: 'Try again' },
			{ way: 'leave', label: 'Stop these copies' }
		],
		isBusy: false,
		ongo
	});
	await expect.element(page.getByRole('status')).toHaveTextContent('There is no room.');
	await expect.element(page.getByRole('button').first()).toHaveClass(/primary/);
	await page.getByRole('button', { name: 'Try again' }).click();
	expect(ongo).toHaveBeenCalledExactlyOnceWith('copy');
});

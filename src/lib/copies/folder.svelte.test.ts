import { expect, onTestFinished, test, vi } from 'vitest';
import { newIdentity, readJournal, recipientOf } from '$lib/formats';
import { newNote } from '$lib/journal/note';
import { remove, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { Clock, newDeviceId } from '$lib/journal/stamps';
import { makeCopy, troubleOf } from './folder';
import type { FolderState } from './folder-facts';

const now = new Date(2026, 10, 22, 18, 30);

/** A folder of the browser's own, in place of one that the user chose. */
async function openFolder(): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	const name = crypto.randomUUID();
	onTestFinished(async () => {
		await root.removeEntry(name, { recursive: true }).catch(() => undefined);
	});
	return root.getDirectoryHandle(name, { create: true });
}

/** A journal with as many notes, and one that was deleted. */
function journalOf(notes: number): StoredRecord[] {
	const clock = new Clock(newDeviceId());
	const note = () => newNote('Tea with Noor', now, clock);
	return [
		newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock),
		remove(note(), clock),
		...Array.from({ length: notes }, note)
	];
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const name of folder.keys()) names.push(name);
	return names.sort();
}

async function put(folder: FileSystemDirectoryHandle, name: string, words: string): Promise<void> {
	const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
	await file.write(words);
	await file.close();
}

/** Makes a copy each day. */
async function copyDaily(folder: FileSystemDirectoryHandle, notes: readonly number[]) {
	let state: FolderState = {};
	for (const [day, count] of notes.entries()) {
		const at = new Date(2026, 10, 1 + day, 12);
		state = await makeCopy(folder, journalOf(count), at, state);
	}
	return state;
}

test('a copy is written, read back and counted', async () => {
	const folder = await openFolder();
	const records = journalOf(2);
	const state = await makeCopy(folder, records, now, { trouble: 'full' });
	expect(await namesIn(folder)).toEqual(['kithbook-2026-11-22-1830.json']);
	const file = await (await folder.getFileHandle('kithbook-2026-11-22-1830.json')).getFile();
	expect(JSON.parse(await file.text())).toMatchObject({ kithbook: 'journal', records });
	expect(state).toMatchObject({
		last: { name: file.name, at: now.getTime(), checkins: 0, notes: 2 },
		trouble: undefined,
		fuller: undefined,
		files: [{ name: file.name, living: 3, size: file.size, isWhole: true }]
	});
});

test('two copies in one minute are two files', async () => {
	const folder = await openFolder();
	const first = await makeCopy(folder, journalOf(1), now, {});
	const second = await makeCopy(folder, journalOf(1), now, first);
	expect(second.last?.name).toBe('kithbook-2026-11-22-1831.json');
	expect(second.files).toHaveLength(2);
});

test('a file that reads back otherwise is no copy, and goes', async () => {
	const folder = await openFolder();
	const before = await makeCopy(folder, journalOf(1), now, {});
	const cut = new File(['{"kithbook":"journal"'], 'cut.json');
	vi.spyOn(FileSystemFileHandle.prototype, 'getFile').mockResolvedValueOnce(cut);
	const state = await makeCopy(folder, journalOf(1), now, before);
	expect(state).toEqual({ ...before, trouble: 'unlike' });
	expect(await namesIn(folder)).toEqual(['kithbook-2026-11-22-1830.json']);
});

test('a full disk leaves nothing behind', async () => {
	const folder = await openFolder();
	const full = new DOMException('no room', 'QuotaExceededError');
	vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValueOnce(full);
	await expect(makeCopy(folder, journalOf(1), now, {})).rejects.toBe(full);
	expect(troubleOf(full)).toBe('full');
	expect(await namesIn(folder)).toEqual([]);
});

test('a folder that was deleted is gone', async () => {
	const folder = await openFolder();
	await (await navigator.storage.getDirectory()).removeEntry(folder.name);
	const error = await makeCopy(folder, journalOf(1), now, {}).catch((error: unknown) => error);
	expect(troubleOf(error)).toBe('gone');
	expect(troubleOf(new DOMException('', 'NotAllowedError'))).toBe('needs-tap');
	expect(troubleOf(new Error('a bug'))).toBe('fault');
});

test('empty and torn files and those of others are no copies, and none but old empty ones go', async () => {
	const folder = await openFolder();
	const others = ['diary.json', 'kithbook-2026-11-22.json', 'kithbook-key.age'];
	const torn = 'kithbook-2026-11-20-1200.json';
	const empty = 'kithbook-2026-11-21-1200.json';
	for (const name of others) await put(folder, name, 'mine');
	await put(folder, torn, `{"kithbook":"journal","format":1,${'"x":1,'.repeat(9)}`);
	await put(folder, empty, '');
	const state = await makeCopy(folder, journalOf(1), new Date(), {});
	const copies = state.files?.filter(({ isWhole }) => isWhole);
	expect(copies).toMatchObject([{ name: state.last?.name }]);
	expect(await namesIn(folder)).toEqual([...others, torn, empty, state.last?.name].sort());

	const later = new Date(Date.now() + 2 * 86_400_000);
	const next = await makeCopy(folder, journalOf(1), later, state);
	expect(await namesIn(folder)).toEqual(
		[...others, torn, state.last?.name, next.last?.name].sort()
	);
});

test('old copies go, one of each of ten days stays', async () => {
	const folder = await openFolder();
	await copyDaily(
		folder,
		Array.from({ length: 13 }, () => 3)
	);
	const days = (await namesIn(folder)).map((name) => name.slice(17, 19));
	expect(days).toEqual(['04', '05', '06', '07', '08', '09', '10', '11', '12', '13']);
});

test('none goes while the newest holds far less, until the user trusts it', async () => {
	const folder = await openFolder();
	const emptier = [...Array.from({ length: 11 }, () => 9), 1];
	const state = await copyDaily(folder, emptier);
	expect(await namesIn(folder)).toHaveLength(11);
	expect(state.fuller).toMatchObject({ living: 10 });
	const trusting = { ...state, trusted: state.last?.name };
	const next = await makeCopy(folder, journalOf(1), new Date(2026, 10, 13), trusting);
	expect(next.fuller).toBeUndefined();
	expect(await namesIn(folder)).toHaveLength(10);
});

test('a copy is counted once, and again after it was changed', async () => {
	const folder = await openFolder();
	const first = await makeCopy(folder, journalOf(1), now, {});
	const [known] = first.files ?? [];
	if (!known) throw new Error('no file');
	const told = { ...first, files: [{ ...known, living: 2.5 }] };
	const second = await makeCopy(folder, journalOf(3), now, told);
	expect(second.files?.map(({ living }) => living)).toContain(2.5);
	await put(folder, known.name, '{"kithbook"');
	const third = await makeCopy(folder, journalOf(3), now, second);
	expect(third.files).toContainEqual(expect.objectContaining({ name: known.name, isWhole: false }));
});

test('encrypted copies stand beside their key, and a passphrase that is changed rewrites it', async () => {
	const folder = await openFolder();
	const identity = await newIdentity();
	const locked = new TextEncoder().encode('locked with the first passphrase');
	const key = { recipient: await recipientOf(identity), locked, earlier: [] };
	const records = journalOf(2);
	const state = await makeCopy(folder, records, now, {}, key);
	expect(await namesIn(folder)).toEqual(['kithbook-2026-11-22-1830.json.age', 'kithbook-key.age']);
	expect(state.files).toMatchObject([{ living: 3, isWhole: true }]);
	const file = async (name: string) => (await folder.getFileHandle(name)).getFile();
	const copy = await file('kithbook-2026-11-22-1830.json.age');
	expect(await readJournal(copy, { identity })).toMatchObject({ ok: true, records });
	expect(await (await file('kithbook-key.age')).text()).toBe('locked with the first passphrase');

	const changed = { ...key, locked: new TextEncoder().encode('the second'), earlier: [locked] };
	await makeCopy(folder, records, now, state, changed);
	expect(await (await file('kithbook-key.age')).text()).toBe('the second');
	expect(await namesIn(folder)).toHaveLength(3);

	const other = { ...key, locked: new TextEncoder().encode('of another device') };
	await makeCopy(folder, records, now, state, other);
	expect(await (await file('kithbook-key.age')).text()).toBe('the second');
	const name = `kithbook-key-${key.recipient.slice(-6)}.age`;
	expect(await (await file(name)).text()).toBe('of another device');
});

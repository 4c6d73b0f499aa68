import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { copiedAt } from '$lib/copies/last-copy';
import { newCheckin } from '$lib/journal/checkin';
import { FORMAT } from '$lib/journal/journal';
import { newNote } from '$lib/journal/note';
import { newPlatform } from '$lib/journal/platform';
import { edit, isDeleted, remove, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { notices } from '$lib/app/notices.svelte';
import { Live } from '$lib/app/live.svelte';
import { keepReading, watchWorkers } from '$lib/app/testing.svelte';
import { shown } from '$lib/storage/testing';
import { JournalStorage, type JournalReads } from '$lib/storage';
import { EarlierStates } from './earlier.svelte';
import { Exporting } from './exporting.svelte';
import { JournalImport } from './importing.svelte';

// The development server serves the many modules of a Worker one by one.
const patience = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });

const opened: JournalStorage[] = [];
const importings: JournalImport[] = [];

function open(): JournalStorage {
	const storage = new JournalStorage(`test-${crypto.randomUUID()}`);
	opened.push(storage);
	return storage;
}

function importingInto(storage: JournalStorage): JournalImport {
	const importing = new JournalImport({ storage });
	importings.push(importing);
	return importing;
}

let downloaded: File | undefined;

beforeEach(() => {
	downloaded = undefined;
	withoutPicker();
	const createObjectURL = URL.createObjectURL.bind(URL);
	vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
		if (object instanceof File) downloaded = object;
		return createObjectURL(object);
	});
});

afterEach(async () => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	for (const { id } of notices.shown) notices.dismiss(id);
	for (const importing of importings.splice(0)) importing.cancel();
	for (const storage of opened.splice(0)) await storage.erase();
});

function withoutPicker() {
	vi.stubGlobal('showSaveFilePicker', undefined);
}

/** The system's dialogue, whose user chooses a file in the browser's own folder. */
async function withPicker(use: (file: FileSystemFileHandle) => void = () => undefined) {
	const folder = await navigator.storage.getDirectory();
	const file = await folder.getFileHandle(`${crypto.randomUUID()}.json`, { create: true });
	use(file);
	vi.stubGlobal(
		'showSaveFilePicker',
		vi.fn(() => Promise.resolve(file))
	);
	return file;
}

async function filled(): Promise<{ storage: JournalStorage; records: StoredRecord[] }> {
	const storage = open();
	const clock = await storage.clock();
	const at = new Date(2026, 10, 18);
	const note = newNote('Tea with Noor: “soon again”', at, clock);
	await storage.save([
		newSettings({ every: 'month', day: 31 }, '2026-W40', clock),
		newPlatform({ label: 'The choir’s forum' }, 0, clock),
		newCheckin(
			{
				week: '2026-W46',
				threshold: 'met',
				prompt: undefined,
				answers: { contacts: { state: 'given', value: { phone: { from: 80, to: 90 } } } }
			},
			clock
		),
		edit(note, { text: 'Tea with Noor' }, clock),
		remove(newNote('Not this', at, clock), clock),
		{ id: 'p1', type: 'poem', stamps: {}, name: 'Tove' }
	]);
	return { storage, records: await all(storage) };
}

async function all(storage: JournalStorage): Promise<StoredRecord[]> {
	return storage.allRecords();
}

async function exported(storage: JournalStorage): Promise<File> {
	const exporting = new Exporting({ storage });
	await exporting.start();
	expect(exporting.state).toMatchObject({ at: 'unsure', copy: { checkins: 1, notes: 1 } });
	exporting.answer(true);
	expect(exporting.state).toMatchObject({ at: 'saved', isReadBack: false });
	if (!downloaded) throw new Error('no file');
	return downloaded;
}

async function preview(importing: JournalImport, file: File) {
	importing.read(file);
	await expect.poll(() => importing.state.at, patience).toBe('preview');
}

async function add(importing: JournalImport) {
	importing.add();
	await expect.poll(() => importing.state.at, patience).toBe('added');
}

test('a journal exported and imported into an empty browser is the same in every field', async () => {
	const { storage, records } = await filled();
	const file = await exported(storage);
	expect(file.name).toMatch(/^kithbook-\d{4}-\d{2}-\d{2}\.json$/);
	await expect.poll(() => copiedAt(storage)).toBeInstanceOf(Date);

	const empty = open();
	const importing = importingInto(empty);
	await preview(importing, file);
	expect(await all(empty)).toEqual([]);
	await add(importing);
	expect(await all(empty)).toEqual(records);

	await preview(importing, file);
	expect(importing.state).toMatchObject({ preview: { hasNews: false } });
});

test('a locked journal opens with its passphrase, after another one was tried', async () => {
	const { storage, records } = await filled();
	const exporting = new Exporting({ storage });
	await exporting.start({ id: 'age', isWhole: true }, 'blue herring lamp');
	expect(exporting.state).toMatchObject({ at: 'unsure' });
	if (!downloaded) throw new Error('no file');
	expect(downloaded.name).toMatch(/\.json\.age$/);
	expect(await downloaded.text()).not.toContain('Noor');

	const empty = open();
	const importing = importingInto(empty);
	importing.read(downloaded);
	const asked = (wasTried: boolean) =>
		expect
			.poll(() => importing.state, patience)
			.toMatchObject({ at: 'asking', question: { wasTried } });
	await asked(false);
	importing.answer({ passphrase: 'blue lamp' });
	await asked(true);
	importing.answer({ passphrase: 'blue herring lamp' });
	await expect.poll(() => importing.state.at, patience).toBe('preview');
	await add(importing);
	expect(await all(empty)).toEqual(records);
});

test('notes go to another program and come back, once, and can be taken back', async () => {
	const { storage, records } = await filled();
	for (const id of ['markdown', 'dayone'] as const) {
		const exporting = new Exporting({ storage });
		await exporting.start({ id, isWhole: false });
		expect(exporting.state).toMatchObject({ at: 'saved' });
		expect(await copiedAt(storage)).toBeUndefined();
		if (!downloaded) throw new Error('no file');
		const file = downloaded;

		const same = importingInto(storage);
		await preview(same, file);
		expect(same.state).toMatchObject({ preview: { hasNews: false } });
		expect(await all(storage)).toEqual(records);

		const empty = open();
		const importing = importingInto(empty);
		await preview(importing, file);
		await add(importing);
		expect(await empty.records('note')).toMatchObject([{ text: 'Tea with Noor' }]);
		importing.undo();
		await expect.poll(() => importing.state.at, patience).toBe('undone');
		expect((await all(empty)).filter(isDeleted).map(({ type }) => type)).toContain('note');
		expect(await shown(empty)).toEqual([]);
	}
});

test('the rows of a table become notes, once its columns are chosen', async () => {
	const storage = open();
	const importing = importingInto(storage);
	const file = new File(['day,words\n2026-11-22,Tea\n2026-11-21,Walk\n'], 'diary.csv');
	importing.read(file);
	await expect.poll(() => importing.state.at, patience).toBe('asking');
	importing.answer({ columns: { day: 0, words: [1] } });
	await expect.poll(() => importing.state.at, patience).toBe('preview');
	await add(importing);
	const notes = await storage.records('note');
	expect(notes.map(({ text }) => text).sort()).toEqual(['Tea', 'Walk']);
});

describe('a copy is noted', () => {
	test('once its file was written to the chosen place and read back the same', async () => {
		const { storage, records } = await filled();
		const place = await withPicker();
		const before = Date.now();
		const exporting = new Exporting({ storage });
		await exporting.start();
		expect(exporting.state).toMatchObject({ at: 'saved', name: place.name, isReadBack: true });
		const file = await place.getFile();
		expect(JSON.parse(await file.text())).toMatchObject({ kithbook: 'journal', records });
		expect(downloaded).toBeUndefined();
		await expect.poll(() => copiedAt(storage)).toBeInstanceOf(Date);
		// What is written while the file is being made may not be in it.
		const at = (await copiedAt(storage))?.getTime() ?? 0;
		expect(at).toBeGreaterThanOrEqual(before);
		expect(at).toBeLessThan(file.lastModified);
	});

	test('not when no place is chosen, and nothing is said', async () => {
		const { storage } = await filled();
		const cancelled = new DOMException('The user aborted a request.', 'AbortError');
		vi.stubGlobal('showSaveFilePicker', () => Promise.reject(cancelled));
		const exporting = new Exporting({ storage });
		await exporting.start();
		expect(exporting.state).toEqual({ at: 'rest' });
		expect(downloaded).toBeUndefined();
		expect(await copiedAt(storage)).toBeUndefined();
	});

	test('not before a tap, when the browser asks for one', async () => {
		const { storage } = await filled();
		const tooLate = new DOMException('Must be handling a user gesture.', 'SecurityError');
		vi.stubGlobal('showSaveFilePicker', () => Promise.reject(tooLate));
		const exporting = new Exporting({ storage });
		await exporting.start();
		expect(exporting.state).toMatchObject({ at: 'made', ways: ['save', 'download'] });
		expect(await copiedAt(storage)).toBeUndefined();
		await withPicker();
		await exporting.take('save');
		expect(exporting.state).toMatchObject({ at: 'saved' });
		await expect.poll(() => copiedAt(storage)).toBeInstanceOf(Date);
	});

	test.each([
		[
			'unwritten',
			(file: FileSystemFileHandle) =>
				vi
					.spyOn(file, 'createWritable')
					.mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
		],
		[
			'unlike',
			(file: FileSystemFileHandle) =>
				vi.spyOn(file, 'getFile').mockResolvedValue(new File(['{"kithbook"'], 'cut.json'))
		]
	] as const)('not when the file is %s, and another way is offered', async (trouble, fail) => {
		const { storage } = await filled();
		await withPicker(fail);
		const exporting = new Exporting({ storage });
		await exporting.start();
		expect(exporting.state).toMatchObject({ at: 'made', trouble, ways: ['save', 'download'] });
		expect(await copiedAt(storage)).toBeUndefined();
		await exporting.take('download');
		expect(downloaded).toBeInstanceOf(File);
		expect(exporting.state.at).toBe('unsure');
	});

	test('not before the user says that a download has arrived', async () => {
		const { storage } = await filled();
		const exporting = new Exporting({ storage });
		await exporting.start();
		expect(exporting.state.at).toBe('unsure');
		exporting.answer(false);
		expect(exporting.state).toMatchObject({ at: 'made', trouble: 'missing', ways: ['download'] });
		expect(await copiedAt(storage)).toBeUndefined();
		await exporting.take('download');
		expect(await copiedAt(storage)).toBeUndefined();
		exporting.answer(true);
		await expect.poll(() => copiedAt(storage)).toBeInstanceOf(Date);
	});

	test('not before the user says that what was shared has arrived', async () => {
		const { storage } = await filled();
		vi.stubGlobal('matchMedia', () => ({ matches: true }));
		const share = vi.fn(() => Promise.resolve());
		// Chromium shares nothing on Linux.
		Object.assign(navigator, { canShare: () => true, share });
		onTestFinished(() => {
			for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name);
		});
		const exporting = new Exporting({ storage });
		await exporting.start();
		expect(exporting.state).toMatchObject({ at: 'made', ways: ['share', 'download'] });
		share.mockRejectedValueOnce(new DOMException('cancelled', 'AbortError'));
		await exporting.take('share');
		expect(exporting.state.at).toBe('made');
		await exporting.take('share');
		expect(exporting.state.at).toBe('unsure');
		expect(await copiedAt(storage)).toBeUndefined();
		exporting.answer(true);
		await expect.poll(() => copiedAt(storage)).toBeInstanceOf(Date);
	});
});

describe('an imported file', () => {
	const made = new Date('2026-01-02T03:04:05.000Z');

	function fileOf(records: StoredRecord[], exportedAt = made): File {
		const text = JSON.stringify({ kithbook: 'journal', format: FORMAT, exportedAt, records });
		return new File([text], 'kithbook.json');
	}

	test('counts as a copy of the day it was made, in an empty browser', async () => {
		const { records } = await filled();
		const storage = open();
		const importing = importingInto(storage);
		await preview(importing, fileOf(records));
		expect(await copiedAt(storage)).toBeUndefined();
		await add(importing);
		expect(await copiedAt(storage)).toEqual(made);
		importing.undo();
		await expect.poll(() => importing.state.at, patience).toBe('undone');
		expect(await copiedAt(storage)).toBeUndefined();
	});

	test('does not count where anything else was here', async () => {
		const { records } = await filled();
		const storage = open();
		await storage.save((clock) => [newNote('Only here', new Date(2026, 10, 1), clock)]);
		const importing = importingInto(storage);
		await preview(importing, fileOf(records));
		await add(importing);
		expect(await copiedAt(storage)).toBeUndefined();
	});

	test('counts when it is shown where all of it is already, unless a later copy is known', async () => {
		const { storage, records } = await filled();
		const importing = importingInto(storage);
		await preview(importing, fileOf(records));
		expect(importing.state).toMatchObject({ preview: { hasNews: false } });
		expect(await copiedAt(storage)).toEqual(made);
		await preview(importing, fileOf(records, new Date('2025-12-31T00:00:00.000Z')));
		expect(await copiedAt(storage)).toEqual(made);
	});

	test('is not believed to come from the future', async () => {
		const { storage, records } = await filled();
		const importing = importingInto(storage);
		await preview(importing, fileOf(records, new Date('2100-01-01T00:00:00.000Z')));
		const at = await copiedAt(storage);
		expect(at?.getTime()).toBeLessThanOrEqual(Date.now());
	});
});

test('undoing an import restores what was there', async () => {
	const { storage } = await filled();
	const file = await exported(storage);
	const clock = await storage.clock();
	const other = open();
	const [note] = await storage.records('note');
	if (!note) throw new Error('no note');
	await other.save([edit(note, { text: 'Older words' }, clock), { ...note, id: 'mine' }]);
	const before = await shown(other);

	const importing = importingInto(other);
	await preview(importing, file);
	await add(importing);
	expect(await shown(other)).not.toEqual(before);
	expect((await other.snapshots())[0]?.occasion).toEqual({ kind: 'journal', names: [file.name] });
	importing.undo();
	await expect.poll(() => importing.state, patience).toEqual({ at: 'undone', isWhole: true });
	expect(await shown(other)).toEqual(before);
});

test('undoing an import does not lose later changes', async () => {
	const { storage } = await filled();
	const other = open();
	const importing = importingInto(other);
	await preview(importing, await exported(storage));
	await add(importing);
	const [note] = await other.records('note');
	if (!note) throw new Error('no note');
	await other.save((clock) => [edit(note, { text: 'Since then' }, clock)]);
	importing.undo();
	await expect.poll(() => importing.state, patience).toEqual({ at: 'undone', isWhole: false });
	expect(await shown(other)).toMatchObject([{ id: note.id, text: 'Since then' }]);
});

test('undoing an import that fails says so and can be tried again', async () => {
	const { storage } = await filled();
	const other = open();
	const importing = importingInto(other);
	const die = watchWorkers();
	await preview(importing, await exported(storage));
	await add(importing);
	const added = await all(other);
	die();
	importing.undo();
	await expect.poll(() => importing.state.at).toBe('added');
	const [notice] = notices.shown;
	expect(notice?.text).toMatch(/^This could not be taken back, because something went wrong/);
	if (notice) notices.dismiss(notice.id);
	expect(await all(other)).toEqual(added);
	importing.undo();
	await expect.poll(() => notices.shown).toHaveLength(1);
});

test('after a reload an import can be undone, and an earlier state brought back', async () => {
	const { storage } = await filled();
	const other = open();
	const live = <T>(query: (journal: JournalReads) => Promise<T>) => new Live(other, query);
	await other.save((clock) => [newNote('Mine', new Date(2026, 10, 1), clock)]);
	const before = await shown(other);
	const importing = importingInto(other);
	await preview(importing, await exported(storage));
	await add(importing);
	const after = await shown(other);
	importing.cancel();

	const earlier = new EarlierStates({ storage: other, live });
	keepReading(() => [earlier.lastImport, earlier.snapshots]);
	await expect.poll(() => earlier.lastImport).toMatch(/, from kithbook-.+\.json: 1 check-in/);
	await expect.poll(() => earlier.snapshots).toMatchObject([{ counts: '1 note' }]);
	const id = earlier.snapshots?.[0]?.id ?? '';
	await earlier.look(id);
	expect(earlier.state).toMatchObject({ at: 'preview', hasNews: true, removes: true });
	expect(await shown(other)).toEqual(after);
	await earlier.bringBack();
	expect(earlier.state).toEqual({ at: 'rest' });
	expect(await shown(other)).toEqual(before);
	await expect.poll(() => earlier.snapshots?.length).toBe(2);
	await expect.poll(() => earlier.lastImport).toMatch(/: your journal as it was on /);
	await earlier.undoLastImport();
	expect(await shown(other)).toEqual(after);
	await expect.poll(() => earlier.lastImport).toBeUndefined();
	await earlier.look(id);
	expect(earlier.state.at).toBe('preview');
	earlier.cancel();
	expect(earlier.state).toEqual({ at: 'rest' });
});

test('without room for the state before, an import waits for a word', async () => {
	const { storage } = await filled();
	const importing = importingInto(open());
	await preview(importing, await exported(storage));
	/** Without room, the Worker adds only what may go without a snapshot. */
	const asked: boolean[] = [];
	const api = { add: (without: boolean) => Promise.resolve(asked.push(without) > 0 && without) };
	type Work = (worker: typeof api) => Promise<typeof importing.state>;
	vi.spyOn(
		importing as unknown as { run(name: string, work: Work): Promise<void> },
		'run'
	).mockImplementation(async (_, work) => {
		importing.state = await work(api);
	});
	importing.add();
	await expect.poll(() => importing.state.at).toBe('no-room');
	importing.add();
	await expect.poll(() => importing.state.at).toBe('added');
	expect(asked).toEqual([false, true]);
});

test('a Worker that dies is a fault, and the next one exports and reads the file', async () => {
	const { storage, records } = await filled();
	const die = watchWorkers();
	const exporting = new Exporting({ storage });
	const making = exporting.start();
	die();
	await making;
	expect(exporting.state).toEqual({ at: 'failed', problem: undefined });
	const file = await exported(storage);

	const empty = open();
	const importing = importingInto(empty);
	const fault = { at: 'failed', name: file.name, problem: { kind: 'fault' } };
	importing.read(file);
	die();
	await expect.poll(() => importing.state).toEqual(fault);
	await preview(importing, file);
	die();
	importing.add();
	await expect.poll(() => importing.state).toEqual(fault);
	expect(await all(empty)).toEqual([]);
	await preview(importing, file);
	await add(importing);
	expect(await all(empty)).toEqual(records);
});

test('a file without settings begins a journal too', async () => {
	const storage = open();
	const importing = importingInto(storage);
	const text = '{"kithbook":"journal","format":1,"exportedAt":"2026-11-22T18:30:00Z","records":[]}';
	const note = '{"id":"n","type":"note","text":"a","writtenAt":1,"week":"2026-W47","stamps":{}}';
	await preview(importing, new File([text.replace('[]', `[${note}]`)], 'by-hand.json'));
	await add(importing);
	expect(await storage.records('settings')).toMatchObject([{ type: 'settings' }]);
});

test.each([
	['truncated', ['{"kithbook":"journal",']],
	['too-large', [new Uint8Array(50 * 1024 * 1024 + 1).fill(0x20)]]
] as const)('a file that is %s is refused and changes nothing', async (kind, parts) => {
	const { storage, records } = await filled();
	const importing = importingInto(storage);
	importing.read(new File([...parts], 'bad.json'));
	await expect.poll(() => importing.state.at, patience).toBe('failed');
	expect(importing.state).toMatchObject({ name: 'bad.json', problem: { kind } });
	expect(await all(storage)).toEqual(records);
});

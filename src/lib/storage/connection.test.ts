import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newNote } from '$lib/journal/note';
import { newPlatform } from '$lib/journal/platform';
import { edit } from '$lib/journal/record';
import { Clock } from '$lib/journal/stamps';
import type { Interruption } from '$lib/storage';
import { dumpJournal } from './dump';
import { plainRows, type RowCodec } from './rows';
import { JournalStorage } from './storage';
import { checkinOf, clockOf, contentsOf, newJournalName, openTab, openTabs } from './testing';

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** What another tab that runs a newer version does to the database. */
async function upgradeElsewhere(name: string): Promise<void> {
	const database = await openDB(name, 99, {
		upgrade: (database) => void database.createObjectStore('later')
	});
	database.close();
}

/** The connections that are opened from now on. */
function watchConnections(): IDBDatabase[] {
	const opened: IDBDatabase[] = [];
	const open = indexedDB.open.bind(indexedDB);
	vi.spyOn(indexedDB, 'open').mockImplementation((...parameters) => {
		const request = open(...parameters);
		request.addEventListener('success', () => opened.push(request.result));
		return request;
	});
	return opened;
}

/** Lets the next writes fail as on a broken disk. */
function breakWrites(count: number): void {
	const put = vi.spyOn(IDBObjectStore.prototype, 'put');
	for (let write = 0; write < count; write++) {
		put.mockImplementationOnce(() => {
			throw new DOMException('a broken file', 'UnknownError');
		});
	}
}

function heardBy(storage: JournalStorage): Interruption[] {
	const heard: Interruption[] = [];
	storage.onInterruption((interruption) => heard.push(interruption));
	return heard;
}

describe('a database of an older version', () => {
	test('keeps all that is in it, and what waited for its type finds its store', async () => {
		const name = newJournalName();
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), new Clock('olderdevic'));
		const person = { id: 'tove', type: 'person', notes: 'Plays the cello.', stamps: {} };
		const poem = { id: 'tove', type: 'poem', text: 'Snow.', stamps: {} };
		const database = await openDB(name, 1, {
			upgrade: (database) => {
				for (const store of ['settings', 'platform', 'question', 'checkin', 'note', 'other']) {
					const records = database.createObjectStore(store, { keyPath: 'id' });
					records.createIndex('week', 'week');
					records.createIndex('deletedAt', 'deletedAt');
				}
				database.createObjectStore('drafts', { keyPath: 'id' });
				database.createObjectStore('device');
			}
		});
		await database.put('note', { id: note.id, version: 1, week: note.week, content: note });
		for (const record of [person, poem]) {
			const id = JSON.stringify([record.type, record.id]);
			await database.put('other', { id, version: 1, content: record });
		}
		database.close();

		const storage = openTab(name);
		expect(await storage.records('note')).toEqual([note]);
		expect(await storage.records('person')).toEqual([person]);
		expect(await storage.allRecords()).toEqual([note, person, poem]);
		await storage.save([{ ...person, notes: 'Plays the viola.' }]);
		expect(await storage.records('person')).toHaveLength(1);
	});
});

describe('a database of a newer version', () => {
	test('is left alone, and can still be dumped', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const checkin = checkinOf(clock, '2026-W45', 'A quiet week.');
		await storage.save([checkin]);
		await storage.close();
		await upgradeElsewhere(storage.name);
		const before = await contentsOf(storage.name);

		const older = openTab(storage.name);
		const newer = 'newer';
		await expect(older.records('checkin')).rejects.toThrow(newer);
		await expect(older.clock()).rejects.toThrow(newer);
		await expect(older.save([checkin])).rejects.toThrow(newer);
		await expect(older.merge([checkin])).rejects.toThrow(newer);
		await expect(older.saveDraft({ id: 'a', savedAt: 1, content: '' })).rejects.toThrow(newer);
		expect(await contentsOf(storage.name)).toEqual(before);
		expect(JSON.parse(await dumpJournal(older.name))).toMatchObject({
			database: 99,
			checkin: [{ content: checkin }],
			later: []
		});
	});

	test('so is one whose records alone are newer', async () => {
		const name = newJournalName();
		const newerRows: RowCodec = {
			...plainRows,
			toRows: async (records) =>
				(await plainRows.toRows(records)).map((row) => ({ ...row, version: row.version + 1 }))
		};
		const newerTab = new JournalStorage(name, newerRows);
		const checkin = checkinOf(await clockOf(newerTab), '2026-W45', 'A quiet week.');
		await newerTab.save([checkin]);
		await newerTab.close();
		const before = await contentsOf(name);

		const older = openTab(name);
		const newer = 'newer';
		await expect(older.records('checkin')).rejects.toThrow(newer);
		await expect(older.allRecords()).rejects.toThrow(newer);
		await expect(older.save([checkin])).rejects.toThrow(newer);
		await expect(older.merge([])).rejects.toThrow(newer);
		expect(await contentsOf(name)).toEqual(before);
		expect(await dumpJournal(older.name)).toContain('A quiet week.');
	});
});

describe('another tab', () => {
	test('that upgrades waits until what is typed is saved, and takes over', async () => {
		const storage = openTab();
		const heard = heardBy(storage);
		const clock = await clockOf(storage);
		storage.beforeClosing(() => Promise.reject(new Error('a draft that cannot be saved')));
		storage.beforeClosing(() => storage.saveDraft({ id: 'a', savedAt: 1, content: 'half a wo' }));
		const unused = storage.beforeClosing(() => {
			throw new Error('no longer there');
		});
		unused();

		await upgradeElsewhere(storage.name);
		const contents = await contentsOf(storage.name);
		expect(contents.drafts).toEqual([
			['a', { id: 'a', savedAt: 1, content: 'half a wo', version: 1 }]
		]);
		await vi.waitFor(() => expect(heard).toEqual(['superseded']));
		const superseded = 'superseded';
		await expect(storage.records('note')).rejects.toThrow(superseded);
		await expect(storage.save([newPlatform({ id: 'xing' }, 0, clock)])).rejects.toThrow(superseded);
		await expect(storage.saveDraft({ id: 'a', savedAt: 2, content: '' })).rejects.toThrow(
			superseded
		);
	});

	test('that erases the journal is not held up, and no draft comes back', async () => {
		const [one, other] = openTabs();
		const heard = heardBy(one);
		const clock = await clockOf(one);
		await one.save([checkinOf(clock, '2026-W45', 'A quiet week.')]);
		one.beforeClosing(() => one.saveDraft({ id: 'a', savedAt: 1, content: 'half a wo' }));

		await other.erase();
		await vi.waitFor(() => expect(heard).toEqual(['erased']));
		const erased = 'erased';
		await expect(one.records('checkin')).rejects.toThrow(erased);
		await expect(one.saveDraft({ id: 'a', savedAt: 1, content: '' })).rejects.toThrow(erased);
		expect(await other.allRecords()).toEqual([]);
		expect(await other.drafts()).toEqual([]);
	});

	test('of an older version that is slow to let go is named until it does', async () => {
		const older = openTab();
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), await clockOf(older));
		await older.save([note]);
		let letGo = () => {};
		older.beforeClosing(() => new Promise<void>((resolve) => (letGo = resolve)));

		const open = indexedDB.open.bind(indexedDB);
		vi.spyOn(indexedDB, 'open').mockImplementation((name, version = 0) => open(name, version + 1));
		const newer = openTab(older.name);
		const heard = heardBy(newer);
		const reading = newer.records('note');
		await vi.waitFor(() => expect(heard).toEqual(['blocked']));
		letGo();
		expect(await reading).toEqual([note]);
		expect(heard).toEqual(['blocked', 'unblocked']);
	});
});

describe('a lost connection', () => {
	test('is opened anew, and the operation done after all', async () => {
		const opened = watchConnections();
		const storage = openTab();
		const clock = await clockOf(storage);
		opened[0]?.close();
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([note]);
		expect(await storage.records('note')).toEqual([note]);
		expect(opened).toHaveLength(2);
	});

	test('is opened once for all operations that miss it', async () => {
		const opened = watchConnections();
		const storage = openTab();
		await clockOf(storage);
		opened[0]?.close();
		const found = await Promise.all([
			storage.records('note'),
			storage.records('checkin'),
			storage.allRecords(),
			storage.drafts()
		]);
		expect(found).toEqual([[], [], [], []]);
		expect(opened).toHaveLength(2);
		// A connection that was left open would keep the database from being deleted.
		await storage.erase();
	});

	test('that the browser ends is opened anew with the next operation', async () => {
		const opened = watchConnections();
		const storage = openTab();
		await clockOf(storage);
		opened[0]?.dispatchEvent(new Event('close'));
		expect(await storage.records('note')).toEqual([]);
		expect(opened).toHaveLength(2);
		// The old one only played dead.
		opened[0]?.close();
	});

	test('that still stands but fails is let go', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		breakWrites(1);
		await storage.save([newPlatform({ id: 'phone' }, 0, clock)]);
		// Were the first one still open, nobody would close it for the deletion.
		const other = openTab(storage.name);
		expect(await other.erase()).toBeUndefined();
	});

	test('is a problem when it is lost again, and the next operation tries anew', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const platform = newPlatform({ id: 'phone' }, 0, clock);
		breakWrites(2);
		await expect(storage.save([platform])).rejects.toThrow('lost');
		expect(await storage.records('platform')).toEqual([]);
		await storage.save([platform]);
		expect(await storage.records('platform')).toEqual([platform]);
	});
});

/** What the browser does when somebody clears the site's data while the journal is open. */
async function clearData(name: string, connection: IDBDatabase | undefined): Promise<void> {
	connection?.close();
	await deleteDB(name);
	connection?.dispatchEvent(new Event('close'));
}

describe('a database whose data was cleared', () => {
	test('gets no new journal from what is saved next, nor from what is read', async () => {
		const opened = watchConnections();
		const storage = openTab();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([newPlatform({ id: 'phone' }, 0, clock)]);
		await clearData(storage.name, opened[0]);

		const cleared = 'cleared';
		await expect(storage.save([note])).rejects.toThrow(cleared);
		await expect(storage.save((clock) => [edit(note, { text: 'Tea.' }, clock)])).rejects.toThrow(
			cleared
		);
		await expect(storage.saveDraft({ id: 'a', savedAt: 1, content: '' })).rejects.toThrow(cleared);
		await expect(storage.records('note')).rejects.toThrow(cleared);
		const names = (await indexedDB.databases()).map(({ name }) => name);
		expect(names).not.toContain(storage.name);
		// Nothing of it holds up a tab that begins anew.
		const anew = openTab(storage.name);
		await anew.save([note]);
		expect(await anew.allRecords()).toEqual([note]);
	});

	test('is missed by a save that was under way, too', async () => {
		const opened = watchConnections();
		const storage = openTab();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		const saving = storage.save(() => {
			void clearData(storage.name, opened[0]);
			return [note];
		});
		await expect(saving).rejects.toThrow('cleared');
	});
});

describe('a write that fails', () => {
	async function withDraft(): Promise<{
		storage: JournalStorage;
		save: () => Promise<unknown>;
	}> {
		const storage = openTab();
		const clock = await clockOf(storage);
		await storage.saveDraft({ id: 'a', savedAt: 1, content: 'half a wo' });
		const records = [
			newPlatform({ id: 'phone' }, 0, clock),
			newNote('Tea with Bert.', new Date(2026, 10, 4), clock)
		];
		return { storage, save: () => storage.save(records, { dropDraft: 'a' }) };
	}

	async function expectUntouched(storage: JournalStorage): Promise<void> {
		expect(await storage.allRecords()).toEqual([]);
		expect(await storage.drafts()).toMatchObject([{ content: 'half a wo' }]);
	}

	test('as the disk is full writes nothing, and keeps the draft', async () => {
		const { storage, save } = await withDraft();
		vi.spyOn(IDBObjectStore.prototype, 'put')
			.mockImplementationOnce(function (this: IDBObjectStore, row: unknown) {
				return this.add(row);
			})
			.mockImplementationOnce(() => {
				throw new DOMException('full', 'QuotaExceededError');
			});
		await expect(save()).rejects.toThrow('quota');
		await expectUntouched(storage);
	});

	test('ends and lets the next one write, though the browser never answers its requests', async () => {
		const { storage, save } = await withDraft();
		const blocked = newJournalName();
		const blocker = await openDB(blocked, 1);
		// It waits for as long as the older version is open.
		const unanswered = indexedDB.open(blocked, 2);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
			this.transaction.abort();
			return unanswered as IDBRequest<unknown> as IDBRequest<IDBValidKey>;
		});
		await expect(save()).rejects.toThrow('lost');
		vi.restoreAllMocks();
		await expectUntouched(storage);
		await save();
		expect(await storage.records('note')).toHaveLength(1);
		unanswered.onsuccess = () => unanswered.result.close();
		blocker.close();
	});

	test('as it is aborted half-way writes nothing, and keeps the draft', async () => {
		const { storage, save } = await withDraft();
		vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
			this: IDBObjectStore
		) {
			const request = this.clear();
			this.transaction.abort();
			return request;
		});
		await expect(save()).rejects.toThrow('lost');
		await expectUntouched(storage);
	});

	test('through a bug writes nothing either, and is told', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const phone = newPlatform({ id: 'phone' }, 0, clock);
		const broken = { ...newPlatform({ id: 'xing' }, 1, clock), draw: () => 'no data' };
		await storage.saveDraft({ id: 'a', savedAt: 1, content: 'half a wo' });
		const saving = storage.save([phone, broken], { dropDraft: 'a' });
		await expect(saving).rejects.toThrow('could not be cloned');
		await expectUntouched(storage);
	});
});

describe('without a database', () => {
	const unavailable = 'unavailable';

	test.each([
		['missing', undefined],
		[
			'forbidden',
			{
				open: () => {
					throw new DOMException('denied', 'SecurityError');
				}
			}
		]
	])('everything says so where IndexedDB is %s', async (_, factory) => {
		const storage = openTab();
		vi.stubGlobal('indexedDB', factory);
		onTestFinished(() => void vi.unstubAllGlobals());
		await expect(storage.clock()).rejects.toThrow(unavailable);
		await expect(storage.records('settings')).rejects.toThrow(unavailable);
		await expect(storage.saveDraft({ id: 'a', savedAt: 1, content: '' })).rejects.toThrow(
			unavailable
		);
		await expect(dumpJournal(storage.name)).rejects.toThrow(unavailable);
		vi.unstubAllGlobals();
		expect(await storage.records('settings')).toEqual([]);
	});
});

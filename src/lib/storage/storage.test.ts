import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { correctCheckin, newCheckin, type Checkin } from '$lib/journal/checkin';
import { newNote } from '$lib/journal/note';
import { newPlatform } from '$lib/journal/platform';
import { edit, remove, restore, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import type { StoreName } from '$lib/storage';
import { dumpJournal } from './dump';
import { StorageError } from './errors';
import type { JournalStorage } from './storage';
import {
	checkinOf,
	clockOf,
	contentsOf,
	newJournalName,
	openSnapshots,
	openTab,
	openTabs,
	textAnswer
} from './testing';

const DAY = 24 * 60 * 60 * 1000;

afterEach(() => vi.restoreAllMocks());

async function checkinsOf(storage: JournalStorage): Promise<Checkin[]> {
	return await storage.records('checkin');
}

describe('reading and writing', () => {
	test('finds each type by itself, and everything together', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const settings = newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock);
		const phone = newPlatform({ id: 'phone' }, 0, clock);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([settings, phone, note]);

		expect(await storage.records('settings')).toEqual([settings]);
		expect(await storage.records('platform')).toEqual([phone]);
		expect(await storage.records('note')).toEqual([note]);
		expect(await storage.records('question')).toEqual([]);
		expect(await storage.allRecords()).toEqual([settings, phone, note]);
	});

	test('finds one record by its id, unless it was deleted', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([note, newNote('Rain.', new Date(2026, 10, 5), clock)]);
		expect(await storage.record('note', note.id)).toEqual(note);
		expect(await storage.record('note', 'another')).toBeUndefined();
		expect(await storage.record('platform', note.id)).toBeUndefined();
		await storage.save([remove(note, clock)]);
		expect(await storage.record('note', note.id)).toBeUndefined();
	});

	test('tells whether there is any of a type', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		expect(await storage.hasAny('note')).toBe(false);
		await storage.save([newNote('Rain.', new Date(2026, 10, 5), clock)]);
		expect(await storage.hasAny('note')).toBe(true);
		expect(await storage.hasAny('step')).toBe(false);
	});

	test('is still there when the journal is opened anew', async () => {
		const storage = openTab();
		const checkin = checkinOf(await clockOf(storage), '2026-W45', 'A quiet week.');
		await storage.save([checkin]);
		await storage.close();
		expect(await checkinsOf(openTab(storage.name))).toEqual([checkin]);
	});

	test.each([
		[{}, ['2026-W44', '2026-W45', '2026-W46']],
		[{ from: '2026-W45' }, ['2026-W45', '2026-W46']],
		[{ to: '2026-W45' }, ['2026-W44', '2026-W45']],
		[{ from: '2026-W45', to: '2026-W45' }, ['2026-W45']]
	] as const)('finds the weeks of %o', async (range, expected) => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const weeks = ['2026-W44', '2026-W45', '2026-W46'] as const;
		await storage.save(weeks.map((week) => checkinOf(clock, week, week)));
		const found = await storage.records('checkin', range);
		expect(found.map(({ week }) => week).sort()).toEqual(expected);
	});

	test('shows what is written last, even where the clock went back since it was deleted', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const checkin = checkinOf(clock, '2026-W45', 'A quiet week.');
		await storage.save([checkin, remove(checkin, clock)]);

		const before = Date.now() - 3 * DAY;
		vi.spyOn(Date, 'now').mockReturnValue(before);
		const afterwards = openTab(storage.name);
		await afterwards.save((clock) => [checkinOf(clock, '2026-W45', 'Written anew.')]);
		expect(await checkinsOf(afterwards)).toMatchObject([
			{ answers: { reflection: textAnswer('Written anew.') } }
		]);
	});

	test('shows what is written after a deletion that came in from a fast clock', async () => {
		const storage = openTab();
		const fast = new Clock('fastdevice', () => Date.now() + 400 * DAY);
		const elsewhere = checkinOf(fast, '2026-W45', 'A quiet week.');
		await storage.merge([remove(elsewhere, fast)]);
		const afterwards = openTab(storage.name);
		await afterwards.save((clock) => [checkinOf(clock, '2026-W45', 'Written anew.')]);
		expect(await checkinsOf(afterwards)).toHaveLength(1);
	});

	test('leaves deleted records out, but not out of everything', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		const deleted = remove(note, clock);
		await storage.save([deleted]);
		expect(await storage.records('note')).toEqual([]);
		expect(await storage.allRecords()).toEqual([deleted]);

		expect(await storage.withDeleted('note')).toEqual([deleted]);

		await storage.save([restore(deleted, clock)]);
		expect(await storage.records('note')).toMatchObject([{ text: 'Tea with Bert.' }]);
	});

	test('saves nothing where there is nothing to save', async () => {
		const storage = openTab();
		expect(await storage.save([])).toEqual({ before: [], after: [] });
		await storage.saveDraft({ id: 'note', savedAt: 1, content: 'Tea' });
		await storage.save([], { dropDraft: 'note' });
		expect(await storage.drafts()).toEqual([]);
	});

	test('keeps records of types that only a newer version knows, and merges them', async () => {
		const [one, other] = openTabs();
		const clock = await clockOf(one);
		const stamps = { name: clock.stamp(), town: clock.stamp() };
		const poem: StoredRecord = { id: 'a', type: 'poem', name: 'Ines', town: 'Ulm', stamps };
		const song: StoredRecord = { id: 'a', type: 'song', stamps: {} };
		await one.save([poem, song]);
		const renamed = edit(poem, { name: 'Ines M.' }, clock);
		const moved = edit(poem, { town: 'Bonn' }, clock);
		await one.save([renamed]);
		await other.merge([moved]);
		const all = await other.allRecords();
		expect(all).toHaveLength(2);
		expect(all).toContainEqual(expect.objectContaining({ name: 'Ines M.', town: 'Bonn' }));
		expect(all).toContainEqual(song);
	});

	test('gives one device one name for its stamps', async () => {
		const [one, other] = openTabs();
		const first = await clockOf(one);
		const device = (clock: Clock) => clock.stamp().split('-')[2];
		expect(device(first)).toMatch(/^[0-9a-z]{10}$/);
		expect(device(await clockOf(other))).toBe(device(first));
		expect(await clockOf(one)).toBe(first);
	});

	test('asks for each write to reach the disk', async () => {
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([note]);
		await storage.merge([edit(note, { text: 'Tea with Bert and Noor.' }, clock)]);
		await storage.saveDraft({ id: 'note', savedAt: 1, content: 'Tea' });
		await storage.dropDraft('note');
		await storage.saveFact('exported', 1);
		await storage.save([remove(note, clock)]);
		await storage.forgetDeleted(Date.now() + 31 * DAY);

		const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
		expect(writes).toHaveLength(8);
		for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
	});
});

describe('undoing a save', () => {
	async function edited() {
		const [storage, other] = openTabs();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		const phone = newPlatform({ id: 'phone' }, 0, clock);
		await storage.save([note, phone]);
		const saved = await storage.save([
			edit(note, { text: 'Tea with Ada.' }, clock),
			edit(phone, { label: 'Mobile', retired: true }, clock),
			newPlatform({ id: 'xing' }, 1, clock)
		]);
		return { storage, other, saved };
	}

	test('puts back what was changed and deletes what was added', async () => {
		const { storage, saved } = await edited();
		await storage.undo(saved);
		expect((await storage.records('note'))[0]?.text).toBe('Tea with Bert.');
		const platforms = await storage.records('platform');
		expect(platforms).toMatchObject([{ id: 'phone', retired: false }]);
		expect(platforms[0]?.label).toBeUndefined();
	});

	test('leaves what was changed again since', async () => {
		const { storage, other, saved } = await edited();
		const clock = await other.clock();
		const [phone, xing] = await other.records('platform');
		if (!phone || !xing) throw new Error('no platforms');
		await other.save([
			edit(phone, { label: 'Phone book' }, clock),
			edit(xing, { label: 'Work' }, clock)
		]);
		await storage.undo(saved);
		expect(await storage.records('platform')).toMatchObject([
			{ id: 'phone', label: 'Phone book', retired: false },
			{ id: 'xing', label: 'Work' }
		]);
	});

	test('restores what was deleted, and deletes what was restored', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([note]);
		const deleted = await storage.save((clock) => [remove(note, clock)]);
		await storage.undo(deleted);
		expect(await storage.records('note')).toMatchObject([{ text: 'Tea with Bert.' }]);
		await storage.save((clock) => [remove(note, clock)]);
		const [gone] = await storage.withDeleted('note');
		if (!gone) throw new Error('no note');
		const restored = await storage.save((clock) => [restore(gone, clock)]);
		await storage.undo(restored);
		expect(await storage.records('note')).toEqual([]);
	});

	test('holds where a copy that has the save comes back', async () => {
		const { storage, saved } = await edited();
		await storage.undo(saved);
		await storage.merge(saved.after);
		expect((await storage.records('note'))[0]?.text).toBe('Tea with Bert.');
		expect(await storage.records('platform')).toHaveLength(1);
	});
});

describe('two tabs', () => {
	test('change different answers of one check-in, and both stay', async () => {
		const [one, other] = openTabs();
		const clock = await clockOf(one);
		const checkin = checkinOf(clock, '2026-W45', 'A quiet week.');
		await one.save([checkin]);
		const known = (await other.records('checkin'))[0] ?? checkin;

		const inOne = { ...checkin, prompt: 'rest-enough', answers: { plan: textAnswer('Noor') } };
		const inOther = { ...known, prompt: undefined, answers: { shared: textAnswer('Nothing') } };
		await one.save([correctCheckin(checkin, inOne, clock)]);
		const saved = await other.save([correctCheckin(known, inOther, await clockOf(other))]);

		const expected = {
			prompt: 'rest-enough',
			answers: {
				reflection: textAnswer('A quiet week.'),
				plan: textAnswer('Noor'),
				shared: textAnswer('Nothing')
			}
		};
		expect(saved.after).toMatchObject([expected]);
		expect(await checkinsOf(one)).toMatchObject([expected]);
	});

	test('check in for the same week, and it is one check-in in one row', async () => {
		const [one, other] = openTabs();
		const first = checkinOf(await clockOf(one), '2026-W45', 'Written at home.');
		const later = new Clock('phonephone', () => Date.now() + 1000);
		const second = checkinOf(later, '2026-W45', 'Written on the train.');
		await Promise.all([one.save([first]), other.save([second])]);

		const [id] = [first.id, second.id].sort();
		expect(await checkinsOf(one)).toMatchObject([
			{
				id,
				answers: { reflection: textAnswer('Written on the train.') },
				earlier: { 'answers.reflection': [{ value: textAnswer('Written at home.') }] }
			}
		]);
		expect((await contentsOf(one.name)).checkin).toHaveLength(1);
	});

	test('lose nothing, however their saves fall', async () => {
		const saves = fc.array(
			fc.record({
				tab: fc.nat(1),
				week: fc.constantFrom('2026-W44', '2026-W45'),
				question: fc.constantFrom('reflection', 'shared'),
				whole: fc.boolean()
			}),
			{ minLength: 2, maxLength: 8 }
		);
		await fc.assert(
			fc.asyncProperty(saves, async (planned) => {
				const tabs = openTabs();
				const clocks = await Promise.all(tabs.map(clockOf));
				const ends = planned.map(({ tab, week, question, whole }, index) => {
					const [storage, clock] = [tabs[tab] ?? tabs[0], clocks[tab]];
					if (!clock) throw new Error('no clock');
					const content = {
						week,
						threshold: 'talked',
						prompt: undefined,
						answers: { [question]: textAnswer(`text ${String(index)}`) }
					} as const;
					const checkin = newCheckin(content, clock);
					return whole ? storage.merge([checkin]) : storage.save([checkin]);
				});
				await Promise.all(ends);

				const found = await checkinsOf(tabs[0]);
				expect(found).toHaveLength(new Set(planned.map(({ week }) => week)).size);
				const texts = JSON.stringify(found).match(/text \d/g);
				expect(new Set(texts).size).toBe(planned.length);
				await Promise.all(tabs.map((tab) => tab.close()));
			}),
			{ numRuns: 30 }
		);
	});

	test('one that holds the lock for too long ends the wait of the other', async () => {
		const [one] = openTabs();
		const other = openSnapshots(one.name);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), await clockOf(one));
		const list = { at: 0, before: [], after: [note] };
		let thaw = () => {};
		const frozen = new Promise<void>((resolve) => (thaw = resolve));
		const holding = navigator.locks.request(`${one.name}:write`, () => frozen);
		const patience = new AbortController();
		const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);

		const saves = Promise.allSettled([
			other.save([note]),
			other.merge([note]),
			other.undo({ before: [], after: [note] }),
			other.undoImport(list),
			other.keepSnapshot({ kind: 'list', names: [] }),
			other.erase()
		]);
		await vi.waitFor(() => expect(timeout).toHaveBeenCalledTimes(6));
		patience.abort(new DOMException('', 'TimeoutError'));
		for (const save of await saves) {
			expect(save).toMatchObject({ status: 'rejected', reason: { problem: 'busy' } });
		}
		expect(timeout).toHaveBeenCalledWith(30_000);
		expect(await other.allRecords()).toEqual([]);

		timeout.mockRestore();
		thaw();
		await holding;
		await other.save([note]);
		expect(await one.records('note')).toEqual([note]);
	});

	test('one whose turn has come writes, however long that takes', async () => {
		const [one, other] = openTabs();
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), await clockOf(one));
		const patience = new AbortController();
		vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
		await one.save(() => {
			patience.abort(new DOMException('', 'TimeoutError'));
			return [note];
		});
		expect(await other.records('note')).toEqual([note]);
	});

	test('tell each other which stores were written', async () => {
		const [one, other] = openTabs();
		const clock = await clockOf(one);
		const heard: Promise<readonly StoreName[]>[] = [one, other].map(
			({ changes }) => new Promise((resolve) => changes.listen(resolve))
		);
		const here: (readonly StoreName[])[] = [];
		one.changes.listen((stores) => here.push(stores));
		const saving = one.save([checkinOf(clock, '2026-W45', '')], { dropDraft: 'checkin 2026-W45' });
		expect(here).toEqual([]);
		await saving;
		expect(here).toEqual([['checkin', 'drafts']]);
		expect(await Promise.all(heard)).toEqual([
			['checkin', 'drafts'],
			['checkin', 'drafts']
		]);
	});

	test('say nothing of a write that failed', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const heard: unknown[] = [];
		storage.changes.listen((stores) => heard.push(stores));
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(storage.save([newPlatform({ id: 'phone' }, 0, clock)])).rejects.toThrow('quota');
		expect(heard).toEqual([]);
	});
});

describe('merging a whole journal', () => {
	test('writes what is new and what changed, and returns it', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const phone = newPlatform({ id: 'phone' }, 0, clock);
		const xing = newPlatform({ id: 'xing' }, 1, clock);
		await storage.save([phone, xing]);
		const retired = edit(xing, { retired: true }, clock);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		const { after: merged } = await storage.merge([phone, retired, note]);
		expect(merged.map(({ id }) => id).sort()).toEqual([note.id, 'xing'].sort());
		expect(await storage.records('platform')).toEqual([phone, retired]);
		expect(await storage.records('note')).toEqual([note]);
	});

	test('changes nothing the second time', async () => {
		const storage = openTab();
		const checkin = checkinOf(await clockOf(storage), '2026-W45', 'A quiet week.');
		await storage.merge([checkin]);
		const before = await contentsOf(storage.name);
		expect((await storage.merge([checkin])).after).toEqual([]);
		expect(await contentsOf(storage.name)).toEqual(before);
	});
});

describe('drafts and facts', () => {
	test('are written over, found and dropped by their names', async () => {
		const storage = openTab();
		const draft = { id: 'note', savedAt: 1, content: { text: 'Tea' } };
		await storage.saveDraft({ ...draft, content: 'T' });
		await storage.saveDraft(draft);
		expect(await storage.draft('note')).toEqual(draft);
		expect(await storage.drafts()).toEqual([draft]);
		await storage.dropDraft('note');
		expect(await storage.draft('note')).toBeUndefined();

		expect(await storage.fact('exported')).toBeUndefined();
		await storage.saveFact('exported', 5);
		expect(await storage.fact('exported')).toBe(5);
	});

	test('a draft goes with the save it came to', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		await storage.saveDraft({ id: 'a', savedAt: 1, content: 'Tea' });
		await storage.saveDraft({ id: 'b', savedAt: 1, content: 'Soup' });
		const note = newNote('Tea', new Date(2026, 10, 4), clock);
		await storage.save([note], { dropDraft: 'a' });
		expect(await storage.drafts()).toMatchObject([{ id: 'b' }]);
	});
});

describe('erasing', () => {
	test('leaves nothing, and the next write begins anew', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		await storage.save([checkinOf(clock, '2026-W45', 'A quiet week.')]);
		await storage.saveDraft({ id: 'note', savedAt: 1, content: 'Tea' });
		await storage.erase();
		const names = (await indexedDB.databases()).map(({ name }) => name);
		expect(names).not.toContain(storage.name);
		expect(await storage.allRecords()).toEqual([]);
		expect(await storage.drafts()).toEqual([]);
		expect((await clockOf(storage)).stamp().slice(-10)).not.toBe(clock.stamp().slice(-10));
	});

	test('a save under way does not survive it', async () => {
		const storage = openTab();
		const clock = await clockOf(storage);
		const saving = storage.save([checkinOf(clock, '2026-W45', 'A quiet week.')]);
		await storage.erase();
		await saving;
		expect(await storage.allRecords()).toEqual([]);
	});
});

describe('the dump', () => {
	test('holds everything as it lies there', async () => {
		const storage = openTab();
		const checkin = checkinOf(await clockOf(storage), '2026-W45', 'A quiet week.');
		await storage.save([checkin]);
		await storage.saveDraft({ id: 'note', savedAt: 1, content: 'Tea' });
		expect(JSON.parse(await dumpJournal(storage.name))).toMatchObject({
			kithbook: 'dump',
			database: 3,
			checkin: [{ version: 1, content: checkin }],
			drafts: [{ content: 'Tea' }]
		});
	});

	test('makes no database where there is none', async () => {
		const storage = openTab(newJournalName());
		await expect(dumpJournal(storage.name)).rejects.toThrow(StorageError);
		const names = (await indexedDB.databases()).map(({ name }) => name);
		expect(names).not.toContain(storage.name);
	});
});

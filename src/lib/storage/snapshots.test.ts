import { openDB } from 'idb';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Contact } from '$lib/journal/people/contact';
import { newNote } from '$lib/journal/note';
import { newPlatform } from '$lib/journal/platform';
import { edit, remove, restore, type StoredRecord } from '$lib/journal/record';
import type { Clock } from '$lib/journal/stamps';
import type { StoreName } from './changes';
import { lastImport } from './last-import';
import {
	checkinOf,
	clockOf,
	contentsOf,
	everyWordOf,
	newJournalName,
	openSnapshots,
	openTab,
	shown
} from './testing';

const DAY = 24 * 60 * 60 * 1000;
const listed = { kind: 'list', names: ['LinkedIn'] } as const;

afterEach(() => vi.restoreAllMocks());

function contact(name: string, clock: Clock): Contact {
	const fields = { platform: 'linkedin', source: 'linkedin', order: 1, came: 1 };
	const stamps = { facts: clock.stamp() };
	return { id: `id-of-${name.toLowerCase()}`, type: 'contact', ...fields, facts: { name }, stamps };
}

describe('undoing an import', () => {
	async function imported() {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const notes = Array.from({ length: 600 }, (_, index) =>
			newNote(`Note ${String(index)}`, new Date(2026, 10, 4), clock)
		);
		await storage.save(notes.slice(0, 300));
		const before = await shown(storage);
		const saved = await storage.importJournal(
			notes.map((note) => edit(note, { text: 'Changed' }, clock)),
			{ kind: 'journal', names: ['kithbook.json'] }
		);
		return { storage, clock, before, saved };
	}

	test('lets go of what came new, and what changed is as it was, after a reload too', async () => {
		const { storage, before, saved } = await imported();
		expect(saved.before).toHaveLength(300);
		const anew = openSnapshots(storage.name);
		expect(await lastImport(anew)).toMatchObject({
			occasion: { kind: 'journal', names: ['kithbook.json'] },
			counts: { note: 600 }
		});
		expect(await anew.undoImport()).toBe(true);
		expect(await shown(storage)).toEqual(before);
		expect(await lastImport(anew)).toBeUndefined();
		expect(await anew.undoImport()).toBeUndefined();
		expect(await shown(storage)).toEqual(before);
	});

	test('holds where another device has a copy of it, and takes no row away', async () => {
		const { storage, before, saved } = await imported();
		const copy = await storage.allRecords();
		await storage.undoImport(saved);
		expect(await storage.allRecords()).toHaveLength(copy.length);
		await storage.merge(copy);
		expect(await shown(storage)).toEqual(before);
		// The other one follows.
		const other = openTab();
		await other.merge(copy);
		await other.merge(await storage.allRecords());
		expect(await shown(other)).toEqual(before);
	});

	test('leaves what was changed since, and says so', async () => {
		const { storage, clock, before, saved } = await imported();
		const [first, last] = [saved.after[0], saved.after.at(-1)];
		if (!first || !last) throw new Error('no notes');
		await storage.save([
			edit(first, { text: 'Since then' }, clock),
			edit(last, { text: 'Mine now' }, clock)
		]);
		expect(await storage.undoImport()).toBe(false);
		const texts = (await shown(storage)).map(({ text }) => text);
		expect(texts).toContain('Since then');
		expect(texts).toContain('Mine now');
		expect(texts).toHaveLength(before.length + 1);
	});

	test('of a list lets deleted contacts come again with the next list', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const tove = contact('Tove', clock);
		await storage.import([tove], listed);
		await storage.undoImport();
		expect(await storage.records('contact')).toEqual([]);
		await storage.import((clock) => [edit(tove, { deleted: false, order: 2 }, clock)], listed);
		expect(await storage.records('contact')).toMatchObject([{ facts: { name: 'Tove' }, order: 2 }]);
	});

	test('is not possible once it failed to be written', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(storage.import([contact('Tove', clock)], listed)).rejects.toThrow('quota');
		vi.restoreAllMocks();
		expect(await lastImport(storage)).toBeUndefined();
		expect(await storage.allRecords()).toEqual([]);
	});
});

describe('snapshots', () => {
	test('hold the whole journal, say why and how much, and five are kept', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		expect(await storage.keepSnapshot(listed)).toBe(true);
		expect(await storage.snapshots()).toEqual([]);
		const checkin = checkinOf(clock, '2026-W45', 'A quiet week.');
		const gone = remove(newNote('Soup.', new Date(2026, 10, 4), clock), clock);
		await storage.save([checkin, gone]);
		for (let count = 0; count < 7; count++) {
			vi.spyOn(Date, 'now').mockReturnValue(1000 + count);
			await storage.keepSnapshot({ kind: 'list', names: [String(count)] });
		}
		const heads = await storage.snapshots();
		expect(heads.map(({ at }) => at)).toEqual([1006, 1005, 1004, 1003, 1002]);
		expect(heads[0]).toMatchObject({ occasion: { names: ['6'] }, counts: { checkin: 1 } });
		expect(await storage.recordsOf(heads[0]?.id ?? '')).toEqual([checkin, gone]);
		expect(await storage.recordsOf('another')).toBeUndefined();
	});

	test('are not made without room, and nothing else is lost', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		await storage.save([checkinOf(clock, '2026-W45', 'A quiet week.')]);
		await storage.keepSnapshot(listed);
		const before = await contentsOf(storage.name);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		expect(await storage.keepSnapshot(listed)).toBe(false);
		vi.restoreAllMocks();
		expect(await contentsOf(storage.name)).toEqual(before);
	});

	test('are brought back by edits, which can be undone', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const checkin = checkinOf(clock, '2026-W45', 'A quiet week.');
		const phone = newPlatform({ id: 'phone' }, 0, clock);
		const tove = contact('Tove', clock);
		await storage.save([checkin, phone, tove]);
		const then = await shown(storage);
		await storage.keepSnapshot(listed);
		await storage.save((clock) => [
			edit(checkin, { 'answers.reflection': { state: 'skipped' } }, clock),
			remove(phone, clock),
			remove(tove, clock),
			newNote('Since then.', new Date(2026, 10, 4), clock)
		]);
		const since = await shown(storage);
		const [head] = await storage.snapshots();
		const records = (await storage.recordsOf(head?.id ?? '')) ?? [];
		await storage.bringBack(records, { kind: 'snapshot', names: [], of: head?.at ?? 0 });
		expect(await shown(storage)).toEqual(then);
		expect(await storage.undoImport()).toBe(true);
		expect(await shown(storage)).toEqual(since);
	});

	test('bring anything back that was done to the journal since', async () => {
		const acts = fc.array(
			fc.record({
				act: fc.constantFrom('add', 'edit', 'remove', 'restore', 'merge'),
				which: fc.nat(5),
				before: fc.boolean()
			}),
			{ maxLength: 12 }
		);
		await fc.assert(
			fc.asyncProperty(acts, async (planned) => {
				const storage = openSnapshots();
				const clock = await clockOf(storage);
				const apply = async ({ act, which }: { act: string; which: number }) => {
					const all = await storage.withDeleted('note');
					const chosen: StoredRecord | undefined = all[which % Math.max(1, all.length)];
					if (act === 'add' || !chosen) {
						await storage.save([newNote(`Note ${String(which)}`, new Date(2026, 10, 4), clock)]);
					} else if (act === 'remove') await storage.save([remove(chosen, clock)]);
					else if (act === 'restore') await storage.save([restore(chosen, clock)]);
					else if (act === 'edit') {
						await storage.save([edit(chosen, { text: `Text ${String(which)}` }, clock)]);
					} else await storage.merge([edit(chosen, { text: 'From elsewhere' }, clock)]);
				};
				await storage.save([newPlatform({ id: 'phone' }, 0, clock)]);
				for (const each of planned) if (each.before) await apply(each);
				const then = await shown(storage);
				await storage.keepSnapshot(listed);
				for (const each of planned) if (!each.before) await apply(each);
				const since = await shown(storage);
				const [head] = await storage.snapshots();
				await storage.bringBack((await storage.recordsOf(head?.id ?? '')) ?? [], listed);
				expect(await shown(storage)).toEqual(then);
				await storage.undoImport();
				expect(await shown(storage)).toEqual(since);
				await storage.close();
			}),
			{ numRuns: 30 }
		);
	});

	test('come with the next version of a database that had none', async () => {
		const name = newJournalName();
		const stores = (
			'settings platform question checkin note other contact person step ' +
			'invitation list measurement request favour prompt'
		).split(' ');
		const database = await openDB(name, 2, {
			upgrade: (database) => {
				for (const store of stores) {
					const records = database.createObjectStore(store, { keyPath: 'id' });
					records.createIndex('week', 'week');
					records.createIndex('deletedAt', 'deletedAt');
				}
				database.createObjectStore('drafts', { keyPath: 'id' });
				database.createObjectStore('device');
			}
		});
		const note = { id: 'n1', type: 'note', text: 'Soup.', week: '2026-W45', stamps: {} };
		await database.put('note', { id: 'n1', version: 1, week: '2026-W45', content: note });
		await database.put('drafts', { id: 'note', savedAt: 1, content: 'Tea', version: 1 });
		await database.put('device', 'olderdevic', 'id');
		database.close();
		const storage = openSnapshots(name);
		expect(await storage.snapshots()).toEqual([]);
		expect(await storage.allRecords()).toEqual([note]);
		expect(await storage.draft('note')).toMatchObject({ content: 'Tea' });
		expect((await storage.clock()).stamp()).toMatch(/-olderdevic$/);
		await storage.keepSnapshot(listed);
		expect(await storage.snapshots()).toMatchObject([{ counts: { note: 1 } }]);
	});
});

describe('forgetting what was deleted', () => {
	test('empties it after thirty days, and leaves no word of it on the disk', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		const longer = edit(note, { text: 'Tea with Bert and Noor.' }, clock);
		const checkin = checkinOf(clock, '2026-W45', 'A word about Bert.');
		const kept = newNote('Soup.', new Date(2026, 10, 4), clock);
		await storage.save([remove(longer, clock), remove(checkin, clock), kept]);

		expect(await storage.forgetDeleted(Date.now() + 29 * DAY)).toBe(0);
		expect(JSON.stringify(await contentsOf(storage.name))).toContain('Bert');
		expect(await storage.forgetDeleted(Date.now() + 31 * DAY)).toBe(2);
		expect(JSON.stringify(await contentsOf(storage.name))).not.toContain('Bert');
		expect(await storage.forgetDeleted(Date.now() + 31 * DAY)).toBe(0);
		expect(await storage.records('note')).toEqual([kept]);
	});

	test('empties what lists said after a day', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		await storage.save([remove(contact('a', clock), clock)]);
		expect(await storage.hasDue(Date.now() + DAY / 2)).toBe(false);
		expect(await storage.forgetDeleted(Date.now() + DAY / 2)).toBe(0);
		expect(await storage.hasDue(Date.now() + 2 * DAY)).toBe(true);
		expect(await storage.forgetDeleted(Date.now() + 2 * DAY)).toBe(1);
		expect(await storage.hasDue(Date.now() + 99 * DAY)).toBe(false);
	});

	test('takes it out of every snapshot, and out of what undoing takes', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const tove = contact('Tove', clock);
		const note = newNote('Soup.', new Date(2026, 10, 4), clock);
		await storage.save([tove, note]);
		await storage.keepSnapshot(listed);
		await storage.import([edit(tove, { facts: { name: 'Tove Lind' } }, clock)], listed);
		await storage.save((clock) => [remove(tove, clock)]);
		await storage.keepSnapshot(listed);
		expect(await everyWordOf(storage.name)).toContain('Tove');
		await storage.forgetDeleted(Date.now() + 2 * DAY);
		expect(await everyWordOf(storage.name)).not.toContain('Tove');
		const heads = await storage.snapshots();
		expect(heads.map(({ counts }) => counts)).toEqual([{ note: 1 }, { note: 1 }]);
		for (const { id } of heads) expect(await storage.recordsOf(id)).toEqual([note]);
		// Neither brings the name back.
		await storage.undoImport();
		const [latest] = heads;
		await storage.bringBack((await storage.recordsOf(latest?.id ?? '')) ?? [], listed);
		expect(await storage.records('contact')).toEqual([]);
	});

	test('a name is in no snapshot that is made while it is being forgotten', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		await storage.save([remove(contact('Tove', clock), clock)]);
		const forgetting = storage.forgetDeleted(Date.now() + 2 * DAY);
		const other = openSnapshots(storage.name);
		await Promise.all([forgetting, other.keepSnapshot(listed), other.keepSnapshot(listed)]);
		expect(await storage.snapshots()).toHaveLength(2);
		expect(await everyWordOf(storage.name)).not.toContain('Tove');
	});

	test('empties the trash at once, but no lists', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([note]);
		await storage.keepSnapshot(listed);
		await storage.save([remove(note, clock), remove(contact('Tove', clock), clock)]);
		expect(await storage.emptyTrash()).toBe(1);
		expect(await everyWordOf(storage.name)).not.toContain('Bert');
		expect(await everyWordOf(storage.name)).toContain('Tove');
	});

	test('empties a whole list, and nobody hears of it', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const notes = Array.from({ length: 1200 }, (_, index) =>
			newNote(`Tea ${String(index)}`, new Date(2026, 10, 4), clock)
		);
		await storage.save(notes.map((note) => remove(note, clock)));
		const heard: (readonly StoreName[])[] = [];
		storage.changes.listen((stores) => heard.push(stores));
		expect(await storage.forgetDeleted(Date.now() + 31 * DAY)).toBe(1200);
		expect(JSON.stringify(await contentsOf(storage.name))).not.toContain('Tea');
		expect(heard.flat()).toEqual([]);
	});

	test('keeps what was brought back', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const note = newNote('Tea with Bert.', new Date(2026, 10, 4), clock);
		await storage.save([restore(remove(note, clock), clock)]);
		expect(await storage.forgetDeleted(Date.now() + 31 * DAY)).toBe(0);
		expect(await storage.records('note')).toMatchObject([{ text: 'Tea with Bert.' }]);
	});

	test('a forgotten record does not come back with an older copy of it', async () => {
		const storage = openSnapshots();
		const clock = await clockOf(storage);
		const checkin = checkinOf(clock, '2026-W45', 'A word about Bert.');
		await storage.save([remove(checkin, clock)]);
		await storage.forgetDeleted(Date.now() + 31 * DAY);
		await storage.merge([checkin]);
		expect(await storage.records('checkin')).toEqual([]);
	});
});

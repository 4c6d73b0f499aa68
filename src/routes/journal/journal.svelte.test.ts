import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { chapterOf } from '$lib/journal/chapters';
import { newNote } from '$lib/journal/note';
import { changePerson, newPerson } from '$lib/journal/people/person';
import { newStep } from '$lib/journal/people/step';
import { remove } from '$lib/journal/record';
import { StorageError, type JournalStorage } from '$lib/storage';
import { checkinOf, clockOf } from '$lib/storage/testing';
import { PrintedBook } from './book.svelte';
import { JournalPage } from './journal.svelte';
import { JournalSearch } from './journal-search.svelte';
import type { OpenJournal } from '$lib/app/kithbook.svelte';
import { NoteWriter, noteDraftId } from './note-writer.svelte';
import { NoteNames } from '$lib/app/note-names.svelte';
import { notices } from '$lib/app/notices.svelte';
import { actOnNotice, keepReading, openJournal, refuseSaving } from '$lib/app/testing.svelte';
import { monthsOf, namedWeek, pickedWeek, Reader, yearToOpen } from './reader';

afterEach(() => vi.restoreAllMocks());

async function fill(storage: JournalStorage) {
	const clock = await clockOf(storage);
	const note = newNote('Tea at the café with Zoë.', new Date(2024, 4, 8), clock);
	const records = [
		checkinOf(clock, '2026-W40', 'Rain, and a long call.'),
		checkinOf(clock, '2026-W39', 'Tea alone.'),
		checkinOf(clock, '2020-W53', 'Snow.'),
		note
	];
	await storage.save(records);
	return { clock, note };
}

describe('reading', () => {
	test('goes by the years that have chapters, latest week first', async () => {
		const journal = openJournal();
		await fill(journal.storage);
		const reader = new Reader(journal);
		keepReading(() => [reader.years, reader.chapters(2026).value, reader.chapters(2024).value]);
		await vi.waitFor(() => expect(reader.years).toEqual([2026, 2024, 2020]));
		await vi.waitFor(() => expect(reader.chapters(2026).value).toHaveLength(2));
		expect(reader.chapters(2026).value?.map(({ week }) => week)).toEqual(['2026-W40', '2026-W39']);
		expect(reader.chapters(2024).value?.[0]?.notes[0]?.text).toBe('Tea at the café with Zoë.');
	});

	test('shows what another page writes', async () => {
		const journal = openJournal();
		const { clock } = await fill(journal.storage);
		const reader = new Reader(journal);
		keepReading(() => reader.chapters(2026).value);
		await vi.waitFor(() => expect(reader.chapters(2026).value).toHaveLength(2));
		await journal.storage.save([checkinOf(clock, '2026-W41', 'New')]);
		await vi.waitFor(() => expect(reader.chapters(2026).value).toHaveLength(3));
	});

	test('a year and a week have chapters for steps alone, which can be searched by name and note', async () => {
		const journal = openJournal();
		const { clock } = await fill(journal.storage);
		const person = changePerson(newPerson('tove'), { name: 'Tove Lindqvarn' }, clock);
		const step = newStep(
			{
				person: person.id,
				kind: 'met',
				on: '2022-05-04',
				note: 'By the harbour',
				opening: undefined
			},
			clock
		);
		await journal.storage.save([person, step]);
		const reader = new Reader(journal);
		const search = new JournalSearch(journal);
		keepReading(() => [reader.years, reader.chapters(2022).value, search.chapters]);
		await vi.waitFor(() => expect(reader.years).toEqual([2026, 2024, 2022, 2020]));
		await vi.waitFor(() => expect(reader.chapters(2022).value).toHaveLength(1));
		expect(reader.chapters(2022).value).toMatchObject([
			{
				week: '2022-W18',
				hasCheckin: false,
				headline: [{ text: 'You met Tove Lindqvarn.', person: person.id }],
				stepNotes: [{ text: 'By the harbour' }]
			}
		]);
		for (const query of ['lindqvarn', 'harbour']) {
			search.query = query;
			await vi.waitFor(() => expect(search.chapters.map(({ week }) => week)).toEqual(['2022-W18']));
		}
	});

	test('the months of a year lead to their latest weeks, by their Thursdays', () => {
		const weeks = ['2026-W40', '2026-W39', '2026-W36', '2026-W01'] as const;
		const chapters = weeks.map((week) =>
			chapterOf(week, { checkin: undefined, notes: [] }, { platforms: [], questions: [] })
		);
		expect(monthsOf(chapters)).toEqual([
			{ name: 'October', week: '2026-W40' },
			{ name: 'September', week: '2026-W39' },
			{ name: 'January', week: '2026-W01' }
		]);
	});

	test('an empty journal has no years', async () => {
		const reader = new Reader(openJournal());
		keepReading(() => reader.years);
		await vi.waitFor(() => expect(reader.years).toEqual([]));
	});

	test.each([
		['2026-W40', { week: '2026-W40', year: 2026 }],
		['2025-W53', undefined],
		['soon', undefined],
		[null, undefined]
	])('the address %j names %j', (name, week) => {
		expect(namedWeek(name)).toEqual(week);
	});

	test.each([
		['', [2026, 2024], 2026],
		['', [2024, 2020], 2024],
		['', [], 2026],
		['year=2024', [2026, 2024], 2024],
		['year=2021', [2026], 2021],
		['year=soon', [2024], 2024],
		['week=2020-W53', [2026], 2020],
		['week=2020-W60', [2026], 2026]
	])('the address %j opens of the years %j the year %j', (address, years, year) => {
		const today = new Date(2026, 9, 7);
		expect(yearToOpen(new URLSearchParams(address), years, today)).toBe(year);
	});

	test.each([
		['2026-10-04', '2026-W40', false],
		['2026-10-05', '2026-W41', false],
		['2026-10-12', '2026-W42', true],
		['2021-01-01', '2020-W53', false]
	])('the day %j is in %j, future: %j', (day, week, future) => {
		expect(pickedWeek(day, new Date(2026, 9, 7))).toMatchObject({ week, future });
	});

	test('no day is no week', () => {
		expect(pickedWeek('', new Date())).toBeUndefined();
	});
});

describe('searching', () => {
	async function searching(query: string) {
		const journal = openJournal();
		await fill(journal.storage);
		const search = new JournalSearch(journal);
		keepReading(() => [search.outcome, search.chapters]);
		search.query = query;
		return { journal, search };
	}

	test('finds weeks over all years, whatever the accents and case', async () => {
		const { search } = await searching('TEA');
		await vi.waitFor(() => expect(search.outcome).toBe('2 weeks mention “TEA”.'));
		expect(search.chapters.map(({ week }) => week)).toEqual(['2026-W39', '2024-W19']);
		search.query = '"cafe with zoe"';
		expect(search.outcome).toBe('1 week mentions “cafe with zoe”.');
		search.query = 'sun';
		expect(search.outcome).toBe('No week mentions “sun”.');
	});

	test('marks what it found', async () => {
		const { search } = await searching('cafe');
		await vi.waitFor(() => expect(search.count).toBe(1));
		const text = search.chapters[0]?.notes[0]?.text ?? '';
		expect(search.mark(text).filter(({ hit }) => hit)).toEqual([{ text: 'café', hit: true }]);
	});

	test('reads nothing before there is something to search for', async () => {
		const journal = openJournal();
		const years = vi.spyOn(journal.storage, 'years');
		const search = new JournalSearch(journal);
		keepReading(() => [search.outcome, search.chapters]);
		expect(years).not.toHaveBeenCalled();
		search.query = 'tea';
		await vi.waitFor(() => expect(search.outcome).toBe('No week mentions “tea”.'));
	});

	test('follows what is written meanwhile', async () => {
		const { journal, search } = await searching('tea');
		await vi.waitFor(() => expect(search.count).toBe(2));
		const clock = await clockOf(journal.storage);
		await journal.storage.save([newNote('More tea', new Date(2026, 10, 3), clock)]);
		await vi.waitFor(() => expect(search.count).toBe(3));
	});

	test('shows many weeks a portion at a time', async () => {
		const journal = openJournal();
		const clock = await clockOf(journal.storage);
		const days = Array.from({ length: 20 }, (_, week) => new Date(2025, 0, 6 + 7 * week));
		await journal.storage.save(days.map((day) => newNote('tea', day, clock)));
		const search = new JournalSearch(journal);
		keepReading(() => [search.outcome, search.chapters]);
		search.query = 'tea';
		await vi.waitFor(() => expect(search.count).toBe(20));
		expect(search.chapters).toHaveLength(12);
		expect(search.hasMore).toBe(true);
		search.showMore();
		expect(search.chapters).toHaveLength(20);
		expect(search.hasMore).toBe(false);
	});
});

describe('writing a note', () => {
	test('keeps a draft from the first word on and goes on from it', async () => {
		const journal = openJournal();
		const writer = await NoteWriter.open(journal);
		const stop = writer.watch();
		writer.type('Half a tho');
		stop();
		await vi.waitFor(async () => {
			expect(await journal.storage.drafts()).toHaveLength(1);
		});
		const next = await NoteWriter.open(journal);
		expect(next.text).toBe('Half a tho');
		expect(next.unsaved).toBe(true);
	});

	test('keeps it when the page is hidden', async () => {
		const journal = openJournal();
		const writer = await NoteWriter.open(journal);
		onTestFinished(writer.watch());
		writer.type('Words');
		dispatchEvent(new Event('pagehide'));
		await vi.waitFor(async () => {
			expect((await journal.storage.draft(noteDraftId()))?.content).toMatchObject({
				text: 'Words'
			});
		});
	});

	test('saving makes a note of the day it was begun and drops the draft', async () => {
		const journal = openJournal();
		vi.spyOn(Date, 'now').mockReturnValue(new Date(2026, 9, 4, 23).getTime());
		const writer = await NoteWriter.open(journal);
		writer.type(' Met Anna. ');
		vi.restoreAllMocks();
		writer.type(' Met Anna and Bert. ');
		expect(await writer.save()).toBe('saved');
		expect(await journal.storage.records('note')).toMatchObject([
			{ text: 'Met Anna and Bert.', week: '2026-W40' }
		]);
		expect(await journal.storage.drafts()).toEqual([]);
		expect(writer.unsaved).toBe(false);
	});

	test('a changed note keeps what it said before', async () => {
		const journal = openJournal();
		const { note } = await fill(journal.storage);
		const writer = await NoteWriter.open(journal, note);
		writer.type('Coffee.');
		expect(await writer.save()).toBe('saved');
		const [saved] = await journal.storage.records('note');
		expect(saved?.text).toBe('Coffee.');
		expect(saved?.earlier?.text?.map(({ value }) => value)).toEqual([note.text]);
	});

	test('pressed twice, it is saved once, and what is typed meanwhile stays', async () => {
		const journal = openJournal();
		const writer = await NoteWriter.open(journal);
		writer.type('Tea with Bert.');
		const saves = [writer.save(), writer.save()];
		writer.type('Tea with Bert. Noor came, too.');
		expect(await Promise.all(saves)).toEqual(['saved', 'saved']);
		expect(await journal.storage.records('note')).toMatchObject([{ text: 'Tea with Bert.' }]);
		expect(writer.text).toBe('Tea with Bert. Noor came, too.');
		writer.watch()();
		await vi.waitFor(async () =>
			expect((await journal.storage.draft(noteDraftId()))?.content).toMatchObject({
				text: 'Tea with Bert. Noor came, too.'
			})
		);
	});

	test('nothing is nothing to save', async () => {
		const journal = openJournal();
		const writer = await NoteWriter.open(journal);
		writer.type('  \n');
		expect(await writer.save()).toBe('blank');
		expect(await journal.storage.records('note')).toEqual([]);
	});

	test('what cannot be saved stays typed and kept as a draft', async () => {
		const journal = openJournal();
		const writer = await NoteWriter.open(journal);
		onTestFinished(writer.watch());
		refuseSaving(journal);
		writer.type('Precious');
		expect(await writer.save()).toBe('quota');
		expect(writer.text).toBe('Precious');
		await vi.waitFor(async () => {
			expect(await journal.storage.drafts()).toHaveLength(1);
		});
	});

	test('says so when not even the draft can be kept', async () => {
		const journal = openJournal();
		vi.spyOn(journal, 'saveDraft').mockRejectedValue(new StorageError('quota'));
		const writer = await NoteWriter.open(journal);
		const stop = writer.watch();
		writer.type('Precious');
		stop();
		await vi.waitFor(() => expect(writer.problem).toBe('quota'));
	});
});

describe('the page', () => {
	function openPage(journal: OpenJournal) {
		const reader = new Reader(journal);
		const page = new JournalPage(journal);
		const actions = page.actions(() => reader.chapters(2026).value ?? []);
		keepReading(() => [page.begun, reader.chapters(2026).value]);
		return { reader, page, actions };
	}

	test('deleting says so, leads on, and offers the way back', async () => {
		const journal = openJournal();
		await fill(journal.storage);
		const { reader, page, actions } = openPage(journal);
		await vi.waitFor(() => expect(reader.chapters(2026).value).toHaveLength(2));
		const before = reader.chapters(2026).value ?? [];
		actions.deleteCheckin('2026-W40');
		await vi.waitFor(() => expect(reader.chapters(2026).value).toHaveLength(1));
		await vi.waitFor(() => expect(page.goal?.week).toBe('2026-W40'));
		const after = reader.chapters(2026).value ?? [];
		expect([page.goal?.ready?.(before), page.goal?.ready?.(after)]).toEqual([false, true]);
		expect(notices.shown[0]?.text).toBe('Week of 28 September 2026: the check-in was deleted.');
		actOnNotice();
		await vi.waitFor(() => expect(reader.chapters(2026).value).toHaveLength(2));
		await vi.waitFor(() => expect(page.goal?.ready?.(before)).toBe(true));
		expect(page.goal?.ready?.(after)).toBe(false);
		expect(reader.chapters(2026).value?.[0]?.passages).toEqual(before[0]?.passages);
	});

	test('what was deleted elsewhere meanwhile is left alone', async () => {
		const journal = openJournal();
		const { clock, note } = await fill(journal.storage);
		await journal.storage.save([remove(note, clock)]);
		const { page, actions } = openPage(journal);
		await page.write({ week: note.week, note: note.id });
		expect(page.writer).toBeUndefined();
		actions.deleteNote(note.week, note.id);
		await vi.waitFor(() => expect(notices.shown).toHaveLength(1));
		expect(await journal.storage.records('note')).toEqual([]);
	});

	test('what cannot be deleted stays, with a word about it', async () => {
		const journal = openJournal();
		await fill(journal.storage);
		refuseSaving(journal);
		const { page, actions } = openPage(journal);
		actions.deleteCheckin('2026-W40');
		await vi.waitFor(() => expect(notices.shown).toHaveLength(1));
		expect(notices.shown[0]?.kind).toBe('problem');
		expect(notices.shown[0]?.text).toMatch(/^NOT SAVED\./u);
		expect(page.goal).toBeUndefined();
		expect(await journal.storage.records('checkin')).toHaveLength(3);
	});

	test('an earlier text comes back, and the later one becomes an earlier version', async () => {
		const journal = openJournal();
		const { note } = await fill(journal.storage);
		const { page, actions } = openPage(journal);
		await page.write({ week: note.week, note: note.id });
		page.type('Coffee.');
		expect(await page.saveNote()).toBe(true);
		expect(page.writer).toBeUndefined();
		actions.bringNoteBack(note.week, note.id, note.stamps.text ?? '');
		await vi.waitFor(() => expect(notices.shown).toHaveLength(2));
		const [saved] = await journal.storage.records('note');
		expect(saved?.text).toBe(note.text);
		expect(saved?.earlier?.text?.map(({ value }) => value)).toEqual(['Coffee.', note.text]);
	});

	test('what could not be saved stays open and says why', async () => {
		const journal = openJournal();
		const { page } = openPage(journal);
		await page.write();
		expect(await page.saveNote()).toBe(false);
		expect(page.problem).toBe('There is nothing written here yet.');
		page.type('Precious');
		expect(page.problem).toBeUndefined();
		refuseSaving(journal);
		expect(await page.saveNote()).toBe(false);
		expect(page.problem).toMatch(/^NOT SAVED\./u);
		expect(page.writer?.text).toBe('Precious');
	});

	test('a draft that is left is remembered, and one that is discarded can be had back', async () => {
		const journal = openJournal();
		const { page } = openPage(journal);
		await page.write();
		const stop = page.writer?.watch();
		page.type('Half');
		page.leaveNote();
		stop?.();
		await vi.waitFor(() => expect(page.begun).toBe(true));
		await page.write();
		page.discardNote();
		await vi.waitFor(() => expect(page.begun).toBe(false));
		actOnNotice();
		expect(page.writer?.text).toBe('Half');
		await vi.waitFor(() => expect(page.begun).toBe(true));
	});
});

describe('the printed book', () => {
	test('has the years and weeks from the earliest on', async () => {
		const journal = openJournal();
		await fill(journal.storage);
		const book = new PrintedBook(journal);
		expect(await book.set([2026, 2020])).toBe(true);
		expect(book.years.map(({ year }) => year)).toEqual([2020, 2026]);
		expect(book.years[1]?.chapters.map(({ week }) => week)).toEqual(['2026-W39', '2026-W40']);
		expect(book.progress).toEqual({ done: 2, all: 2 });
		book.close();
		expect(book.progress).toBeUndefined();
	});

	test('can be cancelled while it is set', async () => {
		const journal = openJournal();
		await fill(journal.storage);
		const print = vi.spyOn(window, 'print').mockReturnValue();
		const book = new PrintedBook(journal);
		const printing = book.print([2026, 2024, 2020]);
		book.close();
		await printing;
		expect(book.years).toEqual([]);
		expect(print).not.toHaveBeenCalled();
	});
});

describe('people in a note', () => {
	test('are offered by their names, confirmed, and kept with a draft and with the note', async () => {
		const journal = { ...openJournal(), settings: undefined };
		const clock = await clockOf(journal.storage);
		await journal.storage.save([
			changePerson(newPerson('tove'), { name: 'Tove Lind' }, clock),
			changePerson(newPerson('bert'), { name: 'Bert' }, clock)
		]);
		const names = new NoteNames(journal);
		const writer = await NoteWriter.open(journal);
		keepReading(() => names.people(writer.text, writer.people));
		writer.type('Tove rang, and I told Bert.');
		await vi.waitFor(() =>
			expect(names.people(writer.text, writer.people)).toEqual([
				{ id: 'tove', name: 'Tove Lind', isConfirmed: false },
				{ id: 'bert', name: 'Bert', isConfirmed: false }
			])
		);
		writer.toggle('bert');
		expect(names.people(writer.text, writer.people)).toMatchObject([
			{ id: 'bert', isConfirmed: true },
			{ id: 'tove', isConfirmed: false }
		]);
		writer.toggle('tove');
		writer.toggle('bert');
		await vi.waitFor(async () =>
			expect((await journal.storage.draft(noteDraftId()))?.content).toMatchObject({
				people: ['tove']
			})
		);
		const again = await NoteWriter.open(journal);
		expect(again.people).toEqual(['tove']);
		expect(await again.save()).toBe('saved');
		const [note] = await journal.storage.records('note');
		expect(note).toMatchObject({ text: 'Tove rang, and I told Bert.', people: ['tove'] });

		const editor = await NoteWriter.open(journal, note);
		expect([editor.people, editor.unsaved]).toEqual([['tove'], false]);
		editor.toggle('tove');
		expect(editor.unsaved).toBe(true);
		await editor.save();
		expect((await journal.storage.records('note'))[0]).not.toHaveProperty('people');
	});
});

import { afterEach, expect, it, vi } from 'vitest';
import { mergeRecords } from './merge';
import { editNote, newNote, noteDay, withoutPeople } from './note';
import { bringBackTo } from './record';
import { noteSchema } from './schemas/note';
import { newSettings } from './settings';
import { settingsSchema } from './schemas/settings';
import { Clock } from './stamps';

afterEach(() => vi.unstubAllEnvs());

const clock = new Clock('aaaaaaaaaa', () => 1000);

it.each([
	['Pacific/Kiritimati', '2026-W01'],
	['America/New_York', '2025-W52']
])('a note belongs to the week that it was where it was written: %s', (zone, week) => {
	vi.stubEnv('TZ', zone);
	const note = newNote('words', new Date(Date.UTC(2025, 11, 28, 20)), clock);
	expect(note).toMatchObject({ text: 'words', writtenAt: Date.UTC(2025, 11, 28, 20), week });
	expect(noteSchema.parse(note)).toEqual(note);
	expect(Object.keys(note.stamps).sort()).toEqual(['text', 'week', 'writtenAt', 'writtenOn']);
});

it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
	'a note keeps the day on which it was written when it is read in %s',
	(zone) => {
		vi.stubEnv('TZ', 'Pacific/Auckland');
		const notes = [new Date(2026, 11, 1, 0, 30), new Date(2026, 11, 7, 0, 20)].map((at) =>
			newNote('words', at, clock)
		);
		vi.stubEnv('TZ', zone);
		expect(notes.map(noteDay)).toEqual(['2026-12-01', '2026-12-07']);
	}
);

it('an older note, which does not know its day, stays within its week', () => {
	vi.stubEnv('TZ', 'Pacific/Auckland');
	const written = newNote('words', new Date(2026, 11, 7, 0, 20), clock);
	const note = { ...written, writtenOn: undefined };
	vi.stubEnv('TZ', 'America/Los_Angeles');
	expect(noteDay(note)).toBe('2026-12-07');
	expect(noteDay({ ...note, writtenAt: note.writtenAt + 9e8 })).toBe('2026-12-13');
	expect(noteDay({ ...note, writtenOn: 'Monday' })).toBe('2026-12-07');
});

it('people are a field of the note, on their own in a merge', () => {
	const note = newNote('Tove rang.', new Date(2026, 10, 3), clock, ['tove']);
	expect(noteSchema.parse(note)).toMatchObject({ people: ['tove'] });
	expect(noteSchema.safeParse({ ...note, people: 'tove' }).success).toBe(false);
	const here = editNote(note, 'Tove rang twice.', ['tove'], clock);
	const there = editNote(note, note.text, ['tove', 'bert'], clock);
	const merged = { text: 'Tove rang twice.', people: ['tove', 'bert'] };
	expect(mergeRecords(here, there)).toMatchObject(merged);
	expect(mergeRecords(there, here)).toMatchObject(merged);
	expect(editNote(note, note.text, [], clock)).not.toHaveProperty('people');
});

it('people who are deleted leave the note, whose words stay, until it is undone', () => {
	const notes = [
		newNote('Tove rang.', new Date(2026, 10, 3), clock, ['tove', 'bert']),
		newNote('Alone.', new Date(2026, 10, 4), clock)
	];
	const after = withoutPeople(notes, new Set(['tove', 't']), clock);
	expect(after).toMatchObject([{ text: 'Tove rang.', people: ['bert'] }]);
	expect(bringBackTo({ before: notes, after }, after, clock)).toMatchObject([
		{ text: 'Tove rang.', people: ['tove', 'bert'] }
	]);
});

it('the settings of a new journal are valid', () => {
	const settings = newSettings({ every: 'month', day: 31 }, '2026-W53', clock);
	expect(settingsSchema.parse(settings)).toEqual(settings);
	expect(Object.keys(settings.stamps).sort()).toEqual(['begun', 'rhythm', 'seed', 'threshold']);
});

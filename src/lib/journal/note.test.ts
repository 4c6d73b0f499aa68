import { afterEach, expect, it, vi } from 'vitest';
import { newNote, noteDay } from './note';
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

it('the settings of a new journal are valid', () => {
	const settings = newSettings({ every: 'month', day: 31 }, '2026-W53', clock);
	expect(settingsSchema.parse(settings)).toEqual(settings);
	expect(Object.keys(settings.stamps).sort()).toEqual(['begun', 'rhythm', 'seed', 'threshold']);
});

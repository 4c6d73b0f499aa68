import { afterEach, expect, it, vi } from 'vitest';
import { newNote } from './note';
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
	expect(Object.keys(note.stamps).sort()).toEqual(['text', 'week', 'writtenAt']);
});

it('the settings of a new journal are valid', () => {
	const settings = newSettings({ every: 'month', day: 31 }, '2026-W53', clock);
	expect(settingsSchema.parse(settings)).toEqual(settings);
	expect(Object.keys(settings.stamps).sort()).toEqual(['begun', 'rhythm', 'seed', 'threshold']);
});

import { addDays, addMinutes } from 'date-fns';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, shiftDay } from '$lib/journal/days';
import { dayOfCopy, nameForCopy, retention, type FolderCopy } from './retention';

const now = new Date(2026, 10, 22, 18, 30);
const today = dayOf(now);

/** Copies of the last years, with other files among them; the last one was just written. */
const folders = fc
	.record({
		copies: fc.uniqueArray(
			fc.record({
				name: fc.oneof(
					{
						weight: 8,
						arbitrary: fc
							.integer({ min: 1, max: 900 * 1440 })
							.map((minutes) => nameForCopy(addMinutes(now, -minutes), new Set()))
					},
					{
						weight: 2,
						arbitrary: fc
							.integer({ min: 1, max: 1000 })
							.map((minutes) => nameForCopy(addMinutes(now, -minutes), new Set()))
					},
					fc.constantFrom('diary.json', 'kithbook-2026-11-22.json', 'kithbook-key.age')
				),
				living: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
			}),
			{ selector: ({ name }) => name, maxLength: 120 }
		),
		living: fc.integer({ min: 0, max: 100 })
	})
	.map(({ copies, living }) => {
		const newest: FolderCopy = { name: nameForCopy(now, new Set()), living };
		return { newest, copies: [...copies, newest] };
	});

const full = folders.map(({ copies }) => {
	const newest = { name: nameForCopy(now, new Set()), living: 100 };
	return { newest, copies: [...copies.slice(0, -1), newest] };
});

function keptOf(copies: readonly FolderCopy[], newest: FolderCopy, at = now): FolderCopy[] {
	const { remove } = retention(copies, newest, at);
	return copies.filter(({ name }) => !remove.includes(name));
}

describe('the copies of a folder', () => {
	it('are named by the minute, and none takes the name of another', () => {
		expect(nameForCopy(now, new Set())).toBe('kithbook-2026-11-22-1830.json');
		const taken = new Set(['kithbook-2026-11-22-1830.json', 'kithbook-2026-11-22-1831.json.age']);
		expect(nameForCopy(now, taken)).toBe('kithbook-2026-11-22-1832.json');
		const late = new Date(2026, 11, 31, 23, 59);
		expect(nameForCopy(late, new Set(['kithbook-2026-12-31-2359.json']))).toBe(
			'kithbook-2027-01-01-0000.json'
		);
	});

	it.each(['kithbook-2026-11-22.json', 'kithbook-2026-11-22-2460.json', 'notes.json', ''])(
		'do not include %j',
		(name) => expect(dayOfCopy(name)).toBeUndefined()
	);

	it('lose no file of another name, and never the newest', () => {
		fc.assert(
			fc.property(folders, ({ copies, newest }) => {
				const { remove } = retention(copies, newest, now);
				expect(remove.every((name) => dayOfCopy(name) !== undefined)).toBe(true);
				expect(remove).not.toContain(newest.name);
			})
		);
	});

	it('all stay while the newest holds less than nine tenths of the fullest', () => {
		fc.assert(
			fc.property(folders, ({ copies, newest }) => {
				const { remove, fuller } = retention(copies, newest, now);
				const counts = copies
					.filter(({ name }) => dayOfCopy(name) !== undefined)
					.map(({ living }) => living ?? 0);
				const isEmptier = (newest.living ?? 0) < Math.max(...counts) * 0.9;
				expect(fuller !== undefined).toBe(isEmptier);
				if (isEmptier) {
					expect(remove).toEqual([]);
					expect(fuller?.living).toBe(Math.max(...counts));
				}
			})
		);
	});

	it('go again once the user trusts the newest', () => {
		const days = Array.from({ length: 30 }, (_, day) => ({
			name: nameForCopy(addDays(now, -day - 1), new Set()),
			living: 100
		}));
		const newest = { name: nameForCopy(now, new Set()), living: 5 };
		expect(retention([...days, newest], newest, now)).toEqual({ remove: [], fuller: days[0] });
		const trusting = retention([...days, newest], newest, now, newest.name);
		expect(trusting.fuller).toBeUndefined();
		expect(trusting.remove).toHaveLength(20);
	});

	it('keep three of today, and the latest of ten days and of every month', () => {
		fc.assert(
			fc.property(full, ({ copies, newest }) => {
				const kept = keptOf(copies, newest).map(({ name }) => name);
				const names = copies
					.map(({ name }) => name)
					.filter((name) => dayOfCopy(name))
					.sort();
				const latest = (start: string) =>
					names.filter((name) => name.startsWith(`kithbook-${start}`)).at(-1);
				const ofToday = names.filter((name) => dayOfCopy(name) === today).slice(-3);
				const days = Array.from({ length: 10 }, (_, back) => latest(shiftDay(today, -back)));
				const months = names.map((name) => latest(name.slice('kithbook-'.length, -13)));
				const wanted = new Set(
					[...ofToday, ...days, ...months].filter((name) => name !== undefined)
				);
				expect(new Set(kept.filter((name) => dayOfCopy(name)))).toEqual(wanted);
			})
		);
	});

	it('lose nothing more when they are looked at again', () => {
		fc.assert(
			fc.property(folders, ({ copies, newest }) => {
				const kept = keptOf(copies, newest);
				expect(retention(kept, newest, now).remove).toEqual([]);
			})
		);
	});

	it('still have one of every month after three years of days', () => {
		let copies: FolderCopy[] = [];
		const months = new Set<string>();
		for (let day = 0; day < 1096; day += 1) {
			const at = addDays(now, day);
			const newest = { name: nameForCopy(at, new Set()), living: 100 + day };
			months.add(dayOf(at).slice(0, 7));
			copies = keptOf([...copies, newest], newest, at);
		}
		const kept = new Set(copies.map(({ name }) => dayOfCopy(name)?.slice(0, 7)));
		expect(kept).toEqual(months);
		expect(copies.length).toBeLessThanOrEqual(months.size + 10);
	});

	it('from a day to come stay: a clock was wrong', () => {
		const ahead = { name: nameForCopy(addDays(now, 400), new Set()), living: 1 };
		const newest = { name: nameForCopy(now, new Set()), living: 1 };
		expect(retention([ahead, newest], newest, now).remove).toEqual([]);
	});
});

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeJournals } from './merge';
import {
	bringBackTo,
	canonical,
	edit,
	forget,
	identity,
	isDeleted,
	keepsVersions,
	remove,
	restore,
	sameValue,
	valueAt,
	type StoredRecord
} from './record';
import { Clock, OLDEST } from './stamps';

let clock: Clock;
beforeEach(() => (clock = new Clock('aaaaaaaaaa', () => 1000)));

/** A clock of another device, whose wall clock is far behind. */
const late = () => new Clock('bbbbbbbbbb', () => 5);

function note(): StoredRecord {
	return edit(
		{ id: 'n', type: 'note', stamps: {} },
		{ text: 'one', writtenAt: 5, week: '2026-W47' },
		clock
	);
}

function checkin(): StoredRecord {
	return edit(
		{ id: 'c', type: 'checkin', week: '2026-W47', answers: {}, stamps: {} },
		{ 'answers.own:a.b': { state: 'skipped' }, 'answers.plan': { state: 'unknown' } },
		clock
	);
}

describe('identity', () => {
	it('is the week of check-ins and the id of all else', () => {
		const [a, b] = [checkin(), { ...checkin(), id: 'other' }];
		expect(identity(a)).toBe(identity(b));
		expect(identity(a)).not.toBe(identity({ ...a, week: '2026-W48' }));
		expect(identity(note())).not.toBe(identity({ ...note(), id: 'other' }));
		expect(identity(note())).not.toBe(identity({ ...note(), type: 'question' }));
	});

	it('never takes two records for one, however type and id are spelt', () => {
		const bare = { stamps: {} };
		expect(identity({ ...bare, type: 'a b', id: 'c' })).not.toBe(
			identity({ ...bare, type: 'a', id: 'b c' })
		);
		expect(identity({ ...bare, type: 'a","b', id: 'c' })).not.toBe(
			identity({ ...bare, type: 'a', id: 'b","c' })
		);
	});
});

describe('edit', () => {
	it('stamps what differs later than all that the record holds, even by a clock that is behind', () => {
		const before = note();
		const after = edit(before, { text: 'two', writtenAt: 5 }, late());
		expect(after.text).toBe('two');
		expect(after.stamps.writtenAt).toBe(before.stamps.writtenAt);
		for (const stamp of Object.values(before.stamps)) {
			expect(String(after.stamps.text) > stamp).toBe(true);
		}
	});

	it('keeps each earlier version of a text, latest first', () => {
		const first = note();
		const second = edit(first, { text: 'two' }, clock);
		const third = edit(second, { text: 'three' }, clock);
		expect(third.earlier).toEqual({
			text: [
				{ stamp: second.stamps.text, value: 'two' },
				{ stamp: first.stamps.text, value: 'one' }
			]
		});
	});

	it('keeps the earlier version of an answer, whatever its id', () => {
		const before = checkin();
		const after = edit(before, { 'answers.own:a.b': { state: 'unknown' } }, clock);
		expect(after.answers).toEqual({ 'own:a.b': { state: 'unknown' }, plan: { state: 'unknown' } });
		expect(after.earlier).toEqual({
			'answers.own:a.b': [{ stamp: before.stamps['answers.own:a.b'], value: { state: 'skipped' } }]
		});
	});

	it('keeps a text that came without a stamp, as the oldest', () => {
		const unstamped: StoredRecord = { id: 'n', type: 'note', text: 'from elsewhere', stamps: {} };
		expect(edit(unstamped, { text: 'mine' }, clock).earlier).toEqual({
			text: [{ stamp: OLDEST, value: 'from elsewhere' }]
		});
	});

	it('keeps no versions of numbers and choices', () => {
		const platform = edit({ id: 'x', type: 'platform', stamps: {} }, { order: 1 }, clock);
		expect(edit(platform, { order: 2 }, clock)).not.toHaveProperty('earlier');
	});

	it('takes a field away, but not its last version', () => {
		const before = checkin();
		const after = edit(before, { 'answers.plan': undefined }, clock);
		expect(after.answers).toEqual({ 'own:a.b': { state: 'skipped' } });
		expect(after.earlier?.['answers.plan']).toHaveLength(1);
		expect(String(after.stamps['answers.plan']) > String(before.stamps['answers.plan'])).toBe(true);
	});

	it('leaves everything as it is where nothing differs', () => {
		const before = checkin();
		expect(edit(before, { 'answers.plan': { state: 'unknown' }, none: undefined }, clock)).toEqual(
			before
		);
	});

	it('leaves the record it was given alone', () => {
		const before = checkin();
		const copy = structuredClone(before);
		edit(before, { 'answers.plan': { state: 'skipped' }, week: '2026-W01' }, clock);
		remove(before, clock);
		forget(before);
		expect(before).toEqual(copy);
	});
});

describe('deletion', () => {
	it('can be undone, and redone', () => {
		const removed = remove(note(), clock);
		expect(isDeleted(note())).toBe(false);
		expect(isDeleted(removed)).toBe(true);
		expect(removed.text).toBe('one');
		const restored = restore(removed, clock);
		expect(isDeleted(restored)).toBe(false);
		expect(isDeleted(remove(restored, clock))).toBe(true);
	});

	it('gives way to a later edit, and can then be repeated', () => {
		const edited = edit(remove(note(), clock), { text: 'still here' }, clock);
		expect(isDeleted(edited)).toBe(false);
		expect(isDeleted(remove(edited, clock))).toBe(true);
	});

	it('needs a stamp', () => {
		expect(isDeleted({ id: 'n', type: 'note', deleted: true, stamps: {} })).toBe(false);
	});

	it('leaves no words behind once it is forgotten', () => {
		const record = remove(edit(note(), { text: 'two' }, clock), clock);
		const forgotten = forget(record);
		expect(forgotten).toEqual({
			id: 'n',
			type: 'note',
			deleted: true,
			stamps: { deleted: record.stamps.deleted }
		});
		expect(isDeleted(forgotten)).toBe(true);
		expect(identity(forgotten)).toBe(identity(record));
	});

	it('leaves a forgotten check-in its week, which it is known by', () => {
		const record = remove(edit(checkin(), { week: '2026-W48' }, clock), clock);
		const forgotten = forget(record);
		expect(Object.keys(forgotten).sort()).toEqual(['deleted', 'id', 'stamps', 'type', 'week']);
		expect(identity(forgotten)).toBe(identity(record));
		expect(isDeleted(forgotten)).toBe(true);
	});
});

describe('names that objects already have', () => {
	it('are no fields of records', () => {
		for (const path of ['constructor', 'toString', '__proto__.x', 'constructor.name']) {
			expect(valueAt(note(), path)).toBeUndefined();
		}
		expect(valueAt(checkin(), 'answers.constructor')).toBeUndefined();
		expect(valueAt(checkin(), 'answers.__proto__')).toBeUndefined();
	});

	it('are types of which every version is kept, like any unknown one', () => {
		for (const type of ['__proto__', 'constructor', 'hasOwnProperty', 'poem']) {
			expect(keepsVersions(type, 'text')).toBe(true);
		}
	});
});

describe('canonical', () => {
	it('is the same for the same JSON, whatever the order of keys', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonical(reversed(value))).toBe(canonical(value));
			})
		);
	});

	it('tells nothing, null and texts apart', () => {
		expect(sameValue(undefined, null)).toBe(false);
		expect(sameValue('1', 1)).toBe(false);
		expect(sameValue([1, 2], [2, 1])).toBe(false);
		expect(sameValue({ a: undefined }, {})).toBe(true);
	});
});

function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, part]) => [key, reversed(part)])
	);
}

describe('bringing back', () => {
	it('restores an emptied record, fields without a stamp too', () => {
		const contact: StoredRecord = {
			...{ id: 'c', type: 'contact', platform: 'linkedin', facts: { name: 'Tove' } },
			stamps: { facts: clock.stamp() }
		};
		const emptied = forget(remove(contact, clock));
		const saved = { before: [contact], after: [emptied] };
		const [back] = bringBackTo(saved, [emptied], clock);
		expect(back).toMatchObject({ platform: 'linkedin', facts: { name: 'Tove' }, deleted: false });
		expect(back && isDeleted(back)).toBe(false);
	});

	it('leaves deleted what was deleted before, and what came deleted', () => {
		const gone = remove(note(), clock);
		const again = remove(restore(gone, clock), clock);
		expect(bringBackTo({ before: [gone], after: [again] }, [again], clock)).toEqual([]);
		expect(bringBackTo({ before: [], after: [gone] }, [gone], clock)).toEqual([]);
	});

	it('keeps two devices that swap files alike, whatever they edit, delete and undo', () => {
		const act = fc.record({
			device: fc.nat(1),
			kind: fc.constantFrom('add', 'edit', 'remove', 'swap', 'undo'),
			which: fc.nat(3)
		});
		fc.assert(
			fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
				let now = 1000;
				const devices = ['aaaaaaaaaa', 'bbbbbbbbbb'].map((name) => ({
					clock: new Clock(name, () => now),
					records: [] as StoredRecord[],
					last: undefined as { before: StoredRecord[]; after: StoredRecord[] } | undefined
				}));
				const [first, second] = devices;
				if (!first || !second) throw new Error('no devices');
				const write = (device: typeof first, records: StoredRecord[]) => {
					device.records = mergeJournals(device.records, records).merged;
				};
				const take = (device: typeof first, records: StoredRecord[]) => {
					const { added, changed, merged } = mergeJournals(device.records, records);
					device.last = { before: device.records, after: [...added, ...changed] };
					device.records = merged;
				};
				for (const { device, kind, which } of acts) {
					now += 1;
					const [here, there] = device === 0 ? [first, second] : [second, first];
					const chosen = here.records[which];
					if (kind === 'add') {
						const id = `note-${String(now)}`;
						write(here, [edit({ id, type: 'note', stamps: {} }, { text: id }, here.clock)]);
					} else if (kind === 'swap') take(here, there.records);
					else if (kind === 'undo') {
						if (!here.last) continue;
						write(here, bringBackTo(here.last, here.records, here.clock));
						here.last = undefined;
					} else if (chosen && kind === 'edit') {
						write(here, [edit(chosen, { text: `edit ${String(now)}` }, here.clock)]);
					} else if (chosen) write(here, [remove(chosen, here.clock)]);
				}
				const before = first.records;
				take(first, second.records);
				take(second, first.records);
				const sorted = ({ records }: typeof first) =>
					[...records].sort((a, b) => (a.id < b.id ? -1 : 1)).map(canonical);
				expect(sorted(first)).toEqual(sorted(second));

				// Taken back on one, it is taken back on the other.
				if (first.last) write(first, bringBackTo(first.last, first.records, first.clock));
				take(second, first.records);
				expect(sorted(first)).toEqual(sorted(second));
				const texts = (records: readonly StoredRecord[]) =>
					records
						.filter((record) => !isDeleted(record))
						.map(({ id, text }) => `${id} ${String(text)}`)
						.sort();
				expect(texts(first.records)).toEqual(texts(before));
			}),
			{ numRuns: 300 }
		);
	});
});

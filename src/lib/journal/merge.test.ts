import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeJournals, mergeRecords } from './merge';
import {
	canonical,
	edit,
	forget,
	identity,
	isDeleted,
	keepsVersions,
	remove,
	restore,
	valueAt,
	type StoredRecord,
	type Version
} from './record';
import { newSettings } from './settings';
import { Clock, OLDEST, type Stamp } from './stamps';

/** Few, so that stamps often meet their equal. */
const stamps = fc
	.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'))
	.map(([wall, device]): Stamp => `${String(wall).padStart(15, '0')}-0000-${device}`);

const texts = fc.constantFrom('', 'one', 'two', 'three', '__proto__');
const values = fc.oneof(
	texts,
	fc.integer({ min: -1, max: 3 }),
	fc.boolean(),
	fc.constant(null),
	fc.array(texts, { maxLength: 2 }),
	fc.dictionary(fc.constantFrom('state', 'text', 'constructor'), texts, { maxKeys: 2 })
);
const entryNames = fc.constantFrom('contacts', 'plan', 'own:a.b.c', 'constructor', 'toString', '');

interface Part {
	path: string;
	value: unknown;
	stamp: Stamp | undefined;
	earlier: Version[];
}

const versions = fc.array(fc.record({ stamp: stamps, value: values }), { maxLength: 3 });

/** A field or entry: with and without a stamp, taken away, with earlier versions. */
function part(path: fc.Arbitrary<string>, stamp: fc.Arbitrary<Stamp | undefined>) {
	return fc.record<Part>({
		path,
		value: fc.oneof(values, fc.constant(undefined)),
		stamp,
		earlier: versions
	});
}

const perhapsStamped = fc.option(stamps, { nil: undefined });
const fieldNames = fc.constantFrom('text', 'wording', 'label', 'order', 'later', 'valueOf');

/** Copies of one record of a type, as any devices and strangers might have them. */
function copies(type: string): fc.Arbitrary<StoredRecord> {
	const whole = fc.array(part(fieldNames, perhapsStamped), { maxLength: 4 });
	const answers = fc.array(
		part(
			entryNames.map((name) => `answers.${name}`),
			perhapsStamped
		),
		{ maxLength: 5 }
	);
	// What a later version merges entry by entry has stamps on its entries.
	const marks = fc.array(
		part(
			entryNames.map((name) => `marks.${name}`),
			stamps
		),
		{ maxLength: 3 }
	);
	const deletion = fc.option(part(fc.constant('deleted'), stamps), { nil: undefined });
	return fc
		.record({
			id: type === 'checkin' ? fc.constantFrom('c1', 'c2', 'c3') : fc.constant('r'),
			parts: fc
				.tuple(whole, type === 'checkin' ? answers : fc.constant([]), marks)
				.map((lists) => lists.flat()),
			deletion,
			isDeletion: fc.boolean()
		})
		.map(({ id, parts, deletion, isDeletion }) => {
			const record: StoredRecord = { id, type, stamps: {} };
			if (type === 'checkin') Object.assign(record, { week: '2026-W47', answers: {} });
			for (const piece of parts) put(record, piece);
			if (deletion) put(record, { ...deletion, value: isDeletion, earlier: [] });
			return record;
		});
}

function put(record: StoredRecord, { path, value, stamp, earlier }: Part): void {
	const dot = path.indexOf('.');
	if (dot < 0) {
		if (value === undefined) delete record[path];
		else record[path] = value;
	} else {
		const field = path.slice(0, dot);
		const entries = Object.entries(record[field] ?? {}).filter(
			([name]) => name !== path.slice(dot + 1)
		);
		if (value !== undefined) entries.push([path.slice(dot + 1), value]);
		record[field] = Object.fromEntries(entries);
	}
	if (stamp === undefined) delete record.stamps[path];
	else record.stamps[path] = stamp;
	if (earlier.length > 0 && keepsVersions(record.type, path))
		record.earlier = { ...record.earlier, [path]: earlier };
}

const types = ['checkin', 'note', 'question', 'platform', 'settings', 'poem', 'constructor'];
const journals = fc
	.array(fc.oneof(...types.map(copies)), { maxLength: 8 })
	.chain((records) =>
		fc
			.array(fc.constantFrom('r', 's'), { minLength: records.length, maxLength: records.length })
			.map((ids) =>
				records.map((record, index) =>
					record.type === 'checkin'
						? { ...record, week: ids[index] === 'r' ? '2026-W47' : '2026-W48' }
						: { ...record, id: ids[index] ?? 'r' }
				)
			)
	);

/** Every value that is kept of a field and that the record holds, now or earlier, with its stamp. */
function kept(record: StoredRecord): Set<string> {
	const all = new Set<string>();
	const fields = Object.keys(record).filter(
		(field) => !['id', 'type', 'stamps', 'earlier'].includes(field)
	);
	const paths = fields.flatMap((field) =>
		field === 'answers' || field === 'marks'
			? Object.keys(record[field] as object).map((name) => `${field}.${name}`)
			: [field]
	);
	for (const path of paths) {
		if (!keepsVersions(record.type, path)) continue;
		const stamp = Object.hasOwn(record.stamps, path) ? record.stamps[path] : undefined;
		all.add(canonical([path, stamp ?? OLDEST, valueAt(record, path)]));
	}
	for (const [path, earlier] of Object.entries(record.earlier ?? {})) {
		for (const { stamp, value } of earlier) all.add(canonical([path, stamp, value]));
	}
	return all;
}

function expectSame(a: unknown, b: unknown): void {
	expect(canonical(a)).toBe(canonical(b));
}

describe.each(types)('copies of a record of type %s', (type) => {
	const copy = copies(type);

	it('merge the same way round and the other', () => {
		fc.assert(
			fc.property(copy, copy, (a, b) => {
				expectSame(mergeRecords(a, b), mergeRecords(b, a));
			}),
			{ numRuns: 300 }
		);
	});

	it('merge the same in any order', () => {
		fc.assert(
			fc.property(copy, copy, copy, (a, b, c) => {
				expectSame(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c)));
			}),
			{ numRuns: 500 }
		);
	});

	it('merge the same however often they meet', () => {
		fc.assert(
			fc.property(copy, copy, (a, b) => {
				const merged = mergeRecords(a, b);
				expectSame(mergeRecords(merged, merged), merged);
				expectSame(mergeRecords(merged, a), merged);
				expectSame(mergeRecords(b, merged), merged);
			}),
			{ numRuns: 300 }
		);
	});

	it('lose no value of which versions are kept', () => {
		fc.assert(
			fc.property(copy, copy, (a, b) => {
				const both = kept(mergeRecords(a, b));
				for (const value of [...kept(a), ...kept(b)]) expect(both).toContain(value);
				expect(both.size).toBe(new Set([...kept(a), ...kept(b)]).size);
			}),
			{ numRuns: 300 }
		);
	});

	it('keep their fields, unknown ones too', () => {
		fc.assert(
			fc.property(copy, copy, (a, b) => {
				const merged = mergeRecords(a, b);
				const expected = new Set([...Object.keys(a.stamps), ...Object.keys(b.stamps)]);
				expect(new Set(Object.keys(merged.stamps))).toEqual(expected);
				for (const field of ['later', 'order', 'valueOf']) {
					const winner = [a, b].reduce((last, one) =>
						stampOf(one, field) > stampOf(last, field) ? one : last
					);
					if (stampOf(a, field) !== stampOf(b, field))
						expectSame(valueAt(merged, field), valueAt(winner, field));
				}
			})
		);
	});

	it('are left as they were', () => {
		fc.assert(
			fc.property(copy, copy, (a, b) => {
				const before = structuredClone([a, b]);
				mergeRecords(a, b);
				expect([a, b]).toEqual(before);
			}),
			{ numRuns: 50 }
		);
	});
});

function stampOf(record: StoredRecord, path: string): string {
	return Object.hasOwn(record.stamps, path) ? String(record.stamps[path]) : '';
}

describe('two copies', () => {
	const base: StoredRecord = {
		id: 'n',
		type: 'note',
		text: 'written',
		stamps: { text: '000000000000001-0000-aaaaaaaaaa' }
	};
	const here = () => new Clock('aaaaaaaaaa', () => 1000);
	const there = () => new Clock('bbbbbbbbbb', () => 2000);

	it('stay deleted when the other was edited before', () => {
		const merged = mergeRecords(remove(base, there()), edit(base, { text: 'new' }, here()));
		expect(isDeleted(merged)).toBe(true);
		expect(merged.text).toBe('new');
	});

	it('come back when the other was edited after', () => {
		const merged = mergeRecords(remove(base, here()), edit(base, { text: 'new' }, there()));
		expect(isDeleted(merged)).toBe(false);
	});

	it('come back when the deletion was undone after', () => {
		const removed = remove(base, here());
		expect(isDeleted(mergeRecords(removed, restore(removed, there())))).toBe(false);
	});

	it('stay deleted when one was forgotten and the other comes from a backup', () => {
		const forgotten = forget(remove(base, here()));
		expect(isDeleted(mergeRecords(forgotten, base))).toBe(true);
		expect(mergeRecords(forgotten, forgotten)).toEqual(forgotten);
	});

	it('are deleted exactly when the deletion is later than all else in both', () => {
		const copy = copies('note');
		fc.assert(
			fc.property(copy, copy, (a, b) => {
				const merged = mergeRecords(a, b);
				const others = Object.entries(merged.stamps).filter(([path]) => path !== 'deleted');
				const deletion = stampOf(merged, 'deleted');
				expect(isDeleted(merged)).toBe(
					merged.deleted === true && others.every(([, stamp]) => stamp < deletion)
				);
			})
		);
	});

	it('of one week’s check-in keep the later of each answer, and the earlier ones as versions', () => {
		const empty = (id: string): StoredRecord => ({
			id,
			type: 'checkin',
			week: '2026-W47',
			answers: {},
			stamps: {}
		});
		const skipped = { state: 'skipped' };
		const unknown = { state: 'unknown' };
		const phone = edit(
			empty('phone'),
			{ 'answers.contacts': skipped, 'answers.plan': skipped },
			here()
		);
		const desk = edit(
			empty('desk'),
			{ 'answers.contacts': unknown, 'answers.known': unknown },
			there()
		);
		expect(mergeRecords(phone, desk)).toEqual({
			id: 'desk',
			type: 'checkin',
			week: '2026-W47',
			answers: { contacts: unknown, plan: skipped, known: unknown },
			earlier: {
				'answers.contacts': [{ stamp: phone.stamps['answers.contacts'], value: skipped }]
			},
			stamps: {
				'answers.contacts': desk.stamps['answers.contacts'],
				'answers.plan': phone.stamps['answers.plan'],
				'answers.known': desk.stamps['answers.known']
			}
		});
	});

	it('keep a text that came without a stamp beside the one that is later', () => {
		const stranger: StoredRecord = { id: 'n', type: 'note', text: 'unstamped', stamps: {} };
		expect(mergeRecords(stranger, base)).toEqual({
			...base,
			earlier: { text: [{ stamp: OLDEST, value: 'unstamped' }] }
		});
	});

	it('keep the answers of a check-in though all were taken away', () => {
		const emptied = edit(
			{
				id: 'c',
				type: 'checkin',
				week: '2026-W47',
				answers: { plan: { state: 'skipped' } },
				stamps: {}
			},
			{ 'answers.plan': undefined },
			here()
		);
		expect(mergeRecords(emptied, emptied)).toEqual(emptied);
	});

	it('of the settings keep each question that was switched, whatever the other switched', () => {
		const clock = (device: string, at: number) => new Clock(device, () => at);
		const before = newSettings({ every: 'week', weekday: 7 }, '2026-W40', clock('aaaaaaaaaa', 1));
		const one = edit(before, { 'asks.shared': false, 'asks.plan': false }, clock('aaaaaaaaaa', 2));
		const other = edit(
			before,
			{ 'asks.social-time': true, 'asks.plan': true },
			clock('bbbbbbbbbb', 3)
		);
		const asks = { shared: false, plan: true, 'social-time': true };
		expect(mergeRecords(one, other).asks).toEqual(asks);
		expect(mergeRecords(other, one).asks).toEqual(asks);
		expect(mergeRecords(before, one).asks).toEqual(one.asks);
	});

	it('of different records are refused', () => {
		expect(() => mergeRecords(base, { ...base, id: 'm' })).toThrow(RangeError);
		expect(() => mergeRecords(base, { ...base, type: 'question' })).toThrow(RangeError);
	});
});

describe('journals', () => {
	it('change nothing in themselves', () => {
		fc.assert(
			fc.property(journals, (journal) => {
				const own = mergeJournals([], journal).merged;
				const again = mergeJournals(own, own);
				expect(again.added).toEqual([]);
				expect(again.changed).toEqual([]);
				expect(again.unchanged).toBe(own.length);
				expectSame(again.merged, own);
			})
		);
	});

	it('are the same after a second import', () => {
		fc.assert(
			fc.property(journals, journals, (own, incoming) => {
				const once = mergeJournals(own, incoming);
				const twice = mergeJournals(once.merged, incoming);
				expect([twice.added, twice.changed]).toEqual([[], []]);
				expectSame(twice.merged, once.merged);
				const doubled = mergeJournals(own, [...incoming, ...incoming]);
				expectSame(doubled, once);
			})
		);
	});

	it('hold the same records whichever was there first', () => {
		fc.assert(
			fc.property(journals, journals, (a, b) => {
				expectSame(sorted(mergeJournals(a, b).merged), sorted(mergeJournals(b, a).merged));
			})
		);
	});

	it('hold each record once, and count what the import did to each', () => {
		fc.assert(
			fc.property(journals, journals, (own, incoming) => {
				const { merged, added, changed, unchanged } = mergeJournals(own, incoming);
				const keys = merged.map(identity);
				expect(new Set(keys)).toEqual(new Set([...own, ...incoming].map(identity)));
				expect(keys).toHaveLength(new Set(keys).size);
				expect(added.length + changed.length + unchanged).toBe(
					new Set(incoming.map(identity)).size
				);
				for (const record of [...added, ...changed]) expect(merged).toContain(record);
			})
		);
	});

	it('join the check-ins of one week even where one journal holds two', () => {
		const checkin = { type: 'checkin', week: '2026-W47', stamps: {} };
		const [a, b] = [
			{ ...checkin, id: 'a', answers: { contacts: { state: 'skipped' } } },
			{ ...checkin, id: 'b', answers: { plan: { state: 'unknown' } } }
		];
		expect(mergeJournals([a, b], []).merged).toEqual([
			{ ...checkin, id: 'a', answers: { ...a.answers, ...b.answers } }
		]);
	});

	it('name the ones that came new, changed and told nothing', () => {
		const clock = new Clock('aaaaaaaaaa', () => 1000);
		const note = (id: string) => edit({ id, type: 'note', stamps: {} }, { text: id }, clock);
		const [a, b, c, d] = [note('a'), note('b'), note('c'), note('d')];
		const newer = edit(b, { text: 'newer' }, clock);
		const result = mergeJournals([a, b, c], [b, newer, c, d, d]);
		expect(result).toEqual({
			merged: [a, newer, c, d],
			added: [d],
			changed: [newer],
			unchanged: 1
		});
	});
});

function sorted(records: readonly StoredRecord[]): StoredRecord[] {
	return [...records].sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
}

describe('hostile names', () => {
	const stamp = (wall: number) => `00000000000000${String(wall)}-0000-aaaaaaaaaa`;
	const names = [
		'__proto__',
		'__proto__.polluted',
		'constructor',
		'constructor.prototype.polluted',
		'prototype',
		'toString',
		'hasOwnProperty',
		'id',
		'id.x',
		'type',
		'stamps',
		'stamps.text',
		'earlier',
		'earlier.text',
		'answers',
		'answers.__proto__',
		'answers.constructor.prototype.polluted',
		'answers..',
		'answers.',
		'.',
		'..a..b',
		''
	];

	/** As it would come out of a file: JSON.parse makes own properties of all names. */
	function hostile(type: string, wall: number): StoredRecord {
		const bad = '{"polluted":true}';
		const stamped = names.map((name) => `${JSON.stringify(name)}:"${stamp(wall)}"`);
		const versions = names.map(
			(name) => `${JSON.stringify(name)}:[{"stamp":"${stamp(wall)}","value":${bad}}]`
		);
		return JSON.parse(`{
			"id":"x","type":${JSON.stringify(type)},"week":"2026-W47","text":"${String(wall)}",
			"__proto__":${bad},"constructor":${bad},"toString":1,"":2,"prototype":${bad},
			"answers":{"__proto__":${bad},"constructor":${bad},"plan":{"state":"skipped"}},
			"stamps":{${stamped.join()}},"earlier":{${versions.join()}}
		}`) as StoredRecord;
	}

	const plain = (type: string): StoredRecord => ({
		id: 'x',
		type,
		week: '2026-W47',
		text: 'plain',
		stamps: { text: '000000000000004-0000-bbbbbbbbbb' }
	});

	it.each(['checkin', 'note', 'poem', '__proto__', 'constructor', 'hasOwnProperty'])(
		'in a record of type %s spoil nothing',
		(type) => {
			const [a, b, c] = [hostile(type, 1), hostile(type, 7), plain(type)];
			const before = canonical([a, b, c]);
			for (const [one, other] of [
				[a, b],
				[a, c],
				[c, b]
			] as const) {
				const merged = mergeRecords(one, other);
				expectSame(merged, mergeRecords(other, one));
				expectSame(mergeRecords(merged, merged), merged);
				expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
				expect(merged.id).toBe('x');
				expect(merged.type).toBe(type);
				expect(merged).not.toHaveProperty('polluted');
				expect(merged.answers ?? {}).not.toHaveProperty('polluted');
				expect(structuredClone(merged)).toEqual(JSON.parse(JSON.stringify(merged)));
				expect(mergeJournals([one], [other]).merged).toHaveLength(1);
				expect(isDeleted(remove(merged, new Clock('aaaaaaaaaa')))).toBe(true);
			}
			expect(canonical([a, b, c])).toBe(before);
			expect({}).not.toHaveProperty('polluted');
		}
	);
});

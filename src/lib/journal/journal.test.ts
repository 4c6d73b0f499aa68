import { describe, expect, it } from 'vitest';
import { byWeek, FORMAT } from './journal';
import { isKnownType, recordTypes } from './record-types';
import { otherRecordSchema, schemas } from './schemas';
import type { Checkin } from './checkin';
import { mergeJournals } from './merge';
import { isDeleted, type StoredRecord } from './record';
import { upgrade } from './upgrade';

interface File {
	kithbook: string;
	format: number;
	exportedAt: string;
	records: StoredRecord[];
}

const files = import.meta.glob<File>('/tests/fixtures/journal-v*.json', {
	eager: true,
	import: 'default'
});

/** Of deleted records only what all have in common must be there. */
function schemaOf(record: StoredRecord) {
	return isKnownType(record.type) && !isDeleted(record) ? schemas[record.type] : otherRecordSchema;
}

it('has a saved file of each format that there ever was', () => {
	const formats = Object.values(files).map(({ format }) => format);
	expect([...new Set(formats)].sort()).toEqual(
		Array.from({ length: FORMAT }, (_, index) => index + 1)
	);
});

it('has saved files with records of every type, and of one that this version does not know', () => {
	const types = Object.values(files).flatMap(({ records }) => records.map(({ type }) => type));
	expect(types).toEqual(expect.arrayContaining([...recordTypes]));
	expect(types.some((type) => !isKnownType(type))).toBe(true);
});

describe.each(Object.entries(files))('the saved file %s', (_, file) => {
	const records = file.records.map((record) => upgrade(record, file.format));

	it('is read to the last field, unknown ones too', () => {
		for (const record of records) expect(schemaOf(record).parse(record)).toEqual(record);
	});

	it('comes out of merges as it was', () => {
		expect(mergeJournals([], records).merged).toEqual(records);
		expect(mergeJournals(records, records).changed).toEqual([]);
	});
});

const all = Object.values(files).flatMap(({ records }) => records);
const saved = (type: string): StoredRecord => {
	const found = all.filter((record) => record.type === type && !isDeleted(record)).at(-1);
	if (!found) throw new RangeError(`no ${type} among the fixtures`);
	return structuredClone(found);
};

describe('records with something wrong', () => {
	it.each([
		['settings', 'id', 'other'],
		['settings', 'rhythm', { every: 'week', weekday: 0 }],
		['settings', 'rhythm', { every: 'month', day: 32 }],
		['settings', 'rhythm', { every: 'day' }],
		['settings', 'threshold', 'stranger'],
		['settings', 'begun', '2025-W53'],
		['settings', 'seed', 0.5],
		['platform', 'label', ''],
		['platform', 'label', 'x'.repeat(81)],
		['platform', 'order', '1'],
		['platform', 'retired', 'no'],
		['question', 'kind', 'essay'],
		['question', 'wording', ''],
		['question', 'wording', 'x'.repeat(301)],
		['note', 'text', null],
		['note', 'writtenAt', '2026-11-18'],
		['note', 'week', '2026-W54'],
		['checkin', 'week', 'last week'],
		['checkin', 'threshold', undefined],
		['checkin', 'prompt', 5],
		['checkin', 'answers', undefined],
		['checkin', 'answers', []],
		['checkin', 'answers', { contacts: 5 }],
		['checkin', 'answers', { contacts: { state: 'perhaps' } }],
		['checkin', 'answers', { contacts: { state: 'given' } }],
		['checkin', 'answers', { contacts: { state: 'given', value: { linkedin: '5' } } }],
		['checkin', 'answers', { contacts: { state: 'given', value: { linkedin: -5 } } }],
		['checkin', 'answers', { contacts: { state: 'given', value: { x: { from: 5, to: 5 } } } }],
		['checkin', 'answers', { contacts: { state: 'given', value: {}, carried: 'all' } }],
		['checkin', 'answers', { plan: { state: 'given', value: { contact: ['Ana'] } } }],
		['checkin', 'answers', { 'help-given': { state: 'given', value: { online: 1.5 } } }],
		['checkin', 'answers', { 'own:1': { state: 'given', value: 'Ana' } }],
		['checkin', 'earlier', { 'answers.plan': [{ stamp: 'yesterday', value: 1 }] }],
		['checkin', 'earlier', { 'answers.plan': { stamp: '000000000000001-0000-aaaaaaaaaa' } }],
		['note', 'stamps', undefined],
		['note', 'stamps', { text: 5 }],
		['note', 'stamps', { text: '2026-11-18' }],
		['note', 'deleted', 'yes'],
		['note', 'id', ''],
		['note', 'id', 5],
		['note', 'id', 'x'.repeat(201)]
	])('are refused: a %s whose %s is %j', (type, field, value) => {
		const record = saved(type);
		expect(schemaOf(record).safeParse(record).success).toBe(true);
		expect(schemaOf(record).safeParse({ ...record, [field]: value }).success).toBe(false);
	});

	it.each(['poem', 'constructor', '__proto__', ''])(
		'are refused also where the type is unknown: %j',
		(type) => {
			expect(isKnownType(type)).toBe(false);
			const record = { id: 'x', type, stamps: {}, anything: [1] };
			expect(otherRecordSchema.parse(record)).toEqual(record);
			expect(otherRecordSchema.safeParse({ ...record, stamps: { x: 1 } }).success).toBe(false);
			expect(otherRecordSchema.safeParse({ ...record, id: undefined }).success).toBe(false);
		}
	);
});

describe('names that objects already have', () => {
	it('pass through the schemas without spoiling anything', () => {
		const hostile = JSON.parse(
			JSON.stringify(saved('checkin')).replace(
				'"answers":{',
				'"__proto__":{"polluted":1},"constructor":{"polluted":1},"answers":{' +
					'"__proto__":{"state":"skipped"},"constructor":{"state":"unknown"},'
			)
		) as StoredRecord;
		const read = schemas.checkin.parse(hostile);
		expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
		expect(Object.getPrototypeOf(read.answers)).toBe(Object.prototype);
		expect(read).not.toHaveProperty('polluted');
		expect(Object.hasOwn(read.answers, 'constructor')).toBe(true);
	});
});

it('puts check-ins in the order of their weeks', () => {
	const checkins = (['2026-W53', '2027-W01', '2020-W53', '2026-W09'] as const).map(
		(week): Checkin => ({
			id: week,
			type: 'checkin',
			week,
			threshold: 'met',
			answers: {},
			stamps: {}
		})
	);
	expect(byWeek(checkins).map(({ week }) => week)).toEqual([
		'2020-W53',
		'2026-W09',
		'2026-W53',
		'2027-W01'
	]);
});

it('refuses an answer to an own question that no kind of question takes', () => {
	const checkin = saved('checkin') as Checkin;
	const given = (answer: unknown) => ({
		...checkin,
		answers: { 'own:1': { state: 'given', value: { answer } } }
	});
	for (const answer of [3, { from: 1, to: 2 }, true, 'Tea', undefined]) {
		expect(schemas.checkin.safeParse(given(answer)).success).toBe(true);
	}
	const refused = schemas.checkin.safeParse(given({ nested: true }));
	expect(refused.error?.issues[0]?.path).toEqual(['answers', 'own:1', 'value', 'answer']);
});

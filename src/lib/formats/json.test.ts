import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { newCheckin } from '$lib/journal/checkin';
import { newNote } from '$lib/journal/note';
import { newOwnQuestion, ownQuestionId } from '$lib/journal/own-question';
import { newPlatform } from '$lib/journal/platform';
import { edit, forget, remove, type StoredRecord } from '$lib/journal/record';
import { newSettings } from '$lib/journal/settings';
import { Clock } from '$lib/journal/stamps';
import { read, write } from './json';

const encoder = new TextEncoder();
const exportedAt = new Date('2026-11-22T18:30:00.000Z');

function text(records: readonly StoredRecord[]): string {
	return [...write(records, exportedAt)].join('');
}

function readText(content: string) {
	return read(encoder.encode(content));
}

/** One record of each kind, deleted, emptied, corrected and unknown ones among them. */
function journal(): StoredRecord[] {
	const clock = new Clock('device0001', () => 1_790_000_000_000);
	const settings = newSettings({ every: 'week', weekday: 7 }, '2026-W45', clock);
	const platform = newPlatform({ id: 'linkedin' }, 1, clock);
	const question = newOwnQuestion(
		{ kind: 'scale', wording: 'How did it feel?', low: 'heavy', high: 'light', order: 1 },
		clock
	);
	const checkin = newCheckin(
		{
			week: '2026-W47',
			threshold: 'talked',
			prompt: 'notice-number',
			answers: {
				contacts: { state: 'given', value: { linkedin: { from: 300, to: 350 } } },
				known: { state: 'given', value: { linkedin: 120 }, carried: ['linkedin'] },
				plan: { state: 'skipped' },
				[ownQuestionId(question)]: { state: 'given', value: { answer: 4 } }
			}
		},
		clock
	);
	const other = newCheckin(
		{ week: '2020-W53', threshold: 'met', prompt: undefined, answers: {} },
		clock
	);
	const note = newNote('Ürsula called: “back in spring” 🌱\nA second line.', exportedAt, clock);
	const gone = newNote('No longer wanted', exportedAt, clock);
	const future = {
		...{ id: 'p1', type: 'poem', stamps: { name: clock.stamp() } },
		name: 'Tove',
		met: [{ where: 'here' }]
	};
	return [
		settings,
		platform,
		edit(question, { wording: 'How did the week feel?' }, clock),
		{ ...checkin, mood: { later: true } },
		forget(remove(other, clock)),
		edit(note, { text: 'Shorter.' }, clock),
		remove(gone, clock),
		forget(remove(newNote('Emptied', exportedAt, clock), clock)),
		future
	];
}

/** Names that no journal uses: a file that holds one is refused. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** Any JSON a newer version might keep in a field. */
const anything = fc
	.jsonValue({ maxDepth: 4, noUnicodeString: false })
	.map((value): unknown => JSON.parse(JSON.stringify(value)))
	.filter((value) => !inherited.some((taken) => JSON.stringify(value).includes(taken)));

describe('reading back what was written', () => {
	test('gives the same journal, to the last field', () => {
		const records = journal();
		const reading = readText(text(records));
		expect(reading).toEqual({ ok: true, records, exportedAt });
		if (reading.ok) expect(text(reading.records)).toBe(text(records));
	});

	test('gives the same records whatever they hold', () => {
		const name = fc.stringMatching(/^[a-z]{4,12}[A-Z]$/);
		const stranger = fc
			.record({ id: fc.uuid(), type: fc.constantFrom('poem', 'song', 'picture') })
			.chain((kept) =>
				fc
					.dictionary(name, anything, { noNullPrototype: true })
					.map((fields): StoredRecord => ({ ...fields, ...kept, stamps: {} }))
			);
		const words = fc.string({ unit: 'grapheme' });
		const note = fc
			.tuple(words, fc.dictionary(name, anything, { noNullPrototype: true }))
			.map(([written, fields]): StoredRecord => ({
				...newNote(written, exportedAt, new Clock('device0001')),
				...fields
			}));
		const records = fc.uniqueArray(fc.oneof(stranger, note), {
			selector: ({ id }) => id,
			maxLength: 20
		});
		fc.assert(
			fc.property(records, (some) => {
				expect(readText(text(some))).toEqual({ ok: true, records: some, exportedAt });
			}),
			{ numRuns: 100 }
		);
	});

	test('gives a long journal back in its order', () => {
		const clock = new Clock('device0001');
		const notes = Array.from({ length: 250 }, (_, n) => newNote(String(n), exportedAt, clock));
		expect([...write(notes, exportedAt)].length).toBeGreaterThan(3);
		expect(readText(text(notes))).toEqual({ ok: true, records: notes, exportedAt });
	});

	test('is still possible for every format that was ever published', () => {
		const folder = 'tests/fixtures';
		const files = readdirSync(folder).filter((name) => /^journal-v\d+\.json$/.test(name));
		expect(files).not.toEqual([]);
		for (const name of files) {
			const reading = read(readFileSync(`${folder}/${name}`));
			if (!reading.ok) expect.fail(`${name}: ${JSON.stringify(reading.problem)}`);
			expect(readText(text(reading.records))).toMatchObject({ records: reading.records });
		}
	});

	test('works with line ends, a byte order mark and spaces that an editor added', () => {
		const records = journal();
		const edited = `\uFEFF  ${text(records).replaceAll('\n', '\r\n')}\r\n`;
		expect(readText(edited)).toEqual({ ok: true, records, exportedAt });
	});

	test('tells how far it is', () => {
		const seen: [number, number][] = [];
		read(encoder.encode(text(journal())), (checked, of) => seen.push([checked, of]));
		expect(seen).toEqual([
			[0, 9],
			[9, 9]
		]);
	});
});

describe('what is wrong with a file is said', () => {
	const header = '{"kithbook":"journal","format":1,"exportedAt":"2026-11-22T18:30:00.000Z"';
	const stamp = '001790000000000-0000-device0001';
	const note = { id: 'n1', type: 'note', text: 'a', writtenAt: 1, week: '2026-W47', stamps: {} };
	const file = (...records: unknown[]) => `${header},"records":${JSON.stringify(records)}}`;
	const place = { number: 1, type: 'note', week: '2026-W47' };

	test.each([
		['nothing in it', '', { kind: 'empty' }],
		['only spaces', ' \n\n', { kind: 'empty' }],
		['a sentence', 'Dear diary', { kind: 'not-json', line: 1 }],
		['a page', '<!doctype html>\n<title>x</title>', { kind: 'not-json', line: 1 }],
		['a table', '"a","b"\n1,2\n', { kind: 'not-json', line: 1 }],
		[
			'a slip of the editor',
			`${header},\n"records":[\n{"id":"n1",}]}`,
			{ kind: 'not-json', line: 3 }
		],
		['words behind the end', `${file()}\nand more`, { kind: 'not-json', line: 2 }],
		['half of it', file(note).slice(0, -20), { kind: 'truncated', line: 1 }],
		['other JSON', '{"records":[]}', { kind: 'foreign' }],
		['a list', '[1,2]', { kind: 'foreign' }],
		['a null', 'null', { kind: 'foreign' }],
		['a raw dump', '{"kithbook":"dump","database":1}', { kind: 'dump' }],
		['a newer version', file().replace('"format":1', '"format":2'), { kind: 'newer', format: 2 }],
		['no version', file().replace('"format":1,', ''), { kind: 'header', field: 'format' }],
		['a half version', file().replace('t":1', 't":0.5'), { kind: 'header', field: 'format' }],
		['no date', file().replace('Z"', '"'), { kind: 'header', field: 'exportedAt' }],
		['no records', `${header}}`, { kind: 'header', field: 'records' }]
	])('%s', (_, content, problem) => {
		expect(readText(content)).toEqual({ ok: false, problem });
	});

	test('bytes that are no text', () => {
		const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
		const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
		for (const bytes of [utf16, zip]) {
			expect(read(bytes)).toEqual({ ok: false, problem: { kind: 'not-text' } });
		}
	});

	const checkin = (answers: unknown) => ({
		...{ id: 'c', type: 'checkin', week: '2026-W47', threshold: 'talked', stamps: {} },
		answers
	});
	const value = (linkedin: unknown) =>
		checkin({ contacts: { state: 'given', value: { linkedin } } });
	const at = 'answers.contacts.value.linkedin';

	test.each([
		['no record', 4, '', { kind: 'group' }],
		['text for a number', value('many'), at, { kind: 'amount' }],
		['a fraction', value(1.5), at, { kind: 'amount' }],
		['a number below 0', value(-1), at, { kind: 'at-least', limit: 0 }],
		['a huge number', value(1e9), at, { kind: 'at-most', limit: 10_000_000 }],
		['a range backwards', value({ from: 3, to: 2 }), at, { kind: 'amount' }],
		['a range with more', value({ from: 1, to: 2, by: 1 }), `${at}.by`, { kind: 'nothing' }],
		['a week that never was', { ...note, week: '2025-W53' }, 'week', { kind: 'week' }],
		['no text', { ...note, text: undefined }, 'text', { kind: 'text' }],
		['a list for a text', { ...note, text: ['a'] }, 'text', { kind: 'text' }],
		['a date for a moment', { ...note, writtenAt: '2026' }, 'writtenAt', { kind: 'number' }],
		['no stamps', { ...note, stamps: undefined }, 'stamps', { kind: 'group' }],
		['a stamp by hand', { ...note, stamps: { text: 'now' } }, 'stamps.text', { kind: 'stamp' }],
		['versions that are none', { ...note, earlier: { text: 1 } }, 'earlier.text', { kind: 'list' }],
		['an empty id', { ...note, id: '' }, 'id', { kind: 'longer', limit: 1 }],
		['a type in two words', { ...note, type: 'my note' }, 'type', { kind: 'something-else' }],
		[
			'an answer in an unknown state',
			checkin({ plan: { state: 'maybe' } }),
			'answers.plan.state',
			{ kind: 'one-of', values: ['given', 'skipped', 'unknown'] }
		],
		['an own answer that is none', checkin({ 'own:q': 4 }), 'answers.own:q', { kind: 'group' }],
		[
			'deleted, and wrong in what is left',
			{ ...note, text: 4, deleted: true, stamps: { deleted: stamp } },
			'text',
			{ kind: 'text' }
		],
		[
			'emptied, but not deleted',
			{ id: 'n1', type: 'note', week: '2026-W47', stamps: { deleted: stamp } },
			'text',
			{ kind: 'text' }
		]
	])('%s, deep inside', (_, record, field, expected) => {
		const reading = readText(file({ id: 'first', type: 'poem', stamps: {} }, record));
		expect(reading).toMatchObject({
			ok: false,
			problem: { kind: 'wrong', place: { number: 2 }, field, expected }
		});
	});

	test.each([
		['a prototype', `${header},"records":[{"id":"a","type":"b","stamps":{},"__proto__":{"x":1}}]}`],
		['a prototype as the path of a stamp', file({ ...note, stamps: { 'a.__proto__': stamp } })],
		['a constructor in an answer', file(checkin({ constructor: { state: 'skipped' } }))],
		['an inherited name as a type', file({ ...note, type: 'toString' })],
		['an inherited name as an id', file({ ...note, id: 'valueOf' })],
		[
			'endless boxes',
			file({ ...note, deep: JSON.parse('['.repeat(99) + ']'.repeat(99)) as unknown })
		]
	])('%s is refused', (_, content) => {
		expect(readText(content)).toMatchObject({ ok: false, problem: { kind: 'hostile' } });
	});

	test('two records under one id', () => {
		expect(readText(file(note, { ...note, id: 'n2' }, note))).toEqual({
			ok: false,
			problem: { kind: 'twice', place: { ...place, number: 3 }, first: 1 }
		});
	});

	test('a journal cut anywhere is said to be cut', () => {
		const whole = encoder.encode(text(journal()));
		const kinds = new Set<string>();
		for (let length = 1; length < whole.length - 2; length++) {
			const reading = read(whole.subarray(0, length));
			kinds.add(reading.ok ? 'read' : reading.problem.kind);
		}
		expect([...kinds]).toEqual(['truncated']);
	});
});

describe('no file makes it throw', () => {
	const whole = encoder.encode(text(journal()));

	test('not random bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(read(bytes).ok).toBe(false);
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});

	test('not a journal with some bytes changed', () => {
		const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
				const bytes = whole.slice();
				for (const [at, byte] of changes) bytes[at] = byte;
				expect(typeof read(bytes).ok).toBe('boolean');
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});

	test('not a journal with something else put deep inside', () => {
		const parsed = JSON.parse(text(journal())) as unknown;
		const paths = pathsOf(parsed);
		fc.assert(
			fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
				const swapped: unknown = structuredClone(parsed);
				put(swapped, path, value);
				expect(typeof readText(JSON.stringify(swapped)).ok).toBe('boolean');
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});
});

function pathsOf(value: unknown): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => [
		[key],
		...pathsOf(part).map((path) => [key, ...path])
	]);
}

function put(target: unknown, [key = '', ...rest]: string[], value: unknown): void {
	const group = target as Record<string, unknown>;
	if (rest.length === 0) group[key] = value;
	else put(group[key], rest, value);
}

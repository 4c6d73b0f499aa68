import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { newNote } from '$lib/journal/note';
import type { StoredRecord } from '$lib/journal/record';
import { Clock } from '$lib/journal/stamps';
import { read, write } from './json';
import { exportedAt, journal } from './testing/journal';

const encoder = new TextEncoder();

function text(records: readonly StoredRecord[]): string {
	return [...write(records, exportedAt)].join('');
}

function readText(content: string) {
	return read(new Blob([content]));
}

/** A file that gives these pieces, whatever its content is. */
function giving(file: Blob, pieces: Iterable<Uint8Array<ArrayBuffer>>): Blob {
	const iterator = pieces[Symbol.iterator]();
	file.stream = () =>
		new ReadableStream({
			pull(controller) {
				const next = iterator.next();
				if (next.done) controller.close();
				else controller.enqueue(next.value);
			}
		});
	return file;
}

/** A file whose bytes come in pieces of these lengths, over and over. */
function inPieces(content: Uint8Array<ArrayBuffer>, lengths: readonly number[]): Blob {
	function* pieces() {
		for (let at = 0, turn = 0; at < content.length; turn++) {
			yield content.slice(at, (at += lengths[turn % lengths.length] ?? 1));
		}
	}
	return giving(new Blob([content]), pieces());
}

/** Names that no journal uses: a file that holds one is refused. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** Any JSON a newer version might keep in a field. */
const anything = fc
	.jsonValue({ maxDepth: 4, noUnicodeString: false })
	.map((value): unknown => JSON.parse(JSON.stringify(value)))
	.filter((value) => !inherited.some((taken) => JSON.stringify(value).includes(taken)));

describe('reading back what was written', () => {
	test('gives the same journal, to the last field', async () => {
		const records = journal();
		const reading = await readText(text(records));
		expect(reading).toEqual({ ok: true, records, exportedAt });
		if (reading.ok) expect(text(reading.records)).toBe(text(records));
	});

	test('gives the same records whatever they hold', async () => {
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
		const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(records, lengths, async (some, pieces) => {
				const whole = { ok: true, records: some, exportedAt };
				expect(await readText(text(some))).toEqual(whole);
				expect(await read(inPieces(encoder.encode(text(some)), pieces))).toEqual(whole);
			}),
			{ numRuns: 100 }
		);
	});

	test('gives a long journal back in its order', async () => {
		const clock = new Clock('device0001');
		const notes = Array.from({ length: 250 }, (_, n) => newNote(String(n), exportedAt, clock));
		expect([...write(notes, exportedAt)].length).toBeGreaterThan(3);
		expect(await readText(text(notes))).toEqual({ ok: true, records: notes, exportedAt });
	});

	test('is still possible for every format that was ever published', async () => {
		const folder = 'tests/fixtures';
		const files = readdirSync(folder).filter((name) => /^journal-v\d+\.json$/.test(name));
		expect(files).not.toEqual([]);
		for (const name of files) {
			const reading = await read(new Blob([readFileSync(`${folder}/${name}`)]));
			if (!reading.ok) expect.fail(`${name}: ${JSON.stringify(reading.problem)}`);
			expect(await readText(text(reading.records))).toMatchObject({ records: reading.records });
		}
	});

	test('works with line ends, a byte order mark and spaces that an editor added', async () => {
		const records = journal();
		const edited = `\uFEFF  ${text(records).replaceAll('\n', '\r\n')}\r\n`;
		expect(await readText(edited)).toEqual({ ok: true, records, exportedAt });
	});

	test('works with the records before the rest, as a tool may sort them', async () => {
		const records = journal();
		const { records: list, ...rest } = JSON.parse(text(records)) as Record<string, unknown>;
		const sorted = JSON.stringify({ records: list, ...rest });
		expect(await readText(sorted)).toEqual({ ok: true, records, exportedAt });
	});

	test('tells how far it is', async () => {
		const seen: [number, number][] = [];
		const whole = encoder.encode(text(journal()));
		const progress = (checked: number, share: number) => seen.push([checked, share]);
		await read(inPieces(whole, [Math.ceil(whole.length / 2)]), { progress });
		expect(seen).toEqual([
			[0, expect.closeTo(0.5)],
			[9, 1]
		]);
	});

	test('works for a journal of any size', async () => {
		const clock = new Clock('device0001');
		const words = 'Tea with Noor. '.repeat(4000);
		const notes = Array.from({ length: 1000 }, (_, n) =>
			newNote(words + String(n), exportedAt, clock)
		);
		const file = new Blob([...write(notes, exportedAt)]);
		expect(file.size).toBeGreaterThan(55 * 1024 * 1024);
		expect(await read(file)).toEqual({ ok: true, records: notes, exportedAt });
		const cut = await read(file.slice(0, file.size - 100_000));
		expect(cut).toMatchObject({ ok: false, problem: { kind: 'truncated' } });
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
	])('%s', async (_, content, problem) => {
		expect(await readText(content)).toEqual({ ok: false, problem });
	});

	test('bytes that are no text', async () => {
		const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
		const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
		for (const bytes of [utf16, zip]) {
			expect(await read(new Blob([bytes]))).toEqual({ ok: false, problem: { kind: 'not-text' } });
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
		[
			'a stamp that no clock can follow',
			{ ...note, stamps: { text: '899999999999999-ffff-device0001' } },
			'stamps.text',
			{ kind: 'earlier-stamp' }
		],
		[
			'a version that no clock can follow',
			{ ...note, earlier: { text: [{ stamp: '899999999999999-ffff-device0001', value: 'b' }] } },
			'earlier.text.0.stamp',
			{ kind: 'earlier-stamp' }
		],
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
	])('%s, deep inside', async (_, record, field, expected) => {
		const reading = await readText(file({ id: 'first', type: 'poem', stamps: {} }, record));
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
	])('%s is refused', async (_, content) => {
		expect(await readText(content)).toMatchObject({ ok: false, problem: { kind: 'hostile' } });
	});

	test('two records under one id', async () => {
		expect(await readText(file(note, { ...note, id: 'n2' }, note))).toEqual({
			ok: false,
			problem: { kind: 'twice', place: { ...place, number: 3 }, first: 1 }
		});
	});

	test('a large file that does not begin like a journal', async () => {
		const megabyte = (text: string) => encoder.encode(text.repeat(1024 * 1024));
		for (const [begin, rest] of [
			['', ' '],
			['[', '1'],
			['{"friends":"', 'a']
		] as const) {
			const pieces = [
				encoder.encode(begin),
				...Array<Uint8Array<ArrayBuffer>>(51).fill(megabyte(rest))
			];
			const reading = await read(giving(new Blob(), pieces));
			expect(reading).toEqual({ ok: false, problem: { kind: 'too-large' } });
		}
	});

	test('a file that the browser can no longer read', async () => {
		const file = new Blob([text(journal())]);
		file.stream = () =>
			new ReadableStream({
				pull: () => Promise.reject(new DOMException('moved', 'NotFoundError'))
			});
		expect(await read(file)).toEqual({ ok: false, problem: { kind: 'unreadable' } });
	});

	test('the line, in whatever pieces the file comes', async () => {
		const records = text(journal()).replace('"type":"platform"', '"type":');
		for (const length of [1, 7, 64, 4096]) {
			const reading = await read(inPieces(encoder.encode(records), [length]));
			expect(reading).toEqual({ ok: false, problem: { kind: 'not-json', line: 3 } });
		}
	});

	test('a journal cut anywhere is said to be cut', async () => {
		const whole = encoder.encode(text(journal()));
		const kinds = new Set<string>();
		for (let length = 1; length < whole.length - 2; length++) {
			const reading = await read(new Blob([whole.subarray(0, length)]));
			kinds.add(reading.ok ? 'read' : reading.problem.kind);
		}
		expect([...kinds]).toEqual(['truncated']);
	});
});

describe('no file makes it throw', () => {
	const whole = encoder.encode(text(journal()));

	test('not random bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
				expect((await read(new Blob([bytes.slice()]))).ok).toBe(false);
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});

	test('not a journal with some bytes changed', async () => {
		const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
				const bytes = whole.slice();
				for (const [at, byte] of changes) bytes[at] = byte;
				expect(typeof (await read(new Blob([bytes]))).ok).toBe('boolean');
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});

	test('not a journal with something else put deep inside', async () => {
		const parsed = JSON.parse(text(journal())) as unknown;
		const paths = pathsOf(parsed);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
				const swapped: unknown = structuredClone(parsed);
				put(swapped, path, value);
				expect(typeof (await readText(JSON.stringify(swapped))).ok).toBe('boolean');
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

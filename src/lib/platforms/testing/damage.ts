import fc from 'fast-check';
import { expect, inject } from 'vitest';
import type { Dropped } from '../opening/open';
import {
	type InputFile,
	leftOutReasons,
	type PlatformList,
	type PlatformReader,
	type PlatformReading
} from '../platform';
import { fileOf, inputFiles } from './files';

/** Checks a reading against the contract. */
export function expectValid(reading: PlatformReading): void {
	expect(reading.ok ? faultsIn(reading.list) : typeof reading.problem.kind).toEqual(
		reading.ok ? [] : 'string'
	);
}

/** Collects all violations at once, since there are many readings. */
function faultsIn(list: PlatformList): unknown[] {
	const { contacts, nameless, count = 0, leftOut, read, invitations = [] } = list;
	const keys = new Set(contacts.map(({ key }) => key));
	return [
		...(keys.size === contacts.length ? [] : ['a key twice']),
		...[...contacts, ...invitations].filter(({ key, name }) => key === '' || name.trim() === ''),
		...contacts.filter(({ since }) => since !== undefined && !/^\d{4}-\d\d-\d\d$/.test(since)),
		...[nameless, count, ...leftOut.map((each) => each.count)].filter(
			(number) => !Number.isInteger(number) || number < 0
		),
		...leftOut.filter(({ reason }) => !leftOutReasons.includes(reason)),
		...read.filter((path) => typeof path !== 'string')
	];
}

/** Checks that a reader never throws on damaged files. */
export async function expectSurvivesDamage(
	reader: PlatformReader,
	dropped: Dropped[]
): Promise<void> {
	const files = await inputFiles(...dropped);
	const bytes = await Promise.all(files.map(bytesOf));
	const changes = fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { maxLength: 6 });
	const damage = fc.record({ changes, cut: fc.option(fc.nat()), instead: fc.option(anyContent) });
	await fc.assert(
		fc.asyncProperty(
			fc.array(damage, { minLength: bytes.length, maxLength: bytes.length }),
			(damages) =>
				readDamaged(
					reader,
					files.map(({ path }, index) => ({ path, bytes: damaged(bytes[index], damages[index]) }))
				)
		),
		{ numRuns: inject('mutatedFiles') }
	);
}

const anyContent = fc.oneof(
	fc.uint8Array({ maxLength: 200 }),
	fc.json().map(encode),
	fc.string().map(encode)
);

interface Damage {
	changes: { at: number; to: number }[];
	cut: number | null;
	instead: Uint8Array | null;
}

function damaged(bytes = new Uint8Array(), damage?: Damage): Uint8Array<ArrayBuffer> {
	const copy = new Uint8Array(damage?.instead ?? bytes);
	if (copy.length === 0 || !damage) return copy;
	for (const { at, to } of damage.changes) copy[at % copy.length] = to;
	return damage.cut === null ? copy : copy.subarray(0, damage.cut % copy.length);
}

async function readDamaged(
	reader: PlatformReader,
	contents: { path: string; bytes: Uint8Array<ArrayBuffer> }[]
): Promise<void> {
	const dropped = contents.map(({ path, bytes }) => ({ path, file: fileOf('x', bytes) }));
	// One more file, so that not all of them are empty.
	const files = await inputFiles(...dropped, fileOf('other.bin', 'x'));
	expect(Array.isArray(await reader.accepts(files))).toBe(true);
	expectValid(await reader.read(files.slice(0, -1)));
}

async function bytesOf(file: InputFile): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = await file.bytes();
	if (!bytes.ok) throw new Error(bytes.problem.kind);
	return bytes.value;
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

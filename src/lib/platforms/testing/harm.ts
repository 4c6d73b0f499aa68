import fc from 'fast-check';
import { expect } from 'vitest';
import type { Dropped } from '../opening/open';
import {
	leftOutReasons,
	type GivenFile,
	type PlatformReader,
	type PlatformReading
} from '../platform';
import { fileOf, given } from './files';

/** Proves that a reading is what the contract says, whatever was read. */
export function expectSound(reading: PlatformReading): void {
	if (!reading.ok) {
		expect(typeof reading.problem.kind).toBe('string');
		return;
	}
	const { contacts, nameless, count, leftOut, read, invitations = [] } = reading.list;
	expect(new Set(contacts.map(({ key }) => key)).size).toBe(contacts.length);
	for (const { key, name, since } of contacts) {
		expect(key).not.toBe('');
		expect(name.trim()).not.toBe('');
		if (since !== undefined) expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
	}
	for (const { key, name } of invitations) {
		expect(key).not.toBe('');
		expect(name.trim()).not.toBe('');
	}
	for (const number of [nameless, count ?? 0, ...leftOut.map((each) => each.count)])
		expect(Number.isInteger(number) && number >= 0).toBe(true);
	for (const { reason } of leftOut) expect(leftOutReasons).toContain(reason);
	expect(read.every((path) => typeof path === 'string')).toBe(true);
}

/** Proves that no damage to the files of an export, however it comes about, makes a reader throw. */
export async function expectUnharmed(reader: PlatformReader, dropped: Dropped[]): Promise<void> {
	const files = await given(...dropped);
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
		)
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
	// An empty file more, so that not all are.
	const files = await given(...dropped, fileOf('other.bin', 'x'));
	expect(Array.isArray(await reader.accepts(files))).toBe(true);
	expectSound(await reader.read(files.slice(0, -1)));
}

async function bytesOf(file: GivenFile): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = await file.bytes();
	if (!bytes.ok) throw new Error(bytes.problem.kind);
	return bytes.value;
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

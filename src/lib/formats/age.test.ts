import { readFileSync } from 'node:fs';
import { armor } from 'age-encryption';
import * as fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { lockIdentity, newIdentity, readJournal, recipientOf, unlockIdentity } from '.';
import { read, write } from './age';
import type { Lock } from './format';
import { exportedAt, journal } from './testing/journal';

const passphrase = 'blåbär soppa 3 kalla';
const records = journal();

async function locked(lock: Lock): Promise<File> {
	const pieces: BlobPart[] = [];
	for await (const piece of write(records, exportedAt, { lock })) pieces.push(piece);
	return new File(pieces, 'kithbook.json.age');
}

function fixture(name: string, as = name): File {
	return new File([readFileSync(`tests/fixtures/${name}`)], as);
}

const published = fixture('journal-v1.json');

describe('with a passphrase', () => {
	test('a journal comes back as it was, whatever the file is called', async () => {
		const file = await locked({ passphrase });
		expect(await file.text()).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
		expect(await readJournal(new File([file], 'notes.txt'), { passphrase })).toEqual({
			ok: true,
			records,
			exportedAt
		});
	});

	test('the accents may be written in either way', async () => {
		const file = await locked({ passphrase: passphrase.normalize('NFD') });
		expect((await read(file, { passphrase: passphrase.normalize('NFC') })).ok).toBe(true);
	});

	test('it is asked for, and a wrong one may be mended', async () => {
		const file = await locked({ passphrase });
		const asked = (wasTried: boolean) => ({
			ok: false,
			problem: { kind: 'passphrase', wasTried }
		});
		expect(await readJournal(file, {})).toEqual(asked(false));
		expect(await readJournal(file, { passphrase: 'blåbär' })).toEqual(asked(true));
		expect((await readJournal(file, { passphrase })).ok).toBe(true);
	});

	test.each(['journal-v1.json.age', 'journal-v1-armored.json.age'])(
		'%s, which age -p wrote, comes back',
		async (name) => {
			const { ok, ...reading } = await readJournal(fixture(name), { passphrase: 'kithbook' });
			expect(ok).toBe(true);
			expect({ ok, ...reading }).toEqual(await readJournal(published, {}));
		}
	);
});

describe('with a key', () => {
	test('what is written to its recipient comes back, with it or its locked file', async () => {
		const identity = await newIdentity();
		const recipient = await recipientOf(identity);
		const file = await locked({ recipient });
		expect(await read(file, { identity })).toEqual({ ok: true, records, exportedAt });

		const key = await lockIdentity(identity, passphrase);
		expect(await unlockIdentity(key, passphrase)).toEqual({ ok: true, identity });
		expect(await unlockIdentity(key, 'soppa')).toEqual({
			ok: false,
			problem: { kind: 'passphrase', wasTried: true }
		});
		const plain = new Blob([`# created: today\n# public key: ${recipient}\n${identity}\n`]);
		expect(await unlockIdentity(plain, '')).toEqual({ ok: true, identity });
		expect(await unlockIdentity(new Blob(['age1abc']), '')).toMatchObject({ ok: false });
	});

	test('its locked file opens it with the passphrase, among others', async () => {
		const identity = await newIdentity();
		const file = await locked({ recipient: await recipientOf(identity) });
		const key = await lockIdentity(identity, passphrase);
		const other = new Blob([await newIdentity()]);
		expect(await read(file, { keyFiles: [other, key], passphrase })).toMatchObject({ ok: true });
		const trouble = async (...keyFiles: Blob[]) => {
			const reading = await readJournal(file, { keyFiles, passphrase: 'soppa' });
			return reading.ok ? undefined : reading.problem;
		};
		expect(await trouble()).toEqual({ kind: 'key', trouble: undefined });
		expect(await trouble(key)).toEqual({ kind: 'key', trouble: 'passphrase' });
		expect(await trouble(other)).toEqual({ kind: 'key', trouble: 'other' });
		expect(await trouble(published)).toEqual({ kind: 'key', trouble: 'no-key' });
	});

	test('nothing else opens it', async () => {
		const file = await locked({ recipient: await recipientOf(await newIdentity()) });
		for (const keys of [{}, { passphrase }, { identity: await newIdentity() }]) {
			expect(await readJournal(file, keys)).toMatchObject({ ok: false, problem: { kind: 'key' } });
		}
	});
});

describe('no file makes it reject', () => {
	test('a work factor above 20 is refused before any work', async () => {
		const { buffer } = new TextEncoder().encode(
			(await fixture('journal-v1.json.age').slice(0, 200).text()).replace(' 18\n', ' 21\n')
		);
		expect(await read(new File([buffer], 'a.age'), { passphrase })).toEqual({
			ok: false,
			problem: { kind: 'work-factor' }
		});
	});

	test('a file that was cut, armored or not', async () => {
		const identity = await newIdentity();
		const file = await locked({ recipient: await recipientOf(identity) });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const cutArmor = armor.encode(bytes).slice(0, -80);
		const parts = [0.1, 0.5, 0.99].map((share) => bytes.slice(0, bytes.length * share));
		for (const part of [...parts, cutArmor]) {
			expect(await read(new File([part], 'a.age'), { identity })).toMatchObject({ ok: false });
		}
		expect(await read(new File([cutArmor], 'a.age'), { identity })).toEqual({
			ok: false,
			problem: { kind: 'damaged-lock' }
		});
	});

	test('what is wrong inside is said as of a file that is not locked', async () => {
		const identity = await newIdentity();
		const { Encrypter } = await import('age-encryption');
		const encrypter = new Encrypter();
		encrypter.addRecipient(await recipientOf(identity));
		const inside = await encrypter.encrypt('{"kithbook":"journal","format":2,');
		expect(await read(new File([inside.slice()], 'a.age'), { identity })).toEqual({
			ok: false,
			problem: { kind: 'newer', format: 2 }
		});
	});

	test('not a file with some bytes changed', async () => {
		const identity = await newIdentity();
		const file = await locked({ recipient: await recipientOf(identity) });
		const whole = new Uint8Array(await file.arrayBuffer());
		const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
				const bytes = whole.slice();
				for (const [at, byte] of changes) bytes[at] = byte;
				const reading = await readJournal(new File([bytes], 'a'), { identity });
				expect(reading.ok ? reading.records : records).toEqual(records);
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});

	test('not random bytes after its first line', async () => {
		const identity = await newIdentity();
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				const file = new File(['age-encryption.org/v1\n', bytes.slice()], 'a');
				expect((await read(file, { identity, passphrase: 'a' })).ok).toBe(false);
			}),
			{ numRuns: inject('mutatedFiles') }
		);
	});
});

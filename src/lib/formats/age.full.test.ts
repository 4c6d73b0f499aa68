import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installEngines } from '../../../scripts/engines.mjs';
import { lockIdentity, newIdentity, readJournal, recipientOf } from '.';
import { write } from './age';
import type { Lock } from './format';
import { runAge } from './testing/age-tool';
import { exportedAt, journal } from './testing/journal';

const passphrase = 'four plain short words';
const records = journal();
let folder: string;

beforeAll(async () => {
	await installEngines();
	folder = await mkdtemp(join(tmpdir(), 'kithbook-age-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (name: string) => join(folder, name);

async function writeLocked(name: string, lock: Lock): Promise<void> {
	const pieces: BlobPart[] = [];
	for await (const piece of write(records, exportedAt, { lock })) pieces.push(piece);
	await writeFile(place(name), new Uint8Array(await new Blob(pieces).arrayBuffer()));
}

async function openWith(args: readonly string[], name: string): Promise<unknown> {
	await runAge(['-d', ...args, '-o', place('out.json'), place(name)], passphrase);
	return (JSON.parse(await readFile(place('out.json'), 'utf8')) as { records: unknown }).records;
}

test('age opens what is locked here, by passphrase, by key and by the locked key', async () => {
	await writeLocked('passphrase.json.age', { passphrase });
	expect(await openWith([], 'passphrase.json.age')).toEqual(records);

	const identity = await newIdentity();
	await writeLocked('key.json.age', { recipient: await recipientOf(identity) });
	await writeFile(place('key.txt'), identity);
	expect(await openWith(['-i', place('key.txt')], 'key.json.age')).toEqual(records);

	const key = await lockIdentity(identity, passphrase);
	await writeFile(place('kithbook-key.age'), new Uint8Array(await key.arrayBuffer()));
	expect(await openWith(['-i', place('kithbook-key.age')], 'key.json.age')).toEqual(records);
});

test('what age -p locks opens here, armored or not', async () => {
	for (const armor of [[], ['-a']]) {
		const plain = 'tests/fixtures/journal-v1.json';
		await runAge(['-p', ...armor, '-o', place('theirs.age'), plain], passphrase);
		const file = new File([await readFile(place('theirs.age'))], 'theirs.age');
		const reading = await readJournal(file, { passphrase });
		expect(reading.ok, JSON.stringify(reading).slice(0, 200)).toBe(true);
	}
});

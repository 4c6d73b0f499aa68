import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { expect, it } from 'vitest';
import { HEAD_SIZE, MAX_FILE_SIZE } from '../platform';
import { openFiles } from './open';

async function zipOf(content: Blob): Promise<File> {
	const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
	await writer.add('a.csv', new BlobReader(content));
	return new File([await writer.close()], 'export.zip');
}

async function memberOf(file: File) {
	const opening = await openFiles([file]);
	const [member] = opening.ok ? opening.files : [];
	if (!member) throw new Error('No member');
	return member;
}

it('inflates a member of an archive with what the browser has', async () => {
	const text = 'Ann Fell,2020\n'.repeat(HEAD_SIZE);
	const member = await memberOf(await zipOf(new Blob([text])));
	expect(await member.head()).toHaveLength(HEAD_SIZE);
	const bytes = await member.bytes();
	expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe(text);
});

it('stops where an archive was made to do harm', async () => {
	const zeros = new Blob([new Uint8Array(MAX_FILE_SIZE / 16)]);
	const content = new Blob([...Array<Blob>(16).fill(zeros), new Uint8Array(1)]);
	const whole = new Uint8Array(await (await zipOf(content)).arrayBuffer());
	const directory = new DataView(whole.buffer, whole.length - 22).getUint32(16, true);
	new DataView(whole.buffer, directory).setUint32(24, 1000, true);
	const member = await memberOf(new File([whole], 'export.zip'));
	expect((await member.head()).length).toBeLessThanOrEqual(1000);
	const problem = { kind: 'broken-archive', path: 'a.csv' };
	expect(await member.bytes()).toEqual({ ok: false, problem });
});

import fc from 'fast-check';
import { describe, expect, inject, it, test } from 'vitest';
import { HEAD_SIZE, MAX_FILE_SIZE } from '../platform';
import { fileOf, inputFiles, sample, zipOf } from '../testing/files';
import { type Dropped, openFiles } from './open';

const decoder = new TextDecoder();

/** What is in the files, by path. */
async function contents(...dropped: Dropped[]): Promise<Record<string, string>> {
	const files = await inputFiles(...dropped);
	const read = files.map(async (file) => {
		const bytes = await file.bytes();
		return [file.path, bytes.ok ? decoder.decode(bytes.value) : bytes.problem.kind] as const;
	});
	return Object.fromEntries(await Promise.all(read));
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await file.arrayBuffer());
}

describe('what was dropped', () => {
	it('is files by name, and files of a folder by where they lay', async () => {
		const inFolder = { file: fileOf('b.json', '{}'), path: './export\\lists\\b.json' };
		expect(await contents(fileOf('a.csv', 'x'), inFolder)).toEqual({
			'a.csv': 'x',
			'export/lists/b.json': '{}'
		});
	});

	it('is without what systems add', async () => {
		const dropped = ['__MACOSX/x/a.csv', 'x/._a.csv', 'x/.DS_Store', 'x/Thumbs.db', 'x/a.csv'];
		const files = await inputFiles(...dropped.map((path) => ({ file: fileOf('n', 'y'), path })));
		expect(files.map(({ path }) => path)).toEqual(['x/a.csv']);
	});

	it('is nothing where nothing is there', async () => {
		expect(await openFiles([])).toEqual({ ok: true, files: [] });
	});

	it('is a problem where all files are empty', async () => {
		const problem = { kind: 'empty', path: 'a.csv' };
		expect(await openFiles([fileOf('a.csv', '')])).toEqual({ ok: false, problem });
	});

	it('shows its first bytes without being read', async () => {
		const [file] = await inputFiles(fileOf('a.csv', 'x'.repeat(HEAD_SIZE + 1)));
		expect((await file?.head())?.length).toBe(HEAD_SIZE);
	});

	it('is not read where it is too large', async () => {
		const large = Object.defineProperty(fileOf('a.csv', 'x'), 'size', { value: MAX_FILE_SIZE + 1 });
		const [file] = await inputFiles(large);
		const problem = { kind: 'too-large', path: 'a.csv' };
		expect(await file?.bytes()).toEqual({ ok: false, problem });
	});

	it('says so where it cannot be read', async () => {
		const broken = fileOf('a.csv', 'x');
		broken.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
		const [file] = await inputFiles(broken);
		const problem = { kind: 'unreadable', path: 'a.csv' };
		expect(await file?.bytes()).toEqual({ ok: false, problem });
	});
});

describe('an archive', () => {
	it('is its members, without what cannot hold a list', async () => {
		const zip = await zipOf({
			'a/list.csv': 'x',
			'a/photo.jpg': 'y',
			'__MACOSX/a/._list.csv': 'z',
			'b\\c\\d.JSON': '{}',
			'a/README': 'w'
		});
		expect(await contents(zip)).toEqual({ 'a/list.csv': 'x', 'b/c/d.JSON': '{}', 'a/README': 'w' });
	});

	it('is opened whatever its name, beside other files, and from a folder of archives', async () => {
		const nameless = await zipOf({ 'a.csv': 'x' }, { name: 'export' });
		const second = await zipOf({ 'b.csv': 'y' });
		expect(await contents(nameless, second, fileOf('c.csv', 'z'))).toEqual({
			'a.csv': 'x',
			'b.csv': 'y',
			'c.csv': 'z'
		});
		const parts = [nameless, second].map((file, n) => ({ file, path: `parts/${n}.zip` }));
		expect(await contents(...parts)).toEqual({ 'a.csv': 'x', 'b.csv': 'y' });
	});

	it('stays closed among the other files of a folder or archive', async () => {
		const sent = await zipOf({ 'a.csv': 'x' });
		const folder = [
			{ file: sent, path: 'export/sent.zip' },
			{ file: fileOf('b.csv', 'y'), path: 'export/b.csv' }
		];
		expect(Object.keys(await contents(...folder))).toEqual(['export/sent.zip', 'export/b.csv']);
		const zip = await zipOf({ 'sent.zip': sent, 'b.csv': 'y' });
		expect(Object.keys(await contents(zip))).toEqual(['sent.zip', 'b.csv']);
	});

	it('is opened where it was packed once more, but not twice', async () => {
		const once = await zipOf({ 'a.csv': 'x' });
		const twice = await zipOf({ 'once.zip': once, '__MACOSX/._once.zip': 'y' });
		expect(await contents(twice)).toEqual({ 'a.csv': 'x' });
		const thrice = await zipOf({ 'twice.zip': twice });
		expect(Object.keys(await contents(thrice))).toEqual(['once.zip']);
	});

	it('is opened with others that were packed with it', async () => {
		const [first, second] = [await zipOf({ 'a.csv': 'x' }), await zipOf({ 'b.csv': 'y' })];
		const parts = await zipOf({ 'parts/1.zip': first, 'parts/2.zip': second, '.DS_Store': 'z' });
		expect(await contents(parts)).toEqual({ 'a.csv': 'x', 'b.csv': 'y' });
		const broken = await zipOf({ '1.zip': first, '2.zip': 'no archive' });
		expect(await openFiles([broken])).toEqual({
			ok: false,
			problem: { kind: 'broken-archive', path: '2.zip' }
		});
	});

	it('has members whose sizes stand behind them', async () => {
		const zip = await zipOf({ 'x/y/a.csv': 'x' }, { dataDescriptor: true, level: 0 });
		expect(await contents(zip)).toEqual({ 'x/y/a.csv': 'x' });
	});

	it('may be of the large kind', async () => {
		expect(await contents(await zipOf({ 'a.csv': 'x' }, { zip64: true }))).toEqual({
			'a.csv': 'x'
		});
	});

	it('shows the first bytes of a member', async () => {
		const [file] = await inputFiles(await zipOf({ 'a.csv': 'x'.repeat(HEAD_SIZE * 3) }));
		expect(decoder.decode(await file?.head())).toBe('x'.repeat(HEAD_SIZE));
		expect(file?.size).toBe(HEAD_SIZE * 3);
	});

	it('is a problem where it has no members, a password, or another end', async () => {
		const kinds = async (file: File) => {
			const opening = await openFiles([file]);
			return opening.ok ? 'ok' : opening.problem.kind;
		};
		const encryption = { password: 'secret', zipCrypto: true };
		const whole = await bytesOf(await zipOf({ 'a.csv': 'x'.repeat(100), 'b.csv': 'y' }));
		expect(await kinds(await zipOf({}))).toBe('empty');
		expect(await kinds(await zipOf({ 'a.csv': 'x' }, encryption))).toBe('encrypted-archive');
		expect(await kinds(fileOf('cut.zip', whole.subarray(0, -30)))).toBe('broken-archive');
		expect(await kinds(fileOf('not.zip', 'plain'))).toBe('broken-archive');
	});

	it('is not read beyond its directory and the members asked for', async () => {
		const film = new Blob([new Uint8Array(2 ** 24)]);
		const zip = await zipOf({ 'film.csv': film, 'list.csv': 'x' }, { level: 0 });
		const slice = zip.slice.bind(zip);
		let read = 0;
		zip.slice = (from, to) => {
			const part = slice(from, to);
			read += part.size;
			return part;
		};
		const files = await inputFiles(zip);
		await files.find(({ path }) => path === 'list.csv')?.bytes();
		expect(read).toBeGreaterThan(0);
		expect(read).toBeLessThan(2 ** 20);
	});

	it('says which member is damaged', async () => {
		const whole = await bytesOf(await zipOf({ 'a.csv': 'abc', 'b.csv': 'y' }, { level: 0 }));
		const at = new TextDecoder('latin1').decode(whole).indexOf('abc');
		whole.set([0x41], at);
		expect(await contents(fileOf('x.zip', whole))).toEqual({
			'a.csv': 'broken-archive',
			'b.csv': 'y'
		});
	});

	it('made to do harm is not unpacked, whatever size it states', async () => {
		const piece = new Blob([new Uint8Array(MAX_FILE_SIZE / 16)]);
		const content = new Blob([...Array<Blob>(16).fill(piece), new Uint8Array(1)]);
		const honest = await bytesOf(await zipOf({ 'a.csv': content }));
		expect(await contents(fileOf('x.zip', honest))).toEqual({ 'a.csv': 'too-large' });
		const lying = honest.slice();
		const directory = new DataView(lying.buffer, lying.length - 22).getUint32(16, true);
		new DataView(lying.buffer, directory).setUint32(24, 1000, true);
		expect(await contents(fileOf('x.zip', lying))).toEqual({ 'a.csv': 'broken-archive' });
	});

	test('damaged or cut anywhere gives files or a problem', async () => {
		const [zip] = sample('linkedin/Basic_LinkedInDataExport_03-02-2024.zip');
		const whole = await bytesOf(zip as File);
		const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
		await fc.assert(
			fc.asyncProperty(
				fc.array(change, { maxLength: 8 }),
				fc.option(fc.nat(whole.length), { nil: whole.length }),
				async (changes, length) => {
					const bytes = whole.slice();
					for (const { at, to } of changes) bytes[at] = to;
					const opening = await openFiles([fileOf('x.zip', bytes.subarray(0, length))]);
					expect(opening.ok || typeof opening.problem.kind).toBeTruthy();
					const files = opening.ok ? opening.files : [];
					for (const file of files) {
						await file.head();
						expect(typeof (await file.bytes()).ok).toBe('boolean');
					}
				}
			),
			{ numRuns: inject('mutatedFiles') }
		);
	});

	test('random bytes behind a zip signature give files or a problem', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
				const opening = await openFiles([fileOf('x', Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes))]);
				expect(opening.ok).toBe(false);
			})
		);
	});
});

import { expect, test } from 'vitest';
import { readers, readJournal, writeJournal, writers } from '.';
import type { Reader, Writer } from './format';
import { offers } from './offers';

const leaves = Object.values(
	import.meta.glob<Partial<Reader & Writer>>(
		['./*.ts', '!./*.test.ts', '!./{index,format,offers}.ts'],
		{ eager: true }
	)
);

test('every format of the folder is in the index, and offered where it can be written', () => {
	const ids = leaves.filter(({ write }) => write).map(({ id }) => id);
	expect(writers.map(({ id }) => id).sort()).toEqual(ids.sort());
	expect(offers.map(({ id }) => id)).toEqual(writers.map(({ id }) => id));
	expect(new Set<unknown>(readers)).toEqual(new Set(leaves.filter(({ accepts }) => accepts)));
});

test('a file is named by the local date', async () => {
	const { name } = await writeJournal('json', [], new Date(2026, 10, 2, 23, 59), {});
	expect(name).toBe('kithbook-2026-11-02.json');
});

test('a file that the browser can no longer read is a problem of every format', async () => {
	const file = new File(['x'], 'a.zip');
	file.slice = () => {
		const slice = new Blob();
		slice.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotFoundError'));
		return slice;
	};
	expect(await readJournal(file, {})).toEqual({ ok: false, problem: { kind: 'unreadable' } });
});

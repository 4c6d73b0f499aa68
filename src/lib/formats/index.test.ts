import { expect, test } from 'vitest';
import { formats, writeJournal, type Format } from '.';

const leaves = import.meta.glob<Format>(['./*.ts', '!./*.test.ts', '!./index.ts', '!./format.ts'], {
	eager: true
});

test('every format of the folder is in the index', () => {
	const ids = Object.values(leaves).map(({ id }) => id);
	expect(formats.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('a file is named by the local date', async () => {
	const { name } = await writeJournal(formats[0], [], new Date(2026, 10, 2, 23, 59), {});
	expect(name).toBe('kithbook-2026-11-02.json');
});

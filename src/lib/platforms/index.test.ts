import { expect, it } from 'vitest';
import { detect, type PlatformReader, platforms } from '.';

const all: readonly PlatformReader[] = platforms;

it('are all of the files in this folder', () => {
	const files = import.meta.glob<PlatformReader>(
		['./*.ts', '!./*.test.ts', '!./index.ts', '!./platform.ts'],
		{ eager: true }
	);
	const names = Object.keys(files).map((file) => file.slice(2, -3));
	expect(names.sort()).toEqual(all.map(({ id }) => id).sort());
});

it.each(all)('$id says what it is, and how to get its export in three lines', (reader) => {
	expect(reader.label()).toMatch(/^\p{L}/u);
	expect(reader.howToExport()).toHaveLength(3);
	for (const line of reader.howToExport()) expect(line).toMatch(/^\S.*\S$/);
});

it('finds nothing where nothing was given', async () => {
	expect(await detect([])).toEqual([]);
});

import { readFileSync } from 'node:fs';
import type { PlatformReader } from '../platform';
import { fileOf, inputFiles } from './files';
import { expectValid } from './damage';

/** Values that no export should have. */
const wrongValues: readonly unknown[] = [
	null,
	true,
	-1,
	9_999_999_999_999,
	'',
	'\u200B',
	'\uD83C text',
	[],
	[null],
	[[]],
	{},
	{ toString: 1, valueOf: 1, list: 1 },
	{ '': '' }
];

/** Checks that a reader never throws on a wrong type anywhere in a JSON file, even inside `x = […]`. */
export async function expectAnyTypes(reader: PlatformReader, sample: string): Promise<void> {
	const path = sample.slice(sample.indexOf('/') + 1);
	const text = readFileSync(`tests/fixtures/exports/${sample}`, 'utf8');
	const begin = text.search(/[[{]/);
	const whole = JSON.parse(text.slice(begin)) as unknown;
	for (const place of placesIn(whole))
		for (const stranger of wrongValues) {
			const content = text.slice(0, begin) + JSON.stringify(replaced(whole, place, stranger));
			const files = await inputFiles({ path, file: fileOf('x', content) });
			expectValid(await reader.read(await reader.accepts(files)));
			expectValid(await reader.read(files));
		}
}

function placesIn(value: unknown): string[][] {
	if (typeof value !== 'object' || value === null) return [[]];
	const inner = Object.entries(value).flatMap(([key, part]) =>
		placesIn(part).map((place) => [key, ...place])
	);
	return [[], ...inner];
}

function replaced(value: unknown, [key, ...rest]: string[], stranger: unknown): unknown {
	if (key === undefined) return stranger;
	const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
		? [...(value as unknown[])]
		: { ...(value as Record<string, unknown>) };
	return Object.assign(copy, {
		[key]: replaced((value as Record<string, unknown>)[key], rest, stranger)
	});
}

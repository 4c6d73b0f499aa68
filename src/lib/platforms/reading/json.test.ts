import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileOf, inputFiles } from '../testing/files';
import { readJson } from './json';

async function read(text: string) {
	const [file] = await inputFiles(fileOf('a.json', text), fileOf('b.json', '1'));
	return file && readJson(file);
}

it('reads the value of a JSON file, or says that it is none', async () => {
	expect(await read('\uFEFF{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } });
	expect(await read('{"a":[1]')).toEqual({
		ok: false,
		problem: { kind: 'malformed', path: 'a.json' }
	});
	expect(await read('')).toEqual({ ok: false, problem: { kind: 'empty', path: 'a.json' } });
});

it('reads ids that are too long for a number as texts, and leaves all else as it is', async () => {
	const text =
		'{"id": 9007199254740993, "x":[-12345678901234567,0.1234567890123456,1e16],"y":"a: 12345678901234567, \\"z"}';
	expect(await read(text)).toEqual({
		ok: true,
		value: {
			id: '9007199254740993',
			x: ['-12345678901234567', 0.1234567890123456, 1e16],
			y: 'a: 12345678901234567, "z'
		}
	});
	const id = '1234567890123456789';
	const puzzling = fc.string({ unit: fc.constantFrom('"', '\\', ':', '[', ' ', id, '.', 'e') });
	const texts = fc.record({
		id: fc.constant(id),
		more: fc.array(fc.oneof(puzzling, fc.integer()))
	});
	await fc.assert(
		fc.asyncProperty(texts, async (value) => {
			const written = JSON.stringify(value).replace(`"${id}"`, ` ${id}`);
			expect(await read(written)).toEqual({ ok: true, value });
		})
	);
});

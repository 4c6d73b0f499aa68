import { expect, it } from 'vitest';
import { fileOf, given } from '../testing/files';
import { readJson } from './json';

it('reads the value of a JSON file, or says that it is none', async () => {
	const read = async (text: string) => {
		const [file] = await given(fileOf('a.json', text), fileOf('b.json', '1'));
		return file && readJson(file);
	};
	expect(await read('\uFEFF{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } });
	expect(await read('{"a":[1]')).toEqual({
		ok: false,
		problem: { kind: 'malformed', path: 'a.json' }
	});
	expect(await read('')).toEqual({ ok: false, problem: { kind: 'empty', path: 'a.json' } });
});

import { expect, it } from 'vitest';
import { copiesAmong } from './listing';

it('a folder’s copies come latest first, beside the key files', () => {
	const file = (name: string, words = '{') => new File([words], name);
	const { copies, keyFiles } = copiesAmong([
		file('kithbook-2026-11-20.json'),
		file('kithbook-2026-11-22-1830.json.age'),
		file('kithbook-2026-11-22-0700.json'),
		file('kithbook-2026-11-23-0700.json', ''),
		file('kithbook-2026-11-22-2460.json'),
		file('kithbook-key.age'),
		file('kithbook-key-q2w3e4.age'),
		file('diary.json')
	]);
	expect(copies.map(({ file, at }) => [file.name, at])).toEqual([
		['kithbook-2026-11-22-1830.json.age', new Date(2026, 10, 22, 18, 30)],
		['kithbook-2026-11-22-0700.json', new Date(2026, 10, 22, 7)],
		['kithbook-2026-11-20.json', new Date(2026, 10, 20)]
	]);
	expect(keyFiles.map(({ name }) => name)).toEqual(['kithbook-key.age', 'kithbook-key-q2w3e4.age']);
});

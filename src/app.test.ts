import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the page carries the icon itself, as it stands in its file', () => {
	const page = readFileSync('src/app.html', 'utf8');
	const [, carried = ''] = /href="data:image\/svg\+xml,([^"]*)"/.exec(page) ?? [];
	const file = readFileSync('static/icon.svg', 'utf8');
	const written = file.trim().replace(/>\s+</g, '><').replaceAll('"', "'").replaceAll(' />', '/>');
	expect(decodeURIComponent(carried)).toBe(written);
});

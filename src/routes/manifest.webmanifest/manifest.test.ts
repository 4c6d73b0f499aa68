import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GET } from './+server';

interface Manifest {
	share_target: { method: string };
	screenshots: { src: string; type: string; sizes: string; form_factor: string; label: string }[];
	shortcuts: { name: string; url: string }[];
	file_handlers: { action: string; accept: Record<string, string[]> }[];
}

const manifest = (await GET().json()) as Manifest;

/** The size of a WebP picture, from its extended header. */
function sizeOf(file: string): string {
	const bytes = readFileSync(file);
	expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8X');
	return `${bytes.readUIntLE(24, 3) + 1}x${bytes.readUIntLE(27, 3) + 1}`;
}

test('the screenshots are there in the size it names, for phones and desktops', () => {
	const { screenshots } = manifest;
	for (const { src, sizes } of screenshots) expect(sizeOf(`static/${src}`), src).toBe(sizes);
	expect(new Set(screenshots.map(({ form_factor }) => form_factor))).toEqual(
		new Set(['narrow', 'wide'])
	);
	expect(new Set(screenshots.map(({ label }) => label)).size).toBe(3);
});

test('shortcuts and files lead to pages, and each kind of file to one of them', () => {
	const { shortcuts, file_handlers: handlers } = manifest;
	for (const path of [...shortcuts.map(({ url }) => url), ...handlers.map(({ action }) => action)])
		expect(readFileSync(`src/routes/${path}+page.svelte`, 'utf8')).toContain('<script');
	const extensions = handlers.flatMap(({ accept }) => Object.values(accept).flat());
	expect(extensions).toEqual(expect.arrayContaining(['.json', '.csv', '.zip', '.vcf']));
	expect(new Set(extensions).size).toBe(extensions.length);
});

test('shared text comes by an address, which the service worker answers offline', () => {
	expect(manifest.share_target.method).toBe('GET');
});

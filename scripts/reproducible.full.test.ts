import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sources } from './fingerprint.mjs';
import { root } from './setup.mjs';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kithbook-reproducible-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs in front of a build: its clock is a hundred days ahead. */
const later = `const now = Date.now;
Date.now = () => now() + 8_640_000_000;
globalThis.Date = new Proxy(Date, { construct: (date, parts) =>
	Reflect.construct(date, parts.length > 0 ? parts : [Date.now()]) });`;

/**
 * Builds a copy of the sources.
 * @returns the built files by their paths
 */
async function build(name: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
	const copy = join(folder, name);
	for (const path of [...sources, 'scripts'])
		cpSync(join(root, path), join(copy, path), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
	await promisify(execFile)('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
		cwd: copy,
		env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, ...env },
		shell: process.platform === 'win32'
	});
	const site = join(copy, 'build');
	const files = readdirSync(site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return new Map(files.map((file) => [file.slice(site.length), readFileSync(file, 'base64')]));
}

test('two builds of the same sources, on different days, have the same bytes', async () => {
	const first = await build('first', { TZ: 'Europe/Berlin' });
	const second = await build('second', {
		TZ: 'Asia/Tokyo',
		NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(later)}`
	});
	expect([...second.keys()]).toEqual([...first.keys()]);
	expect([...second].filter(([path, bytes]) => bytes !== first.get(path))).toEqual([]);
	expect(first.has('/index.html')).toBe(true);
}, 600_000);

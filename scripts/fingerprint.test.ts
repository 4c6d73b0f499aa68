import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'kithbook-fingerprint-'));
	mkdirSync(join(root, 'src/lib/paraglide'), { recursive: true });
	writeFileSync(join(root, 'src/app.css'), 'a {}');
});

afterEach(() => rmSync(root, { recursive: true }));

test('stays while nothing changes', () => {
	expect(fingerprint(root, '')).toBe(fingerprint(root, ''));
});

test.each([
	['an edited source', () => writeFileSync(join(root, 'src/app.css'), 'b {}')],
	['a new source', () => writeFileSync(join(root, 'src/new.css'), '')],
	['a source taken away', () => rmSync(join(root, 'src/app.css'))],
	['a package', () => writeFileSync(join(root, 'package-lock.json'), '{}')]
])('changes with %s', (_, change) => {
	const before = fingerprint(root, '');
	change();
	expect(fingerprint(root, '')).not.toBe(before);
});

test('changes with the base path', () => {
	expect(fingerprint(root, '/kithbook')).not.toBe(fingerprint(root, ''));
});

test('does not change with what a build writes', () => {
	const before = fingerprint(root, '');
	writeFileSync(join(root, 'src/lib/paraglide/messages.js'), '');
	writeFileSync(join(root, 'build.log'), '');
	expect(fingerprint(root, '')).toBe(before);
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files and folders that a build is made of. */
export const sources = [
	'messages',
	'project.inlang/settings.json',
	'scripts/fingerprint.mjs',
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** Written by the build itself. */
const compiled = join('src', 'lib', 'paraglide');

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
	if (path === compiled) return [];
	const stat = statSync(join(root, path), { throwIfNoEntry: false });
	if (!stat) return [];
	if (!stat.isDirectory()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesUnder(root, join(path, name)));
}

/**
 * A hash that changes whenever a build would come out differently: with the content and the names
 * of the sources, and with the base path.
 * @param {string} root the repository's folder
 * @param {string} basePath
 */
export function fingerprint(root, basePath) {
	const hash = createHash('sha256').update(`${basePath}\0`);
	for (const file of sources.flatMap((path) => filesUnder(root, path))) {
		const content = readFileSync(join(root, file));
		hash.update(`${file}\0${String(content.length)}\0`).update(content);
	}
	return hash.digest('hex').slice(0, 16);
}

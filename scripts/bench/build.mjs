import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../setup.mjs';

const execute = promisify(execFile);

/** The page that Kit's own minimal template starts with, prerendered and stored by a service worker. */
const bareApp = {
	'package.json': '{ "private": true, "type": "module" }',
	'svelte.config.js': `import adapter from '@sveltejs/adapter-static';
export default { kit: { adapter: adapter() } };
`,
	'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()] };
`,
	'src/app.html': `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		%sveltekit.head%
	</head>
	<body data-sveltekit-preload-data="hover">
		<div style="display: contents">%sveltekit.body%</div>
	</body>
</html>
`,
	'src/routes/+layout.js': 'export const prerender = true;\n',
	'src/routes/+page.svelte': `<h1>Welcome to SvelteKit</h1>
<p>Visit <a href="https://svelte.dev/docs/kit">svelte.dev/docs/kit</a> to read the documentation</p>
`,
	'src/service-worker.js': `import { build, prerendered, version } from '$service-worker';
addEventListener('install', (event) =>
	event.waitUntil(caches.open(version).then((cache) => cache.addAll([...build, ...prerendered])))
);
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) =>
	event.respondWith(caches.match(event.request).then((stored) => stored ?? fetch(event.request)))
);
`
};

/**
 * Builds the app as `npm start` does.
 * @returns {Promise<string>} the folder of the built site
 * @throws {Error} with the build's output, when it fails
 */
export async function buildApp() {
	await execute('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], { cwd: root });
	return join(root, 'build');
}

/**
 * Builds a bare prerendered Kit page in a new folder, to measure beside the app.
 * @returns {Promise<{ folder: string, site: string }>} the new folder, and in it that of the site
 * @throws {Error} with the build's output, when it fails
 */
export async function buildBarePage() {
	const folder = mkdtempSync(join(tmpdir(), 'kithbook-bare-'));
	for (const [file, content] of Object.entries(bareApp)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	await execute('node', [vite, 'build', '--logLevel', 'warn'], { cwd: folder });
	return { folder, site: join(folder, 'build') };
}

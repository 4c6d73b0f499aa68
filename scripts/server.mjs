import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};

/** @typedef {Awaited<ReturnType<typeof serve>>} Site */

/** These formats are already compressed. */
const compressed = new Set(['.png', '.webp', '.woff2']);

/**
 * @param {string} folder
 * @param {string} base
 * @returns {Map<string, Buffer>} the files by their paths in an address, compressed where it helps
 */
function read(folder, base) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	return new Map(
		files.map((file) => {
			const content = readFileSync(file);
			const path = `${base}/${relative(folder, file).replaceAll(sep, '/')}`;
			return [path, compressed.has(extname(file)) ? content : gzipSync(content)];
		})
	);
}

/**
 * Serves a built site as a static host does. All files are read now, so a later build into the same
 * folder does not take away what open pages still ask for.
 * @param {string} folder of the built site
 * @param {{ port?: number, base?: string }} [options] any free port by default; the base path that it was built for
 */
export async function serve(folder, { port = 0, base = '' } = {}) {
	const files = read(folder, base);

	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
		if (files.has(`${path}/index.html`)) {
			response.writeHead(308, { location: `${path}/${search}` }).end();
			return;
		}
		const found = files.has(path) ? path : `${base}/404.html`;
		const isFixed = found.includes('/immutable/');
		response.writeHead(found === path ? 200 : 404, {
			'content-type': types[extname(found)] ?? 'application/octet-stream',
			'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
			...(!compressed.has(extname(found)) && { 'content-encoding': 'gzip' })
		});
		response.end(files.get(found));
	});
	await new Promise((/** @type {(value?: unknown) => void} */ listening) =>
		server.listen(port, 'localhost', listening)
	);
	const address = server.address();
	const actual = typeof address === 'object' && address ? address.port : port;
	return {
		/** Without a slash at its end. */
		url: `http://localhost:${String(actual)}${base}`,
		/** @returns {Promise<void>} when the port is free; connections kept open are cut */
		stop: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			})
	};
}

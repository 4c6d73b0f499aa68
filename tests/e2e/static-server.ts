import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

/**
 * Serves a built site as a static host does: a folder's index.html, and 404.html for what is not there.
 * @param root folder of the built site
 * @param base path it is served under, such as `/notes`
 */
export async function serve(root: string, base = '') {
	const server = createServer((request, response) => {
		void (async () => {
			const { pathname } = new URL(request.url ?? '/', 'http://localhost');
			const inside = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
			const file = inside?.endsWith('/') ? `${inside}index.html` : inside;
			const found = file && (await readFile(join(root, file)).catch(() => undefined));
			const caching = file?.includes('/immutable/') ? 'max-age=31536000, immutable' : 'no-cache';
			response.writeHead(found ? 200 : 404, {
				'content-type': (found && types[extname(file)]) ?? 'text/html; charset=utf-8',
				'cache-control': caching
			});
			response.end(found ?? (await readFile(join(root, '404.html'))));
		})();
	});
	await new Promise<void>((listening) => server.listen(0, listening));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${String(port)}`,
		/** Away at once: connections kept open are cut too. */
		stop: () =>
			new Promise<void>((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			})
	};
}

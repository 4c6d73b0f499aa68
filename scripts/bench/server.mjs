import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, { type: string, gzip: boolean }>} */
const kinds = {
	'.css': { type: 'text/css', gzip: true },
	'.html': { type: 'text/html; charset=utf-8', gzip: true },
	'.js': { type: 'text/javascript', gzip: true },
	'.json': { type: 'application/json', gzip: true },
	'.png': { type: 'image/png', gzip: false },
	'.svg': { type: 'image/svg+xml', gzip: true },
	'.txt': { type: 'text/plain', gzip: true },
	'.webmanifest': { type: 'application/manifest+json', gzip: true },
	'.woff2': { type: 'font/woff2', gzip: false }
};

/**
 * @typedef {object} Sent
 * @property {string} path
 * @property {number} bytes of the body as it went over the wire
 *
 * @typedef {object} Site
 * @property {string} url without a slash at its end
 * @property {Sent[]} sent what was answered so far, in order; may be emptied
 * @property {() => void} stop
 */

/**
 * Serves a built site as a static host does: compressed, with types, and with what never changes
 * cached for good.
 * @param {string} root folder of the built site
 * @returns {Promise<Site>}
 */
export async function serve(root) {
	/** @type {Map<string, Buffer | undefined>} */
	const bodies = new Map();
	/** @type {Sent[]} */
	const sent = [];

	/** @param {string} path */
	async function load(path) {
		const content = await readFile(join(root, path)).catch(() => undefined);
		const body = content && kinds[extname(path)]?.gzip ? gzipSync(content) : content;
		bodies.set(path, body);
		return body;
	}

	/** @param {string} path */
	async function answer(path) {
		const body = bodies.get(path) ?? (await load(path));
		if (body) return { status: 200, path, body };
		return { status: 404, path: '/404.html', body: (await load('/404.html')) ?? Buffer.alloc(0) };
	}

	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		void answer(pathname.endsWith('/') ? `${pathname}index.html` : pathname).then(
			({ status, path, body }) => {
				const kind = kinds[extname(path)];
				const isFixed = path.includes('/immutable/');
				response.writeHead(status, {
					'content-type': kind?.type ?? 'application/octet-stream',
					'content-length': body.length,
					'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
					...(kind?.gzip && { 'content-encoding': 'gzip', vary: 'accept-encoding' })
				});
				response.end(body);
				sent.push({ path, bytes: body.length });
			}
		);
	});
	await new Promise((/** @type {(value?: unknown) => void} */ listening) =>
		server.listen(0, 'localhost', listening)
	);
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://localhost:${String(port)}`,
		sent,
		stop: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}

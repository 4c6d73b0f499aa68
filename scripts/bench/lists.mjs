import { mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createServer } from 'vite';
import { root } from '../setup.mjs';
import { begin, longestTask, momentOf, profile, watch, watchEvent } from './browser.mjs';
import { invented } from './invented.mjs';
import { median, print, printTask } from './report.mjs';
import { wordsOf } from './words.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('../server.mjs').Site} Site
 */

const words = wordsOf('intake');
const ROWS = 30_000;
/** What lies beside the list in the large archive. */
const FILM = 2 ** 31;

/** LinkedIn's connections of somebody with very many of them. */
function connections() {
	const rows = Array.from({ length: ROWS }, (_, row) => {
		const { first, last, link, mail, organisation, position, day } = invented(row);
		return `${first},${last},${link},${mail},"${organisation}",${position},${day} Feb 2024`;
	});
	const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
	return `Notes:\n"When exporting your connection data, you may notice gaps."\n\n${header}\n${rows.join('\n')}\n`;
}

/**
 * What the app's import is measured against: the same file through bare Papa Parse, and the records that
 * the app made of it put into a bare database in one transaction. In a browser that has both.
 * @param {Page} page that has imported the list
 * @param {string} csv
 */
async function floorOf(page, csv) {
	await page.addScriptTag({ path: join(root, 'node_modules/papaparse/papaparse.min.js') });
	return page.evaluate(async (csv) => {
		/** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
		const answer = (request) =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('The journal cannot be read.'));
			});
		const journal = await answer(indexedDB.open('kithbook'));
		const rows = await answer(journal.transaction('contact').objectStore('contact').getAll());
		journal.close();
		const opening = indexedDB.open('bare');
		opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
		const bare = await answer(opening);

		const begun = performance.now();
		/** @type {{ Papa: { parse(text: string): unknown } }} */
		(/** @type {unknown} */ (window)).Papa.parse(csv);
		const tx = bare.transaction('rows', 'readwrite', { durability: 'strict' });
		for (const row of rows) tx.objectStore('rows').put(row);
		await new Promise((resolve) => (tx.oncomplete = resolve));
		const time = performance.now() - begun;
		bare.close();
		indexedDB.deleteDatabase('bare');
		return { time, rows: rows.length };
	}, csv);
}

/**
 * Brings 30,000 of LinkedIn's connections in through the page.
 * @param {Browser} browser
 * @param {Site} site
 * @param {import('./journal.mjs').Rows} rows of a journal that was begun
 */
export async function measureLists(browser, site, rows) {
	const folder = mkdtempSync(join(tmpdir(), 'kithbook-lists-'));
	try {
		const file = join(folder, 'Connections.csv');
		const csv = connections();
		writeFileSync(file, csv);
		/** @type {{ time: number, floor: number, task: import('./browser.mjs').Task }[]} */
		const runs = [];
		for (let round = 0; round < 3; round += 1) {
			const context = await profile(browser, 'block', { bypassCSP: true });
			await begin(context, site.url, rows);
			const page = await context.newPage();
			await watch(page, { name: 'preview', selector: 'h2', text: words('intake_preview') });
			await watch(page, {
				name: 'added',
				selector: 'button',
				text: wordsOf('data')('data_import_undo')
			});
			await page.goto(`${site.url}/people/import/`, { waitUntil: 'networkidle' });
			let time = 0;
			const task = await longestTask(page, async () => {
				await watchEvent(page, 'change');
				await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(file);
				time = (await momentOf(page, 'preview')) - (await momentOf(page, 'change'));
				await watchEvent(page, 'click');
				await page.getByRole('button', { name: words('intake_add'), exact: true }).click();
				time += (await momentOf(page, 'added')) - (await momentOf(page, 'click'));
			});
			const floor = await floorOf(page, csv);
			if (floor.rows !== ROWS) throw new Error(`${String(floor.rows)} contacts were stored.`);
			runs.push({ time, floor: floor.time, task });
			await context.close();
		}
		print('30,000 contacts brought in', median(runs.map(({ time }) => time)), 'ms');
		print('the same, bare', median(runs.map(({ floor }) => floor)), 'ms');
		print(
			'30,000 contacts brought in, against bare',
			median(runs.map(({ time, floor }) => time / floor)),
			'×'
		);
		printTask(
			'30,000 contacts brought in',
			runs.map(({ task }) => task)
		);
		print('a list in an archive of 2 GB, read of it', await bytesRead(folder), 'bytes');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * An archive with a friends list behind a film of 2 GB, and how much of it is read to get at the list.
 * @param {string} folder
 */
async function bytesRead(folder) {
	const path = join(folder, 'export.zip');
	const list = readFileSync(
		join(root, 'tests/fixtures/exports/facebook/archive/connections/friends/your_friends.json')
	);
	await writeArchive(path, list);
	let read = 0;
	const whole = await openAsBlob(path);
	const counted = {
		size: whole.size,
		slice(/** @type {number} */ from, /** @type {number} */ to = whole.size) {
			read += Math.min(to, whole.size) - from;
			return whole.slice(from, to);
		}
	};
	const server = await createServer({
		root,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src/lib') } },
		server: { middlewareMode: true, ws: false },
		optimizeDeps: { noDiscovery: true }
	});
	const { detect, openFiles } = /** @type {typeof import('../../src/lib/platforms')} */ (
		await server.ssrLoadModule('/src/lib/platforms/index.ts')
	);
	// Nothing else is asked of it.
	const file = /** @type {File} */ (/** @type {unknown} */ (counted));
	const opened = await openFiles([{ file, path: 'export.zip' }]);
	if (!opened.ok) throw new Error(`The archive cannot be opened: ${opened.problem.kind}.`);
	const [found] = await detect(opened.files);
	const reading = await found?.reader.read(found.files);
	if (!reading?.ok || reading.list.contacts.length === 0)
		throw new Error('The list was not found.');
	await server.close();
	return read;
}

/**
 * A zip archive of two members as they are, the first a hole in the file that takes no room on the disk.
 * @param {string} path
 * @param {Buffer} list
 */
async function writeArchive(path, list) {
	const members = [
		{ name: 'your_facebook_activity/films/film.mp4', size: FILM, sum: 0 },
		{ name: 'connections/friends/your_friends.json', size: list.length, sum: crc32(list) }
	];
	const file = await open(path, 'w');
	try {
		let at = 0;
		const directory = [];
		for (const { name, size, sum } of members) {
			/** What the header beside the member and its entry in the directory have in common. */
			const common = Buffer.alloc(26);
			common.writeUInt16LE(20, 0);
			common.writeUInt32LE(sum, 10);
			common.writeUInt32LE(size, 14);
			common.writeUInt32LE(size, 18);
			common.writeUInt16LE(name.length, 22);
			const entry = Buffer.concat([
				Buffer.from('PK\x01\x02\x14\0', 'latin1'),
				common,
				Buffer.alloc(14),
				Buffer.from(name)
			]);
			entry.writeUInt32LE(at, 42);
			directory.push(entry);
			const header = Buffer.concat([
				Buffer.from('PK\x03\x04', 'latin1'),
				common,
				Buffer.from(name)
			]);
			await file.write(header, 0, header.length, at);
			at += header.length;
			if (size === list.length) await file.write(list, 0, list.length, at);
			at += size;
		}
		const entries = Buffer.concat(directory);
		const end = Buffer.alloc(22);
		end.write('PK\x05\x06', 'latin1');
		end.writeUInt16LE(members.length, 8);
		end.writeUInt16LE(members.length, 10);
		end.writeUInt32LE(entries.length, 12);
		end.writeUInt32LE(at, 16);
		await file.write(Buffer.concat([entries, end]), 0, entries.length + end.length, at);
	} finally {
		await file.close();
	}
}

import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../setup.mjs';
import { invented } from './invented.mjs';

/**
 * @typedef {import('../../src/lib/journal/record').StoredRecord} StoredRecord
 * @typedef {import('../../src/lib/storage/rows').StoredRow} StoredRow
 * @typedef {{ store: string, row: StoredRow }[]} Rows
 */

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** The sample journal's length. */
const BLOCK = 104;

/** The types of records in a new journal. */
const beginning = new Set(['settings', 'platform']);

/** Types that get a new id in every block. */
const written = new Set(['checkin', 'note', 'request', 'favour']);

/**
 * A module of the app, as it is.
 * @template T
 * @param {string} path in src/lib
 * @returns {Promise<T>}
 */
async function load(path) {
	const lib = join(root, 'src/lib');
	const config = {
		root,
		configFile: /** @type {const} */ (false),
		resolve: { alias: { $lib: lib } }
	};
	return (await runnerImport(join(lib, path), config)).module;
}

/**
 * @typedef {object} Journals
 * @property {(weeks: number) => Promise<Rows>} rows of a journal up to last week, as the app stores
 * them; for no weeks, of one that was begun and has no check-in
 * @property {(contacts: number) => Promise<Rows>} people rows of a list with so many contacts, of whom
 * one in fifty was looked at, and every other one of those is known
 * @property {(entries: number, weeks: number) => Promise<Rows>} help rows of a log of help with so many
 * entries, spread over so many weeks up to last week
 *
 * Makes journals out of the sample journal, texts included: two years of it, followed by the same
 * two years, and so on.
 * @returns {Promise<Journals>}
 */
export async function journals() {
	/** @type {typeof import('../../src/lib/sample/sample')} */
	const { sampleJournal } = await load('sample/sample.ts');
	/** @type {typeof import('../../src/lib/storage/rows')} */
	const { plainRows, storeOf } = await load('storage/rows.ts');
	/** @type {typeof import('../../src/lib/journal/weeks')} */
	const { weekOf } = await load('journal/weeks.ts');
	const today = Date.now();

	/** @param {number} weeks */
	function records(weeks) {
		/** @type {Map<string, StoredRecord>} */
		const all = new Map();
		for (let back = 0; back === 0 || back < weeks; back += BLOCK) {
			for (const record of sampleJournal(new Date(today - back * WEEK))) {
				const isWritten = written.has(record.type);
				if (weeks === 0 && !beginning.has(record.type)) continue;
				const id = isWritten
					? `${record.id.slice(0, -4)}${String(back).padStart(4, '0')}`
					: record.id;
				all.set(`${record.type} ${id}`, { ...record, id });
			}
		}
		return [...all.values()].map(due);
	}

	/**
	 * @param {readonly StoredRecord[]} made
	 * @returns {Promise<Rows>}
	 */
	async function rowsOf(made) {
		const rows = await plainRows.toRows(made);
		return made.flatMap((record, index) => {
			const row = rows[index];
			return row ? [{ store: storeOf(record), row }] : [];
		});
	}

	return {
		rows: (weeks) => rowsOf(records(weeks)),
		help: (entries, weeks) =>
			rowsOf(
				Array.from({ length: entries }, (_, n) =>
					entry(n, today - WEEK - Math.floor((n / entries) * weeks) * WEEK, weekOf)
				)
			),
		people: (contacts) => {
			const all = Array.from({ length: contacts }, (_, n) => contact(n, today));
			const reviewed = all.filter((_, n) => n % 50 === 0).map(({ id }, n) => person(id, n, today));
			return rowsOf([...all, ...reviewed]);
		}
	};
}

/**
 * Makes the check-in due from Monday on, so that there is a main task every day.
 * @param {StoredRecord} record
 */
function due(record) {
	return record.type === 'settings' ? { ...record, rhythm: { every: 'week', weekday: 1 } } : record;
}

/**
 * Two requests for each time that help was given; half of them got help.
 * @param {number} n
 * @param {number} at when, in milliseconds
 * @param {(date: Date) => import('../../src/lib/journal/weeks').Week} weekOf
 * @returns {import('../../src/lib/journal/favours/log').HelpEntry}
 */
function entry(n, at, weekOf) {
	const stamp = /** @type {const} */ (`${String(at).padStart(15, '0')}-0000-benchbench`);
	const fields = {
		id: `entry-${String(n)}`,
		what: `A hand with number ${String(n)}`,
		world: n % 2 === 0 ? /** @type {const} */ ('online') : /** @type {const} */ ('offline'),
		week: weekOf(new Date(at)),
		stamps: { what: stamp }
	};
	if (n % 3 === 2) return { ...fields, type: 'favour', way: 'direct', givenAt: at };
	return {
		...fields,
		type: 'request',
		mode: n % 4 === 0 ? 'broadcast' : 'direct',
		asked: n % 4 === 0 ? 300 : 1,
		askedAt: at,
		...(n % 2 === 0 && { answeredAt: at + 7_200_000, helpers: [{ how: 'lot' }] }),
		closed: at + 86_400_000
	};
}

/**
 * @param {number} n
 * @param {number} came when the list was brought in
 * @returns {import('../../src/lib/journal/people/contact').Contact}
 */
function contact(n, came) {
	const { first, last, link, mail, organisation, position, day } = invented(n);
	const facts = {
		name: `${first} ${last}`,
		given: first,
		family: last,
		organisation,
		position,
		link,
		since: `2024-02-${day}`,
		...(mail !== '' && { emails: [mail] })
	};
	const stamp = /** @type {const} */ (`${String(came).padStart(15, '0')}-0000-benchbench`);
	return {
		id: `contact-${String(n)}`,
		type: 'contact',
		platform: 'linkedin',
		source: 'linkedin',
		facts,
		// Any order except that of the names.
		order: (n * 2_654_435_761) % 2 ** 32,
		came,
		stamps: { facts: stamp }
	};
}

/**
 * @param {string} id of a contact
 * @param {number} n
 * @param {number} at when they were looked at, in milliseconds
 * @returns {import('../../src/lib/journal/people/person').Person}
 */
function person(id, n, at) {
	const stamp = /** @type {const} */ (`${String(at).padStart(15, '0')}-0000-benchbench`);
	const answer = n % 2 === 0 ? /** @type {const} */ ('talked') : /** @type {const} */ ('stranger');
	return {
		id,
		type: 'person',
		closeness: answer,
		review: { answer, at },
		stamps: { closeness: stamp, review: stamp }
	};
}

/**
 * Puts rows into the database of the app that is open in the page, which has made it.
 * @param {import('@playwright/test').Page} page
 * @param {Rows} rows
 */
export function fill(page, rows) {
	return page.evaluate(async (rows) => {
		/** @type {IDBDatabase} */
		const database = await new Promise((resolve, reject) => {
			const request = indexedDB.open('kithbook');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('The journal cannot be opened.'));
		});
		const stores = new Set(rows.map(({ store }) => store));
		const tx = database.transaction([...stores, 'device'], 'readwrite');
		for (const { store, row } of rows) tx.objectStore(store).put(row);
		// The app writes this with every change.
		tx.objectStore('device').put(
			`${String(Date.now()).padStart(15, '0')}-0000-benchbench`,
			'latestStamp'
		);
		await new Promise((resolve, reject) => {
			tx.oncomplete = resolve;
			tx.onabort = () => reject(new Error('The journal cannot be written.'));
		});
		database.close();
		localStorage.setItem('kithbook:journal', 'own');
	}, rows);
}

import { m } from '$lib/paraglide/messages';
import type { Chapter } from '$lib/journal/chapters';
import type { StoredRecord } from '$lib/journal/record';
import { dateWords } from '$lib/journal/words';
import type { FilePiece, Reading, ReadOptions, WriteOptions } from './format';
import * as json from './json';
import { bookOf } from './writing/book';
import { bookStyle } from './writing/book-style';

export const id = 'html';
export const extension = 'html';
export const mimeType = 'text/html';

const GENERATOR = '<meta name="generator" content="Kithbook">';
/** Data, which a browser does not run. */
const DATA_BEGIN = '<script type="application/json" id="kithbook-journal">';
const DATA_END = '</script>';

/** In bytes: how much of a file is searched at a time. */
const PIECE = 1024 * 1024;

/**
 * Writes one page that reads like a book, and prints. Its policy lets it load nothing and run nothing; the
 * whole journal is in it as JSON.
 */
export async function* write(
	records: readonly StoredRecord[],
	exportedAt: Date,
	options: WriteOptions = {}
): AsyncGenerator<FilePiece> {
	const style = await hashOf(bookStyle);
	const policy = `default-src 'none'; style-src '${style}'; base-uri 'none'; form-action 'none'`;
	const date = dateWords(exportedAt, 'dayAndYear');
	yield [
		'<!doctype html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="referrer" content="no-referrer">',
		GENERATOR,
		`<title>${escaped(m.app_name())}</title>`,
		`<style>${bookStyle}</style>`,
		'</head>',
		'<body>',
		`<header><h1>${escaped(m.app_name())}</h1><p>${escaped(m.journal_book_line())}</p>`,
		`<p>${escaped(m.data_html_saved({ date }))}</p></header>`,
		'<main>',
		''
	].join('\n');
	let year: number | undefined;
	for (const { chapter } of bookOf(records)) {
		if (chapter.year !== year) yield `<h2>${chapter.year}</h2>\n`;
		year = chapter.year;
		yield articleOf(chapter);
	}
	yield `</main>\n${DATA_BEGIN}\n`;
	// Nothing in it can end the element: in JSON, this character stands within texts only.
	for (const piece of json.write(records, exportedAt, options)) {
		yield piece.replaceAll('<', '\\u003c');
	}
	yield `${DATA_END}\n</body>\n</html>\n`;
}

export function accepts(_: File, head: Uint8Array): boolean {
	return new TextDecoder().decode(head).includes(GENERATOR);
}

/** Reads the journal in a page of {@link write}. */
export async function read(file: File, options: ReadOptions = {}): Promise<Reading> {
	try {
		const begin = await indexIn(file, DATA_BEGIN, 0);
		if (begin === undefined) return { ok: false, problem: { kind: 'truncated', line: 1 } };
		const start = begin + DATA_BEGIN.length;
		return await json.read(file.slice(start, await indexIn(file, DATA_END, start)), options);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return { ok: false, problem: { kind: 'unreadable' } };
	}
}

function articleOf({ fullTitle, passages, skipped, unknown, notes, help }: Chapter): string {
	const parts = [`<h3>${escaped(fullTitle)}</h3>`];
	for (const { heading, text, asides } of passages) {
		const body = [words(text), ...asides.map(small)].join('\n');
		parts.push(`<section><h4>${escaped(heading)}</h4>${body}</section>`);
	}
	parts.push(...[skipped, unknown].filter((line) => line !== undefined).map(small));
	if (notes.length > 0) {
		const items = notes.map(({ when, text }) => `<li>${small(when)}${words(text)}</li>`);
		parts.push(`<section><h4>${escaped(m.journal_notes())}</h4>${listOf(items)}</section>`);
	}
	if (help.length > 0) {
		const items = help.map(({ when, what, lines }) => {
			return `<li>${small(when)}${words(what)}${lines.map(small).join('')}</li>`;
		});
		parts.push(`<section><h4>${escaped(m.journal_help())}</h4>${listOf(items)}</section>`);
	}
	return `<article>\n${parts.join('\n')}\n</article>\n`;
}

function listOf(items: readonly string[]): string {
	return `<ul>${items.join('\n')}</ul>`;
}

function words(text: string): string {
	return `<p>${escaped(text)}</p>`;
}

function small(text: string): string {
	return `<p class="note">${escaped(text)}</p>`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The source of a style in a policy. */
async function hashOf(text: string): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** Where ASCII text stands in a file, in bytes. */
async function indexIn(file: Blob, text: string, from: number): Promise<number | undefined> {
	const latin = new TextDecoder('latin1');
	for (let start = from; start < file.size; start += PIECE) {
		const piece = file.slice(start, start + PIECE + text.length);
		const found = latin.decode(await piece.arrayBuffer()).indexOf(text);
		if (found >= 0) return start + found;
	}
	return undefined;
}

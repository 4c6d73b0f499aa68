/** A part of a text, and whether it matches. */
export interface Stretch {
	text: string;
	hit: boolean;
}

/** Letters with a replacement that Unicode does not define. */
const stands: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ς: 'σ',
	'‘': "'",
	'’': "'",
	ʼ: "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'«': '"',
	'»': '"',
	'‐': '-',
	'‑': '-',
	'–': '-',
	'—': '-'
};

const known = new Map<string, string>();

/**
 * Accents on Latin, Greek and Cyrillic letters, and signs around letters. Marks of other scripts
 * are vowels, tones or voices and make another word.
 */
const accents =
	/[\u0300-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/gu;
/** Soft hyphens, joiners, direction marks and variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** A kana and its voice mark, which are one letter in every encoding. */
const voiced = /[\u3040-\u30ff][\u3099\u309a]/gu;

/** One letter without case, accents and typographic variants, as none, one or several letters. */
function foldLetter(letter: string): string {
	const before = known.get(letter);
	if (before !== undefined) return before;
	const plain = letter
		.replace(invisible, '')
		.normalize('NFKD')
		.toLowerCase()
		.replace(accents, '')
		.replace(voiced, (kana) => kana.normalize('NFC'));
	const folded = plain.replace(/./gsu, (part) => (/\s/u.test(part) ? ' ' : (stands[part] ?? part)));
	known.set(letter, folded);
	return folded;
}

/** The text for comparison: `Café` and `cafe` are the same. */
export function fold(text: string): string {
	return text.replace(/[^!-~ ][\u3099\u309a\uff9e\uff9f]?/gu, foldLetter).toLowerCase();
}

/**
 * The words and quoted phrases of a query; all of them must occur.
 * @returns folded, each once; empty for a blank query
 */
export function searchTerms(query: string): string[] {
	const terms = new Set<string>();
	for (const [, phrase, word] of fold(query).matchAll(/"([^"]*)"?|([^\s"]+)/gu)) {
		const term = (phrase ?? word ?? '').trim().replace(/ +/gu, ' ');
		if (term !== '') terms.add(term);
	}
	return [...terms];
}

/** Separates two texts of one item, so that no phrase spans both. */
const BETWEEN = '\u0000';

/** Joins texts for {@link holds}. */
export function searchText(texts: readonly string[]): string {
	return texts.map(fold).join(BETWEEN);
}

/** Whether every term occurs in a text made by {@link searchText}. */
export function holds(text: string, terms: readonly string[]): boolean {
	return terms.every((term) => text.includes(term));
}

/** Separates two items: neither a folded text nor a term contains it. */
const END = '\n';

/**
 * Searches items by their texts from {@link searchText}. One joined text is much faster than one
 * search per item.
 */
export class Searched<T> {
	readonly #items: readonly T[];
	readonly #textOf: (item: T) => string;
	readonly #all: string;
	/** The end of each item's text in {@link #all}. */
	readonly #ends: Uint32Array;

	constructor(items: readonly T[], textOf: (item: T) => string) {
		this.#items = items;
		this.#textOf = textOf;
		const texts = items.map(textOf);
		this.#all = texts.join(END);
		let end = 0;
		this.#ends = Uint32Array.from(texts, ({ length }) => (end += length + END.length));
	}

	/** The items whose text has every term, in their order; all items without a term. */
	holding(terms: readonly string[]): readonly T[] {
		// The longest term is likely to be in the fewest texts.
		const [rarest, ...others] = [...terms].sort((a, b) => b.length - a.length);
		if (rarest === undefined) return this.#items;
		const [items, ends, all] = [this.#items, this.#ends, this.#all];
		const found: T[] = [];
		let at = all.indexOf(rarest);
		for (let index = 0; at >= 0; index += 1) {
			const item = items[index];
			const end = ends[index];
			if (item === undefined || end === undefined) break;
			if (at >= end) continue;
			if (others.length === 0 || holds(this.#textOf(item), others)) found.push(item);
			at = all.indexOf(rarest, end);
		}
		return found;
	}
}

export function mentions(text: string, terms: readonly string[]): boolean {
	const folded = fold(text);
	return terms.some((term) => folded.includes(term));
}

/** Splits a text into parts with and without a match. Together they are the text. */
export function stretches(text: string, terms: readonly string[]): Stretch[] {
	const hits = hitsIn(text, terms);
	const found: Stretch[] = [];
	let end = 0;
	for (const [from, to] of hits) {
		if (from > end) found.push({ text: text.slice(end, from), hit: false });
		found.push({ text: text.slice(from, to), hit: true });
		end = to;
	}
	if (end < text.length) found.push({ text: text.slice(end), hit: false });
	return found;
}

type Range = [from: number, to: number];

/** The positions of matches in the original text, in order; touching ones are joined. */
function hitsIn(text: string, terms: readonly string[]): Range[] {
	if (terms.length === 0) return [];
	const { folded, positions } = foldWithPositions(text);
	const hits: Range[] = [];
	for (const term of terms) {
		let at = folded.indexOf(term);
		while (at >= 0) {
			const from = positions[at] ?? text.length;
			hits.push([from, endOf(positions, at + term.length, text.length)]);
			at = folded.indexOf(term, at + term.length);
		}
	}
	return joined(hits);
}

/**
 * The folded text, and the position of the original letter for each of its units. A letter may fold
 * to several units (ß), and a mark to none.
 */
function foldWithPositions(text: string): { folded: string; positions: number[] } {
	const positions: number[] = [];
	let folded = '';
	let at = 0;
	for (const [letter] of text.matchAll(/.[\u3099\u309a\uff9e\uff9f]?/gsu)) {
		const part = foldLetter(letter);
		for (let unit = 0; unit < part.length; unit++) positions.push(at);
		folded += part;
		at += letter.length;
	}
	return { folded, positions };
}

/** The end of the letter before `end`, including its marks. */
function endOf(positions: readonly number[], end: number, length: number): number {
	const last = positions[end - 1];
	let next = end;
	while (next < positions.length && positions[next] === last) next++;
	return positions[next] ?? length;
}

function joined(ranges: Range[]): Range[] {
	const result: Range[] = [];
	for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
		const last = result.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else result.push([from, to]);
	}
	return result;
}

/** A word, a number or a sign. */
export interface Token {
	readonly from: number;
	readonly to: number;
	readonly text: string;
	/** In lower case, with plain apostrophes and dashes, and spelt as in the phrases. */
	readonly word: string;
	/** Whether it begins with a capital. False throughout a sentence that is all in capitals. */
	readonly isCapital: boolean;
	/** The number of its sentence. */
	readonly sentence: number;
}

/** Leaves out variation selectors, skin tones and joiners of emoji. */
const pattern =
	/(?!\uFE0F)[\p{L}\p{M}\p{N}]{1,64}(?:['’ʼ][\p{L}\p{M}]{1,16})*(?:(?<=s)['’](?!\p{L}))?|\p{Extended_Pictographic}|[^\s\p{L}\p{M}\p{N}\p{Emoji_Modifier}\uFE0F\u200D]|\n/gu;

const plain: Readonly<Record<string, string>> = {
	'’': "'",
	ʼ: "'",
	'–': '-',
	'—': '-',
	'‐': '-',
	'‑': '-',
	'−': '-'
};

function fold(text: string): string {
	return text.toLowerCase().replace(/[’ʼ–—‐‑−]/gu, (sign) => plain[sign] ?? sign);
}

const ends = /^[.!?…\n]$/u;

/**
 * Splits a text into tokens. A full stop ends a sentence if a space or nothing follows it and no abbreviation
 * precedes it.
 * @param abbreviations in lower case, without their full stop
 * @param spellings hasty spellings and the words they are read as
 */
export function tokensOf(
	text: string,
	abbreviations: ReadonlySet<string>,
	spellings: ReadonlyMap<string, string>
): Token[] {
	const tokens: Token[] = [];
	let sentence = 0;
	let first = 0;
	for (const match of text.matchAll(pattern)) {
		const [found] = match;
		const from = match.index;
		const to = from + found.length;
		const before = tokens.at(-1);
		if (found === '.' && before?.to === from && abbreviations.has(before.word)) continue;
		const isCapital = /^\p{Lu}/u.test(found);
		const folded = fold(found);
		const word = spellings.get(folded) ?? folded;
		tokens.push({ from, to, text: found, word, isCapital, sentence });
		const isEnd = ends.test(found) && (found !== '.' || /^(?:\s|$)/u.test(text.slice(to, to + 1)));
		if (!isEnd) continue;
		ignoreShouting(tokens, first);
		first = tokens.length;
		sentence++;
	}
	ignoreShouting(tokens, first);
	return tokens;
}

/** Ignores the capitals of a sentence that is all in capitals. */
function ignoreShouting(tokens: Token[], first: number): void {
	const words = tokens.slice(first).filter(({ text }) => /^\p{L}{2}/u.test(text));
	if (words.length < 3 || words.some(({ text }) => /\p{Ll}/u.test(text))) return;
	for (let at = first; at < tokens.length; at++) {
		const token = tokens[at];
		if (token) tokens[at] = { ...token, isCapital: false };
	}
}

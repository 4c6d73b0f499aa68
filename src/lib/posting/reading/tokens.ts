/** A word, a number or a sign of a text. */
export interface Token {
	readonly from: number;
	readonly to: number;
	/** As it is written. */
	readonly text: string;
	/** In lower case, with plain apostrophes and dashes, and spelt as the phrases are. */
	readonly word: string;
	/** Whether it is written as a name. A sentence all in capitals has no names. */
	readonly isCapital: boolean;
	/** Counts up where a sentence ends. */
	readonly sentence: number;
}

/** Signs that only say how a picture looks are left out. */
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
 * The words, numbers and signs of a text. A full stop ends a sentence where a space or nothing follows it, unless it
 * belongs to an abbreviation.
 * @param abbreviations in lower case, without their full stop
 * @param spellings what is read where another word is written
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
		lower(tokens, first);
		first = tokens.length;
		sentence++;
	}
	lower(tokens, first);
	return tokens;
}

/** Takes the capitals of a sentence for loudness where all of its words are in capitals. */
function lower(tokens: Token[], first: number): void {
	const words = tokens.slice(first).filter(({ text }) => /^\p{L}{2}/u.test(text));
	if (words.length < 3 || words.some(({ text }) => /\p{Ll}/u.test(text))) return;
	for (let at = first; at < tokens.length; at++) {
		const token = tokens[at];
		if (token) tokens[at] = { ...token, isCapital: false };
	}
}

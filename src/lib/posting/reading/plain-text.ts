import { asciiDigits } from '$lib/journal/digits';
import type { Span } from '../rules';

const signs: Readonly<Record<string, string>> = { '٬': ',', '٫': '.', '،': ',', '·': '.' };

/** A text with plain spaces, hyphens and digits and without invisible characters, which knows its source. */
export class PlainText {
	readonly text: string;
	/** For each unit of the text, the span of the source that it stands for. */
	readonly #spans: readonly Span[];

	constructor(source: string) {
		const spans: Span[] = [];
		let text = '';
		let from = 0;
		for (const letter of source) {
			const to = from + letter.length;
			const plain = plainLetter(letter);
			for (let unit = 0; unit < plain.length; unit++) spans.push({ from, to });
			text += plain;
			from = to;
		}
		this.text = text;
		this.#spans = spans;
	}

	/** Where the source has what a non-empty span of the text stands for. */
	inSource({ from, to }: Span): Span {
		return { from: this.#spans[from]?.from ?? 0, to: this.#spans[to - 1]?.to ?? 0 };
	}
}

function plainLetter(letter: string): string {
	if (/^[!-~ \n]$/u.test(letter)) return letter;
	if (/^[\p{Zs}\t]$/u.test(letter)) return ' ';
	// Directions, soft hyphens, joiners and variants, and the key around a digit.
	if (/^[\p{Default_Ignorable_Code_Point}\u20E3]$/u.test(letter)) return '';
	if (/^[‐‑‒–−﹣]$/u.test(letter)) return '-';
	if (/^[！-～]$/u.test(letter)) return String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0);
	return signs[letter] ?? asciiDigits(letter);
}

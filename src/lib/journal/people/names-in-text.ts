import { fold } from '../search';
import type { PersonView } from './people';

interface Word {
	readonly folded: string;
	/** Whether it begins with a small letter, in a script where names begin with a capital one. */
	readonly isLower: boolean;
	/** Whether a capital letter says nothing here. */
	readonly startsSentence: boolean;
}

interface Name {
	readonly id: string;
	readonly words: readonly string[];
	/** Whether it is found only where it is written as a name. */
	readonly isCapital: boolean;
}

/** Scripts without spaces, in which each letter is taken as a word. */
const unspaced =
	'[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const words = new RegExp(
	`${unspaced}\\p{M}*|(?:(?!${unspaced})[\\p{L}\\p{N}])(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])*`,
	'gu'
);
const withoutSpaces = new RegExp(unspaced, 'u');
const small =
	/^(?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}])\p{Ll}/u;
const sentenceStart = /(?:^|[.!?…:;。！？\n])[\s"'“”‘’„«»([\-–—*]*$/u;
/** How far back a sentence's start is looked for. */
const BEFORE = 12;

/** Finds the names of people in a text. It is built once, and fast also with many people. */
export class NameIndex {
	readonly #byFirst = new Map<string, Name[]>();

	/**
	 * @param isFamiliar whether the first name alone is enough, as with people whom one knows; of
	 *   others, only a full name counts
	 */
	add({ id, name, firstName }: Pick<PersonView, 'id' | 'name' | 'firstName'>, isFamiliar: boolean) {
		const full = wordsOf(name);
		const folded = full.map((word) => word.folded);
		if (full.length > 1) this.#put({ id, words: folded, isCapital: false });
		if (!isFamiliar) return;
		const [first, last] = [folded[0], folded.at(-1)];
		const isSpaced = !withoutSpaces.test(name);
		if (first !== undefined && last !== undefined && folded.length > 2 && isSpaced)
			this.#put({ id, words: [first, last], isCapital: false });
		const given = wordsOf(firstName);
		// A single letter of such a script is in too many other words.
		if (!isSpaced && given.length < 2) return;
		const isCapital = given[0]?.isLower === false;
		if (given.length > 0) this.#put({ id, words: given.map(({ folded }) => folded), isCapital });
	}

	/** The ids of people in the text, in the order of their names there. The longest name counts. */
	find(text: string): string[] {
		const found = new Set<string>();
		const all = wordsOf(text);
		const lower = new Set(all.flatMap(({ folded, isLower }) => (isLower ? [folded] : [])));
		for (let at = 0; at < all.length;) {
			const names = this.#namesAt(all, at, lower);
			for (const { id } of names) found.add(id);
			at += names[0]?.words.length ?? 1;
		}
		return [...found];
	}

	/** The longest names at a word; several people may have the same. */
	#namesAt(all: readonly Word[], at: number, lower: ReadonlySet<string>): Name[] {
		const first = all[at];
		let longest: Name[] = [];
		for (const name of (first && this.#byFirst.get(first.folded)) ?? []) {
			const length = longest[0]?.words.length ?? 0;
			if (name.words.length < length) continue;
			if (!name.words.every((word, offset) => all[at + offset]?.folded === word)) continue;
			if (name.isCapital && first && !isNameLike(first, lower)) continue;
			longest = name.words.length > length ? [name] : [...longest, name];
		}
		return longest;
	}

	#put(name: Name): void {
		const [first] = name.words;
		if (first === undefined) return;
		const names = this.#byFirst.get(first);
		if (names) names.push(name);
		else this.#byFirst.set(first, [name]);
	}
}

/** Whether a word may be a name: “Will you come” is none in a text that also has “will”. */
function isNameLike(
	{ folded, isLower, startsSentence }: Word,
	lower: ReadonlySet<string>
): boolean {
	return !isLower && !(startsSentence && lower.has(folded));
}

function wordsOf(text: string): Word[] {
	return Array.from(text.normalize('NFC').matchAll(words), ({ 0: word, index, input }) => ({
		folded: fold(word),
		isLower: small.test(word),
		startsSentence: sentenceStart.test(input.slice(Math.max(0, index - BEFORE), index))
	}));
}

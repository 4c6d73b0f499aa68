import type { Language, Piece, Shape } from '../languages/language';
import { phraseOf, type Phrase, type Sequence } from './phrases';
import { shapes } from './shapes';

/** What a stretch of text can begin with. */
interface Beginning {
	readonly words: Set<string>;
	/** Pieces that are known by their looks. */
	readonly looks: Set<string>;
	/** Whether it can begin with anything, or be empty. */
	isOpen: boolean;
}

/** Phrases, to be found by the word they begin with. */
export class Index {
	readonly #byWord = new Map<string, Phrase[]>();
	readonly #byLook = new Map<string, Phrase[]>();
	readonly #open: Phrase[] = [];

	constructor(phrases: readonly Phrase[], beginningOf: (sequence: Sequence) => Beginning) {
		for (const phrase of phrases) {
			const { words, looks, isOpen } = beginningOf([...phrase.before, ...phrase.marked]);
			if (isOpen) this.#open.push(phrase);
			else {
				for (const word of words) put(this.#byWord, word, phrase);
				for (const look of looks) put(this.#byLook, look, phrase);
			}
		}
	}

	/**
	 * Those that may begin with the word; a phrase can be among them twice.
	 * @param looksLike whether it is one of the pieces that are known by their looks
	 */
	*at(word: string, looksLike: (piece: string) => boolean): Iterable<Phrase> {
		yield* this.#byWord.get(word) ?? [];
		for (const [look, phrases] of this.#byLook) if (looksLike(look)) yield* phrases;
		yield* this.#open;
	}
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
	const there = map.get(key);
	if (there) there.push(phrase);
	else map.set(key, [phrase]);
}

/** The phrases of one rule. */
export interface Said {
	readonly says: Index;
	readonly unless: Index;
}

/** A language, made ready for reading. */
export class Grammar {
	readonly language: Language;
	readonly #written: ReadonlyMap<string, Piece>;
	readonly #pieces = new Map<string, Index | RegExp | Shape>();
	readonly #said = new Map<string, Said | undefined>();

	constructor(language: Language) {
		this.language = language;
		this.#written = written(language);
	}

	/** @throws RangeError where a phrase names a piece that is not there */
	piece(name: string): Index | RegExp | Shape {
		const before = this.#pieces.get(name);
		if (before) return before;
		const piece = this.#pieceOf(name);
		const ready = piece instanceof RegExp || 'shape' in piece ? piece : this.#index(piece);
		this.#pieces.set(name, ready);
		return ready;
	}

	/** What is said of one kind of thing, if the language knows of it. */
	said(kind: string): Said | undefined {
		if (!this.#said.has(kind)) {
			const phrases = this.language.phrases[kind];
			this.#said.set(
				kind,
				phrases && { says: this.#index(phrases.says), unless: this.#index(phrases.unless ?? []) }
			);
		}
		return this.#said.get(kind);
	}

	#pieceOf(name: string): Piece {
		const piece = this.#written.get(name);
		if (!piece) throw new RangeError(`no piece ${name}`);
		return piece;
	}

	#index(phrases: readonly string[]): Index {
		return new Index(phrases.map(phraseOf), (sequence) => {
			const beginning = { words: new Set<string>(), looks: new Set<string>(), isOpen: false };
			if (this.#begin(sequence, beginning)) beginning.isOpen = true;
			return beginning;
		});
	}

	/** Adds what the sequence can begin with. @returns whether it can be empty */
	#begin(sequence: Sequence, beginning: Beginning): boolean {
		for (const item of sequence) {
			if (item.is === 'word') beginning.words.add(item.word);
			if (item.is === 'piece') this.#beginPiece(item.name, beginning);
			if (item.is === 'gap') beginning.isOpen = true;
			if (item.is === 'word' || item.is === 'piece' || item.is === 'gap') return false;
			if (item.is !== 'choice' && item.is !== 'maybe') continue;
			const canBeEmpty = item.of.map((each) => this.#begin(each, beginning));
			if (item.is === 'choice' && !canBeEmpty.includes(true)) return false;
		}
		return true;
	}

	#beginPiece(name: string, beginning: Beginning): void {
		const piece = this.#pieceOf(name);
		if (piece instanceof RegExp || 'shape' in piece) beginning.looks.add(name);
		else for (const phrase of piece) this.#begin(phraseOf(phrase).marked, beginning);
	}
}

/** All pieces of a language. @throws RangeError where two have one name */
function written({ pieces, phrases }: Language): ReadonlyMap<string, Piece> {
	const all = new Map<string, Piece>();
	for (const each of [shapes, pieces, ...Object.values(phrases).map((kind) => kind.pieces ?? {})]) {
		for (const [name, piece] of Object.entries(each)) {
			if (all.has(name)) throw new RangeError(`two pieces ${name}`);
			all.set(name, piece);
		}
	}
	return all;
}

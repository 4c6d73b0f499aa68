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

/** Phrases by the piece that they begin with, so that it is looked for once for all of them; or by none. */
type Group = Map<string | undefined, Phrase[]>;

/** Phrases, to be found by the word they begin with. */
export class Index {
	readonly #byWord = new Map<string, Group>();
	readonly #byLook = new Map<string, Group>();
	readonly #open: readonly Phrase[];

	constructor(phrases: readonly Phrase[], beginningOf: (sequence: Sequence) => Beginning) {
		const open: Phrase[] = [];
		for (const phrase of phrases) {
			const { words, looks, isOpen } = beginningOf([...phrase.before, ...phrase.marked]);
			if (isOpen) open.push(phrase);
			else {
				for (const word of words) put(this.#byWord, word, phrase);
				for (const look of looks) put(this.#byLook, look, phrase);
			}
		}
		this.#open = open;
	}

	/**
	 * Those that may begin with the word; a phrase can be among them twice.
	 * @param looks which of the pieces it is that are known by their looks
	 * @param isThere whether a piece is there
	 */
	at(
		word: string,
		looks: readonly string[],
		isThere: (piece: string) => boolean
	): readonly Phrase[] {
		const groups = [this.#byWord.get(word)];
		if (this.#byLook.size > 0) for (const look of looks) groups.push(this.#byLook.get(look));
		let found = this.#open;
		for (const group of groups) {
			if (!group) continue;
			for (const [piece, phrases] of group)
				if (piece === undefined || isThere(piece))
					found = found.length > 0 ? [...found, ...phrases] : phrases;
		}
		return found;
	}
}

function put(groups: Map<string, Group>, key: string, phrase: Phrase): void {
	const [first] = [...phrase.before, ...phrase.marked];
	const piece = first?.is === 'piece' ? first.name : undefined;
	const group: Group = groups.get(key) ?? new Map<string | undefined, Phrase[]>();
	groups.set(key, group.set(piece, [...(group.get(piece) ?? []), phrase]));
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
	readonly #looks: [string, RegExp][] = [];
	readonly #forms: [string, Shape][] = [];
	readonly #pieces = new Map<string, Index | RegExp | Shape>();
	readonly #beginnings = new Map<string, Beginning>();
	readonly #said = new Map<string, Said | undefined>();

	constructor(language: Language) {
		this.language = language;
		this.#written = written(language);
		for (const [name, piece] of this.#written) {
			if (piece instanceof RegExp) this.#looks.push([name, piece]);
			else if ('shape' in piece) this.#forms.push([name, piece]);
		}
	}

	/** The pieces that are known by the look of one word, by name. */
	get looks(): readonly (readonly [name: string, look: RegExp])[] {
		return this.#looks;
	}

	/** The pieces that are known by a form that runs over several words, by name. */
	get forms(): readonly (readonly [name: string, form: Shape])[] {
		return this.#forms;
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
			const beginning = unbegun();
			if (this.#begin(sequence, beginning)) beginning.isOpen = true;
			return beginning;
		});
	}

	/** Adds what the sequence can begin with. @returns whether it can be empty */
	#begin(sequence: Sequence, beginning: Beginning): boolean {
		for (const item of sequence) {
			if (item.is === 'word') for (const word of item.words) beginning.words.add(word);
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
		let begins = this.#beginnings.get(name);
		if (!begins) {
			this.#beginnings.set(name, (begins = unbegun()));
			const piece = this.#pieceOf(name);
			if (piece instanceof RegExp || 'shape' in piece) begins.looks.add(name);
			else for (const phrase of piece) this.#begin(phraseOf(phrase).marked, begins);
		}
		for (const word of begins.words) beginning.words.add(word);
		for (const look of begins.looks) beginning.looks.add(look);
		beginning.isOpen ||= begins.isOpen;
	}
}

function unbegun(): Beginning {
	return { words: new Set(), looks: new Set(), isOpen: false };
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

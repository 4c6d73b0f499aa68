import type { Language, Piece, Shape } from '../languages/language';
import type { RuleId } from '../rules';
import { phraseOf, type Phrase, type Sequence } from './phrases';
import { shapes } from './shapes';

/** What a sequence can begin with. */
interface FirstSet {
	readonly words: Set<string>;
	/** Pieces that are a pattern of one word, or a shape. */
	readonly patterns: Set<string>;
	/** Whether it can begin with any word, or be empty. */
	isOpen: boolean;
}

/** Phrases by their first piece, so that the piece is matched once for all of them. */
type Group = Map<string | undefined, Phrase[]>;

/** Finds phrases by the word that they begin with. */
export class PhraseIndex {
	readonly #byWord = new Map<string, Group>();
	readonly #byPattern = new Map<string, Group>();
	readonly #open: readonly Phrase[];

	constructor(phrases: readonly Phrase[], firstSetOf: (sequence: Sequence) => FirstSet) {
		const open: Phrase[] = [];
		for (const phrase of phrases) {
			const { words, patterns, isOpen } = firstSetOf([...phrase.before, ...phrase.marked]);
			if (isOpen) open.push(phrase);
			else {
				for (const word of words) put(this.#byWord, word, phrase);
				for (const pattern of patterns) put(this.#byPattern, pattern, phrase);
			}
		}
		this.#open = open;
	}

	/**
	 * The phrases that may begin here. One phrase can occur twice.
	 * @param patterns names of the pieces whose pattern or shape matches here
	 * @param matches whether a piece matches here
	 */
	candidates(
		word: string,
		patterns: readonly string[],
		matches: (piece: string) => boolean
	): readonly Phrase[] {
		const groups = [this.#byWord.get(word)];
		if (this.#byPattern.size > 0)
			for (const pattern of patterns) groups.push(this.#byPattern.get(pattern));
		let found = this.#open;
		for (const group of groups) {
			if (!group) continue;
			for (const [piece, phrases] of group)
				if (piece === undefined || matches(piece))
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

/** The indexed phrases of one rule. */
interface RulePhrases {
	readonly says: PhraseIndex;
	readonly unless: PhraseIndex;
	readonly except: PhraseIndex;
}

/** One language, indexed. Each part is built when it is first needed. */
export class Grammar {
	readonly language: Language;
	/** Pieces that are a pattern of one word. */
	readonly wordPatterns: readonly (readonly [name: string, pattern: RegExp])[];
	readonly shapes: readonly (readonly [name: string, shape: Shape])[];
	readonly #source: ReadonlyMap<string, Piece>;
	readonly #pieces = new Map<string, PhraseIndex | RegExp | Shape>();
	readonly #firstSets = new Map<string, FirstSet>();
	readonly #rules = new Map<RuleId, RulePhrases>();

	constructor(language: Language) {
		this.language = language;
		this.#source = allPieces(language);
		const pieces = [...this.#source];
		this.wordPatterns = pieces.flatMap(([name, piece]) =>
			piece instanceof RegExp ? [[name, piece] as const] : []
		);
		this.shapes = pieces.flatMap(([name, piece]) =>
			'shape' in piece ? [[name, piece] as const] : []
		);
	}

	/** @throws RangeError if there is no such piece */
	piece(name: string): PhraseIndex | RegExp | Shape {
		const before = this.#pieces.get(name);
		if (before) return before;
		const source = this.#pieceOf(name);
		const piece = source instanceof RegExp || 'shape' in source ? source : this.#index(source);
		this.#pieces.set(name, piece);
		return piece;
	}

	phrasesOf(rule: RuleId): RulePhrases {
		const before = this.#rules.get(rule);
		if (before) return before;
		const { says, unless = [], except = [] } = this.language.phrases[rule];
		const phrases = {
			says: this.#index(says),
			unless: this.#index(unless),
			except: this.#index(except)
		};
		this.#rules.set(rule, phrases);
		return phrases;
	}

	#pieceOf(name: string): Piece {
		const piece = this.#source.get(name);
		if (!piece) throw new RangeError(`no piece ${name}`);
		return piece;
	}

	#index(phrases: readonly string[]): PhraseIndex {
		return new PhraseIndex(phrases.map(phraseOf), (sequence) => {
			const first = emptyFirstSet();
			if (this.#addFirst(sequence, first)) first.isOpen = true;
			return first;
		});
	}

	/** @returns whether the sequence can be empty */
	#addFirst(sequence: Sequence, first: FirstSet): boolean {
		for (const item of sequence) {
			if (item.is === 'word') for (const word of item.words) first.words.add(word);
			if (item.is === 'piece') this.#addFirstOfPiece(item.name, first);
			if (item.is === 'gap') first.isOpen = true;
			if (item.is === 'word' || item.is === 'piece' || item.is === 'gap') return false;
			if (item.is !== 'choice' && item.is !== 'optional') continue;
			const canBeEmpty = item.of.map((each) => this.#addFirst(each, first));
			if (item.is === 'choice' && !canBeEmpty.includes(true)) return false;
		}
		return true;
	}

	#addFirstOfPiece(name: string, first: FirstSet): void {
		let own = this.#firstSets.get(name);
		if (!own) {
			this.#firstSets.set(name, (own = emptyFirstSet()));
			const piece = this.#pieceOf(name);
			if (piece instanceof RegExp || 'shape' in piece) own.patterns.add(name);
			else for (const phrase of piece) this.#addFirst(phraseOf(phrase).marked, own);
		}
		for (const word of own.words) first.words.add(word);
		for (const pattern of own.patterns) first.patterns.add(pattern);
		first.isOpen ||= own.isOpen;
	}
}

function emptyFirstSet(): FirstSet {
	return { words: new Set(), patterns: new Set(), isOpen: false };
}

/** @throws RangeError if two pieces have one name */
function allPieces({ pieces, phrases }: Language): ReadonlyMap<string, Piece> {
	const all = new Map<string, Piece>();
	for (const each of [shapes, pieces, ...Object.values(phrases).map((rule) => rule.pieces ?? {})]) {
		for (const [name, piece] of Object.entries(each)) {
			if (all.has(name)) throw new RangeError(`two pieces ${name}`);
			all.set(name, piece);
		}
	}
	return all;
}

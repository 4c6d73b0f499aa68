/**
 * What phrases are made of, by name: other phrases, what one word must look like, or a form that runs over
 * several words and signs.
 */
export type Piece = readonly string[] | RegExp | Shape;

export type Pieces = Readonly<Record<string, Piece>>;

/** A form such as that of a telephone number. */
export interface Shape {
	/** Global; without a quantifier that has no upper bound, so that reading stays quick. */
	readonly shape: RegExp;
	/** How much of what was found has the form: its length, less, or 0 where it only looks like it. */
	readonly take?: (found: string) => number;
}

/** How one kind of thing is given away in a language. */
export interface Phrases {
	readonly says: readonly string[];
	/** A sentence in which one of these occurs gives nothing of the kind away. */
	readonly unless?: readonly string[];
	/** What these phrases are made of, besides what all share. */
	readonly pieces?: Pieces;
}

/** What the rules know of one language. The README of the folder above says how phrases are written. */
export interface Language {
	/** As in `lang`. */
	readonly id: string;
	/** In lower case, without the full stop, which ends no sentence. */
	readonly abbreviations: readonly string[];
	/** What is written for another word in haste, such as without its apostrophe: read as that word. */
	readonly spellings: Readonly<Record<string, string>>;
	/** Words after which a clause begins, as it does after a sign. */
	readonly clauseStarts: readonly string[];
	/** Words that a gap in a phrase does not run over, as another clause begins with them. */
	readonly gapStops: readonly string[];
	/** What the phrases of several kinds are made of. */
	readonly pieces: Pieces;
	/** By the id of the rule; a language need not have all. */
	readonly phrases: Readonly<Record<string, Phrases>>;
}

import type { RuleId } from '../rules';

/** What phrases are made of: other phrases, how one word must look, or a pattern over several words. */
export type Piece = readonly string[] | RegExp | Shape;

export type Pieces = Readonly<Record<string, Piece>>;

/** A pattern over the raw text, such as that of a telephone number. */
export interface Shape {
	/** Global. Every quantifier needs an upper bound, so that reading takes linear time. */
	readonly shape: RegExp;
	/** The length of the match that is valid: all of it, a part, or 0. */
	readonly validLength?: (found: string) => number;
}

/** The phrases of one rule in one language. */
export interface Phrases {
	readonly says: readonly string[];
	/** A sentence with one of these gives nothing of the kind away. */
	readonly unless?: readonly string[];
	/** What one of these covers is not marked. */
	readonly except?: readonly string[];
	/** Pieces that only these phrases use. */
	readonly pieces?: Pieces;
}

/** What the rules know of one language. The README of the folder above has the syntax of phrases. */
export interface Language {
	/** As in `lang`. */
	readonly id: string;
	/** In lower case, without their full stop, which ends no sentence. */
	readonly abbreviations: readonly string[];
	/** Hasty spellings and the words they are read as. */
	readonly spellings: ReadonlyMap<string, string>;
	/** Words after which a clause begins. */
	readonly clauseStarts: readonly string[];
	/** Words that end a gap in a phrase, because another clause begins with them. */
	readonly gapStops: readonly string[];
	/** Pieces that the phrases of several rules use. */
	readonly pieces: Pieces;
	readonly phrases: Readonly<Record<RuleId, Phrases>>;
}

import type { Draft } from './reading/draft';

/** A stretch of a text, by its UTF-16 units; `to` is the first one that is no longer part of it. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** One kind of thing that a draft may give away. */
export interface Rule {
	/** Permanent: the kind of its marks. */
	readonly id: string;
	/**
	 * Whether it is known by its form, such as a number with a checksum. Where an exact mark and another one overlap,
	 * the other one gives way.
	 */
	readonly exact: boolean;
	/** What was marked, in a word or two that stand beside it. */
	label(): string;
	/** What it gives away and who could use it, in one plain sentence. */
	why(): string;
	/** Where in the draft it is given away, in any order; whatever the draft, it never throws. */
	find(draft: Draft): readonly Stretch[];
}

/** A stretch of a draft that gives something away. */
export interface Mark extends Stretch {
	/** The rule's id. */
	readonly kind: string;
	/** What it gives away and who could use it. */
	readonly why: string;
}

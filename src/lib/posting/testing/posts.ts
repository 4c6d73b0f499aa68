import type { Stretch } from '../rule';

const files = import.meta.glob<string[]>('/tests/fixtures/posts/*.json', {
	eager: true,
	import: 'default'
});

/** The posts by which the rules were written, as they are written down. */
export const working = files['/tests/fixtures/posts/working.json'] ?? [];

/** Those that were kept from whoever wrote the rules. */
export const heldOut = files['/tests/fixtures/posts/held-out.json'] ?? [];

/** More of those, written when the rules had long been there. */
export const later = files['/tests/fixtures/posts/later.json'] ?? [];

/** Others, written after the rules were last mended, and kept from whoever mends them. */
export const latest = files['/tests/fixtures/posts/latest.json'] ?? [];

/** A post of the corpus, and what is to be marked in it. */
export interface Post {
	readonly text: string;
	readonly marks: readonly (Stretch & { kind: string })[];
}

/** Reads a post in which what gives something away is written as `{kind|words}`. */
export function postOf(written: string): Post {
	const marks: (Stretch & { kind: string })[] = [];
	let text = '';
	for (const [part, kind, words] of written.matchAll(/\{(\w+)\|([^{}]*)\}|[^{}]+/gu)) {
		const from = text.length;
		text += words ?? part;
		if (kind !== undefined) marks.push({ kind, from, to: text.length });
	}
	return { text, marks };
}

/** How many marks were right, wrong and missing. */
export interface Tally {
	right: number;
	wrong: number;
	missing: number;
}

/** Of the marks that were made, how many were right; of those that are to be made, how many were. */
export function shares({ right, wrong, missing }: Tally): { precision: number; recall: number } {
	return { precision: right / (right + wrong), recall: right / (right + missing) };
}

/**
 * Compares marks with those expected, kind by kind. A mark is right if it is of the kind that is expected there and
 * covers at least half of the stretch; each counts once.
 */
export function compare(
	{ marks }: Post,
	found: readonly (Stretch & { kind: string })[],
	tally: (kind: string) => Tally
): void {
	const rest = new Set(found);
	for (const expected of marks) {
		const hit = [...rest].find(
			(mark) =>
				mark.kind === expected.kind && overlap(mark, expected) * 2 >= expected.to - expected.from
		);
		if (hit) {
			rest.delete(hit);
			tally(expected.kind).right++;
		} else tally(expected.kind).missing++;
	}
	for (const { kind } of rest) tally(kind).wrong++;
}

function overlap(a: Stretch, b: Stretch): number {
	return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

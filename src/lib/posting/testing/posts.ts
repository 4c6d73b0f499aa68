import type { Span } from '../rules';

const files = import.meta.glob<string[]>('/tests/fixtures/posts/*.json', {
	eager: true,
	import: 'default'
});

/** The posts that the rules were written against. */
export const working = files['/tests/fixtures/posts/working.json'] ?? [];

/** Posts that nobody looked at while writing the rules. */
export const heldOut = files['/tests/fixtures/posts/held-out.json'] ?? [];

/** Such posts again, written long after the rules. */
export const later = files['/tests/fixtures/posts/later.json'] ?? [];

/** Such posts again, written after the last change of the rules. */
export const latest = files['/tests/fixtures/posts/latest.json'] ?? [];

/** A post and its expected marks. */
export interface Post {
	readonly text: string;
	readonly marks: readonly (Span & { kind: string })[];
}

/** Reads a post whose expected marks are written as `{kind|words}`. */
export function postOf(written: string): Post {
	const marks: (Span & { kind: string })[] = [];
	let text = '';
	for (const [part, kind, words] of written.matchAll(/\{(\w+)\|([^{}]*)\}|[^{}]+/gu)) {
		const from = text.length;
		text += words ?? part;
		if (kind !== undefined) marks.push({ kind, from, to: text.length });
	}
	return { text, marks };
}

export interface Tally {
	right: number;
	wrong: number;
	missing: number;
}

export function shares({ right, wrong, missing }: Tally): { precision: number; recall: number } {
	return { precision: right / (right + wrong), recall: right / (right + missing) };
}

/**
 * Counts right, wrong and missing marks. A mark is right if it has the expected kind and covers at least half of the
 * expected span.
 */
export function compare(
	{ marks }: Post,
	found: readonly (Span & { kind: string })[],
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

function overlap(a: Span, b: Span): number {
	return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

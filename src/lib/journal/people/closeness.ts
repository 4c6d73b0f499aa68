import type { Threshold } from '../settings';

/** How well one knows somebody, from least to most; each level includes those before it. */
export const closenesses = ['stranger', 'recognised', 'talked', 'met', 'mutual'] as const;
export type Closeness = (typeof closenesses)[number];

export function isKnownFrom(closeness: Closeness, threshold: Threshold): boolean {
	return closenesses.indexOf(closeness) >= closenesses.indexOf(threshold);
}

export function closer(a: Closeness, b: Closeness): Closeness {
	return closenesses.indexOf(a) < closenesses.indexOf(b) ? b : a;
}

import type { Threshold } from '../settings';

/** How far one knows somebody, from least to most; each includes those before it. */
export const closenesses = ['stranger', 'recognised', 'talked', 'met', 'mutual'] as const;
export type Closeness = (typeof closenesses)[number];

/** Whether somebody this close counts as known. */
export function isKnownFrom(closeness: Closeness, threshold: Threshold): boolean {
	return closenesses.indexOf(closeness) >= closenesses.indexOf(threshold);
}

/** The closer of the two. */
export function closer(a: Closeness, b: Closeness): Closeness {
	return closenesses.indexOf(a) < closenesses.indexOf(b) ? b : a;
}

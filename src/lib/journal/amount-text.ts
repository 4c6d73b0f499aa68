import { LARGEST, type Amount } from './amount';
import { asciiDigits } from './digits';

export type AmountProblem =
	'not-a-number' | 'negative' | 'fraction' | 'too-large' | 'no-ranges' | 'empty-range';

type Parsed<T> = { ok: true; value: T } | { ok: false; problem: AmountProblem };

/**
 * Three-digit groups after one separator: comma, point, apostrophe or space. `0.500` does not
 * match.
 */
const grouped = /^[1-9]\d{0,2}(?:([,.'’\s])\d{3})(?:\1\d{3})*$/u;

/** The Arabic decimal separator never groups thousands. */
const fraction = /^\d*[.,٫]\d+$/u;

/** Uses ASCII digits and hyphens, and removes invisible characters. */
function plain(text: string): string {
	return asciiDigits(text)
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/[‐‑‒–—―−﹣－]/gu, '-')
		.replace(/[٬،，]/gu, ',')
		.replace(/．/gu, '.')
		.trim();
}

/**
 * Reads a number as people write it: `1912`, `1,912`, `1 912`, `1.912`, `1’912`, `١٬٩١٢`.
 * Ambiguous text (`1e3`, `1,5`, `12,34`) is a problem, not a guess.
 */
export function parseCount(text: string): Parsed<number> {
	const trimmed = plain(text);
	if (/^-\s*[\d.,٫]+$/u.test(trimmed)) return { ok: false, problem: 'negative' };
	const digits = grouped.test(trimmed) ? trimmed.replace(/[^\d]/gu, '') : trimmed;
	if (fraction.test(digits)) return { ok: false, problem: 'fraction' };
	if (!/^\d+$/u.test(digits)) return { ok: false, problem: 'not-a-number' };
	const value = Number(digits);
	return value > LARGEST ? { ok: false, problem: 'too-large' } : { ok: true, value };
}

/** Reads a number or a range such as `350–450`, `350 - 450`, `350~450` or `350 to 450`. */
export function parseAmount(text: string): Parsed<Amount> {
	const ends = /^([\d.,٫'’\s]+?)\s*(?:[-~～〜∼]|\bto\b|\.\.+)\s*([\d.,٫'’\s]+)$/u.exec(plain(text));
	if (!ends?.[1] || !ends[2]) return parseCount(text);
	const from = parseCount(ends[1]);
	const to = parseCount(ends[2]);
	if (!from.ok) return from;
	if (!to.ok) return to;
	if (from.value === to.value) return from;
	if (from.value > to.value) return { ok: false, problem: 'empty-range' };
	return { ok: true, value: { from: from.value, to: to.value } };
}

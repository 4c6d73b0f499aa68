import { LARGEST, type Amount } from './amount';
import { asciiDigits } from './digits';

/** What is wrong with a typed number. */
export type AmountProblem =
	'not-a-number' | 'negative' | 'fraction' | 'too-large' | 'no-ranges' | 'empty-range';

type Parsed<T> = { ok: true; value: T } | { ok: false; problem: AmountProblem };

/**
 * Comma, point, apostrophe, or any space, before each group of three digits, the same one throughout.
 * `0.500` is no such number.
 */
const grouped = /^[1-9]\d{0,2}(?:([,.'’\s])\d{3})(?:\1\d{3})*$/u;

/** The Arabic decimal separator is never one of thousands. */
const fraction = /^\d*[.,٫]\d+$/u;

/** With plain digits and hyphens, and without characters that cannot be seen. */
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
 * What could be meant otherwise (`1e3`, `1,5`, `12,34`) is a problem rather than a guess.
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

import { LARGEST, type Amount } from './amount';
import { asciiDigits } from './digits';

export type AmountProblem =
	'not-a-number' | 'negative' | 'fraction' | 'too-large' | 'no-ranges' | 'empty-range' | 'unclear';

type Parsed<T> =
	| { ok: true; value: T }
	| { ok: false; problem: Exclude<AmountProblem, 'unclear'> }
	/** The text may mean each of the choices. */
	| { ok: false; problem: 'unclear'; choices: readonly T[] };

/**
 * Three-digit groups after one separator: comma, point, apostrophe or space. `0.500` does not
 * match. Amounts are whole, so `1.200` is 1,200.
 */
const grouped = /^[1-9]\d{0,2}(?:([,.'’\s])\d{3})(?:\1\d{3})*$/u;

/** The Arabic decimal separator never groups thousands. */
const fraction = /^\d*[.,٫]\d+$/u;

const about =
	/^(?:[~～〜∼≈]|(?:about|around|approx|approximately|roughly|circa|ca|over|more than|at least)\b\.?|c\.)\s*/iu;

const scaled = /^(.*\d)\s*(k|thousand|m|million)$/iu;

const digits = /[\d.,٫'’\s]*?\d(?:\s*(?:k|thousand|m|million))?/u.source;
const end = `((?:${about.source.slice(1)})?${digits}\\+?)`;
const range = new RegExp(`^${end}\\s*(?:[-~～〜∼]|\\bto\\b|\\.\\.+)\\s*${end}$`, 'iu');

/** Two groups with a plain space between them. A no-break or thin space only groups digits. */
const spaced = /^([1-9]\d{0,2})[ \t]+([1-9]\d{2})$/u;

/** Uses ASCII digits, hyphens and pluses, and removes invisible characters. */
function plain(text: string): string {
	return asciiDigits(text)
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/[‐‑‒–—―−﹣－]/gu, '-')
		.replace(/[٬،，]/gu, ',')
		.replace(/．/gu, '.')
		.replace(/＋/gu, '+')
		.trim();
}

/**
 * Reads a number as people write it: `1912`, `1,912`, `1 912`, `1.912`, `1’912`, `١٬٩١٢`, `1.2k`,
 * `500+`, `about 180`. Ambiguous text (`1e3`, `1,5`, `12,34`, `300 350`) is a problem, not a guess.
 */
export function parseCount(text: string): Parsed<number> {
	const bare = plain(text);
	const two = twoNumbers(bare);
	return two ? { ok: false, problem: 'unclear', choices: [two.joined] } : readNumber(bare);
}

/** Reads a number or a range such as `350–450`, `350~450`, `350 to 450` or `1.2k-1.5k`. */
export function parseAmount(text: string): Parsed<Amount> {
	const bare = plain(text);
	const two = twoNumbers(bare);
	if (two) return { ok: false, problem: 'unclear', choices: [two.joined, two.apart] };
	const ends = range.exec(
		bare.replace(/^between\s+(.+)\s+and\s+/iu, '$1 to ').replace(/^from\s+/iu, '')
	);
	return ends?.[1] && ends[2] ? readRange(ends[1], ends[2]) : readNumber(bare);
}

/** Reads what a field takes: one number, or also a range. */
export function parseField(text: string, ranges: boolean): Parsed<Amount> {
	if (ranges) return parseAmount(text);
	const count = parseCount(text);
	if (count.ok || count.problem !== 'not-a-number') return count;
	const amount = parseAmount(text);
	const isRange = amount.ok || amount.problem === 'unclear';
	return isRange ? { ok: false, problem: 'no-ranges' } : amount;
}

/** Whether the text has the amount's own figures, so that a reading would say nothing new. */
export function isLiteral(text: string, amount: Amount): boolean {
	const figures = plain(text)
		.replace(/,/gu, '')
		.replace(/\s*-\s*/u, '-');
	const { from, to } = typeof amount === 'number' ? { from: amount, to: amount } : amount;
	return figures === (from === to ? String(from) : `${String(from)}-${String(to)}`);
}

/**
 * `300 350` may be one number or a range. `1 200` and `100 000` are too unlikely ranges to ask.
 */
function twoNumbers(text: string): { joined: number; apart: Amount } | undefined {
	const [, first, second] = spaced.exec(text) ?? [];
	if (first === undefined || second === undefined) return undefined;
	const [from = 0, to = 0] = [Number(first), Number(second)].sort((a, b) => a - b);
	if (Number(second) > 10 * Number(first)) return undefined;
	return { joined: Number(first + second), apart: amountOf(from, to) };
}

function readNumber(text: string): Parsed<number> {
	const bare = text.replace(about, '').replace(/\s*\+$/u, '');
	const [, number, unit] = scaled.exec(bare) ?? [];
	return number === undefined || unit === undefined
		? readWhole(bare)
		: readScaled(number, /^[kt]/iu.test(unit) ? 3 : 6);
}

function readWhole(text: string): Parsed<number> {
	if (/^-\s*[\d.,٫]+$/u.test(text)) return { ok: false, problem: 'negative' };
	const digits = grouped.test(text) ? text.replace(/[^\d]/gu, '') : text;
	if (fraction.test(digits)) return { ok: false, problem: 'fraction' };
	if (!/^\d+$/u.test(digits)) return { ok: false, problem: 'not-a-number' };
	const value = Number(digits);
	return value > LARGEST ? { ok: false, problem: 'too-large' } : { ok: true, value };
}

/** Reads the number before a unit with that many zeros. `1.200k` may be 1,200 or 1,200,000. */
function readScaled(text: string, zeros: number): Parsed<number> {
	const whole = readWhole(text);
	const large = whole.ok ? readWhole(String(whole.value) + '0'.repeat(zeros)) : whole;
	const [, before, after] = /^(\d+)[.,٫](\d+)$/u.exec(text) ?? [];
	if (before === undefined || after === undefined) return large;
	const part = after.replace(/0+$/u, '').padEnd(zeros, '0');
	if (part.length > zeros) return { ok: false, problem: 'fraction' };
	const small = readWhole(before + part);
	if (!small.ok || !large.ok) return small.ok ? small : large;
	return { ok: false, problem: 'unclear', choices: [small.value, large.value] };
}

/** The unit of the end may hold for both: `1-2k`. */
function readRange(first: string, second: string): Parsed<Amount> {
	const to = readNumber(second);
	const unit = scaled.exec(second)?.[2];
	const starts = [readNumber(first)];
	if (unit !== undefined && !scaled.test(first)) starts.push(readNumber(first + unit));
	const choices = starts.flatMap((from) =>
		from.ok && to.ok && from.value <= to.value ? [amountOf(from.value, to.value)] : []
	);
	const [only] = choices;
	if (choices.length > 1) return { ok: false, problem: 'unclear', choices };
	if (only !== undefined) return { ok: true, value: only };
	const wrong = [...starts.slice(0, 1), to].find(({ ok }) => !ok);
	if (!wrong || wrong.ok) return { ok: false, problem: 'empty-range' };
	return { ok: false, problem: wrong.problem === 'unclear' ? 'not-a-number' : wrong.problem };
}

function amountOf(from: number, to: number): Amount {
	return from === to ? from : { from, to };
}

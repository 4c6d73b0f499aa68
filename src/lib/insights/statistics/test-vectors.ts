import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Published and computed values that the tests compare with, by group. */
export function readVectors(): unknown {
	const text = readFileSync('tests/fixtures/vectors/statistics.json', 'utf8');
	return (JSON.parse(text) as { vectors: unknown }).vectors;
}

/** Limits as the vectors write them. */
export type Limits = readonly [number, number] | null;

/** The vectors hold six decimals and allow 1e-6; `null` in them is "nothing". */
const DIGITS = 6 - Math.log10(2);

export function near(value: number | null): unknown {
	return value === null ? undefined : expect.closeTo(value, DIGITS);
}

export function nearInterval(limits: Limits): unknown {
	return limits === null ? undefined : { lo: near(limits[0]), hi: near(limits[1]) };
}

/** Equal but for the rounding of doubles. */
export function close(value: number): unknown {
	return expect.closeTo(value, 9);
}

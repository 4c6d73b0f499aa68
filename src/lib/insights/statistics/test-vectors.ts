import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Published and computed values by group, for the tests. */
export function readVectors(): unknown {
	const text = readFileSync('tests/fixtures/vectors/statistics.json', 'utf8');
	return (JSON.parse(text) as { vectors: unknown }).vectors;
}

/** Limits in the notation of the vectors. */
export type Limits = readonly [number, number] | null;

/** The vectors have six decimals and a tolerance of 1e-6; `null` means nothing. */
const DIGITS = 6 - Math.log10(2);

export function near(value: number | null): unknown {
	return value === null ? undefined : expect.closeTo(value, DIGITS);
}

export function nearInterval(limits: Limits): unknown {
	return limits === null ? undefined : { lo: near(limits[0]), hi: near(limits[1]) };
}

/** Equal up to rounding errors. */
export function close(value: number): unknown {
	return expect.closeTo(value, 9);
}

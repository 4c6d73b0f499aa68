import { describe, expect, it } from 'vitest';
import { pairedChangeExact } from '../statistics';
import { near, readVectors } from './test-vectors';

const vectors = readVectors() as {
	paired_change_exact: Record<'lost' | 'gained' | 'p', number>[];
};

describe('pairedChangeExact', () => {
	it.each(vectors.paired_change_exact)(
		'agrees with the vector $lost lost, $gained gained',
		({ lost, gained, p }) => {
			expect(pairedChangeExact(lost, gained)).toEqual(near(p));
		}
	);

	it('is the share of all possible changes that are at least as one-sided', () => {
		for (let changes = 1; changes <= 10; changes++) {
			const lost = Array.from({ length: 2 ** changes }, (_, ways) => {
				return ways.toString(2).replaceAll('0', '').length;
			});
			const oneSided = (k: number): number => Math.abs(2 * k - changes);
			for (let k = 0; k <= changes; k++) {
				const asMuch = lost.filter((other) => oneSided(other) >= oneSided(k)).length;
				expect(pairedChangeExact(k, changes - k)).toBeCloseTo(asMuch / lost.length, 12);
			}
		}
	});

	it('is the same in both directions, and exact for many changes', () => {
		expect(pairedChangeExact(3, 8)).toBe(pairedChangeExact(8, 3));
		expect(pairedChangeExact(5000, 5000)).toBe(1);
		// Two standard deviations of ten thousand tosses, with continuity correction.
		expect(pairedChangeExact(4900, 5100)).toBeCloseTo(0.04659, 4);
		expect(pairedChangeExact(0, 10_000)).toBe(0);
	});

	it.each([
		[-1, 0],
		[0, 1.5],
		[NaN, 1],
		[1, Infinity]
	])('refuses %s and %s', (lost, gained) => {
		expect(() => pairedChangeExact(lost, gained)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaProbability, difference, worldVerdict, type WorldVerdict } from '../statistics';
import { close, near, readVectors } from './test-vectors';

type Pair = Record<'k1' | 'n1' | 'k2' | 'n2', number>;

const vectors = readVectors() as {
	difference: (Pair & Record<'diff' | 'lower' | 'upper' | 'p_first_higher', number>)[];
	world_verdict: (Pair & { p_first_higher: number; verdict: WorldVerdict })[];
	beta_prob_raw: Record<'aA' | 'bA' | 'aB' | 'bB' | 'p', number>[];
	requests: Record<
		'per_request_difference' | 'WRONG_pooled_people_difference',
		Pair & { ci: [number, number, number]; p_offline_higher: number }
	>;
};

const world = (helped: number, requests: number) => ({ helped, requests });
const worldsOf = ({ k1, n1, k2, n2 }: Pair) => [world(k1, n1), world(k2, n2)] as const;

const anyWorld = (largest: number) =>
	fc
		.tuple(fc.nat({ max: largest }), fc.nat({ max: largest }))
		.map(([a, b]) => world(Math.min(a, b), Math.max(a, b)));

const refused = [world(-1, 3), world(4, 3), world(1.5, 3), world(1, NaN), world(NaN, 3)];

describe('difference', () => {
	it.each(vectors.difference)('agrees with the vector $k1 of $n1, $k2 of $n2', (vector) => {
		expect(difference(...worldsOf(vector))).toEqual({
			difference: near(vector.diff),
			lo: near(vector.lower),
			hi: near(vector.upper)
		});
	});

	it.each(Object.entries(vectors.requests).filter(([, group]) => 'ci' in group))(
		'agrees with the vector %s',
		(_, vector) => {
			const [gap, lo, hi] = vector.ci;
			expect(difference(...worldsOf(vector))).toEqual({
				difference: near(gap),
				lo: near(lo),
				hi: near(hi)
			});
		}
	);

	it('says nothing when a world has no requests', () => {
		expect(difference(world(0, 0), world(3, 4))).toBeUndefined();
		expect(difference(world(3, 4), world(0, 0))).toBeUndefined();
	});

	it('stays between −1 and 1, and changes its sign when the worlds are swapped', () => {
		fc.assert(
			fc.property(anyWorld(1000), anyWorld(1000), (first, second) => {
				const there = difference(first, second);
				const back = difference(second, first);
				if (!there) {
					expect(back).toBeUndefined();
					return;
				}
				expect(there.lo).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(there.hi).toBeLessThanOrEqual(1 + 1e-12);
				expect(there.lo).toBeLessThanOrEqual(there.difference);
				expect(there.hi).toBeGreaterThanOrEqual(there.difference);
				expect(back).toEqual({
					difference: close(-there.difference),
					lo: close(-there.hi),
					hi: close(-there.lo)
				});
			})
		);
	});

	it('refuses counts that cannot be', () => {
		for (const wrong of refused) {
			expect(() => difference(wrong, world(1, 2))).toThrow(RangeError);
			expect(() => difference(world(1, 2), wrong)).toThrow(RangeError);
		}
	});
});

describe('betaProbability', () => {
	it.each(vectors.beta_prob_raw)('agrees with the vector $aA, $bA, $aB, $bB', (vector) => {
		const before = { a: vector.aA, b: vector.bA };
		const after = { a: vector.aB, b: vector.bB };
		expect(betaProbability(after, before)).toEqual(near(vector.p));
	});

	it('agrees with numerical integration', () => {
		const parameter = fc.integer({ min: 1, max: 12 });
		const steps = 4000;
		fc.assert(
			fc.property(parameter, parameter, parameter, parameter, (a1, b1, a2, b2) => {
				let [firstTotal, secondTotal, below, both] = [0, 0, 0, 0];
				for (let i = 0; i < steps; i++) {
					const x = (i + 0.5) / steps;
					const first = x ** (a1 - 1) * (1 - x) ** (b1 - 1);
					const second = x ** (a2 - 1) * (1 - x) ** (b2 - 1);
					both += first * (below + second / 2);
					below += second;
					firstTotal += first;
					secondTotal += second;
				}
				const added = both / (firstTotal * secondTotal);
				const chance = betaProbability({ a: a1, b: b1 }, { a: a2, b: b2 });
				expect(chance).toBeCloseTo(added, 5);
			}),
			{ numRuns: 40 }
		);
	});

	it('adds up to 1 with the opposite probability, for large numbers too', () => {
		const parameter = fc.integer({ min: 1, max: 100_000 });
		const beta = fc.record({ a: parameter, b: parameter });
		fc.assert(
			fc.property(beta, beta, (first, second) => {
				const there = betaProbability(first, second);
				expect(there + betaProbability(second, first)).toBeCloseTo(1, 9);
				expect(betaProbability(first, first)).toBeCloseTo(0.5, 9);
			})
		);
	});

	it('refuses parameters that are not whole numbers from 1 up', () => {
		for (const wrong of [0, -1, 1.5, NaN, Infinity]) {
			expect(() => betaProbability({ a: wrong, b: 1 }, { a: 1, b: 1 })).toThrow(RangeError);
			expect(() => betaProbability({ a: 1, b: 1 }, { a: 1, b: wrong })).toThrow(RangeError);
		}
	});
});

describe('worldVerdict', () => {
	it.each(vectors.world_verdict)('agrees with the vector $k1 of $n1, $k2 of $n2', (vector) => {
		expect(worldVerdict(...worldsOf(vector))).toEqual({
			verdict: vector.verdict,
			firstHigher: near(vector.p_first_higher)
		});
	});

	it.each([
		...vectors.difference.map((vector) => [vector, vector.p_first_higher] as const),
		...Object.values(vectors.requests)
			.filter((group) => 'p_offline_higher' in group)
			.map((group) => [group, group.p_offline_higher] as const)
	])('has the probability of the vector %o', (vector, probability) => {
		expect(worldVerdict(...worldsOf(vector)).firstHigher).toEqual(near(probability));
	});

	it('says nothing below eight requests in either world', () => {
		expect(worldVerdict(world(7, 7), world(0, 100)).verdict).toBe('too_few');
		expect(worldVerdict(world(0, 100), world(7, 7)).verdict).toBe('too_few');
		expect(worldVerdict(world(8, 8), world(0, 8)).verdict).toBe('first_higher');
		expect(worldVerdict(world(0, 0), world(0, 0))).toEqual({
			verdict: 'too_few',
			firstHigher: close(0.5)
		});
	});

	it('is reversed when the worlds are swapped', () => {
		const opposite: Record<WorldVerdict, WorldVerdict> = {
			first_higher: 'second_higher',
			leaning_first: 'leaning_second',
			no_clear_difference: 'no_clear_difference',
			leaning_second: 'leaning_first',
			second_higher: 'first_higher',
			too_few: 'too_few'
		};
		fc.assert(
			fc.property(anyWorld(40), anyWorld(40), (first, second) => {
				const there = worldVerdict(first, second);
				const back = worldVerdict(second, first);
				expect(back).toEqual({
					verdict: opposite[there.verdict],
					firstHigher: close(1 - there.firstHigher)
				});
			})
		);
	});

	it('rarely names a difference between equal worlds', () => {
		const requests = 10;
		const choose = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1];
		for (const share of [0.2, 0.5, 0.7]) {
			let claimed = 0;
			choose.forEach((ways1, k1) =>
				choose.forEach((ways2, k2) => {
					const { verdict } = worldVerdict(world(k1, requests), world(k2, requests));
					if (!verdict.endsWith('_higher')) return;
					claimed += ways1 * ways2 * share ** (k1 + k2) * (1 - share) ** (20 - k1 - k2);
				})
			);
			expect(claimed).toBeLessThan(0.025);
			expect(claimed).toBeGreaterThan(0);
		}
	});

	it('refuses counts that cannot be', () => {
		for (const wrong of refused) {
			expect(() => worldVerdict(wrong, world(1, 2))).toThrow(RangeError);
			expect(() => worldVerdict(world(1, 2), wrong)).toThrow(RangeError);
		}
	});
});

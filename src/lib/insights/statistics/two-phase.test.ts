import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staleTwoPhase, wilson } from '../statistics';
import { close, near, nearInterval, readVectors } from './test-vectors';

const vectors = readVectors() as {
	stale_two_phase: {
		old_known: number;
		old_unknown: number;
		recheck_known: [number, number];
		recheck_unknown: [number, number];
		out: { p: number; se: number; n_eff: number; wilson: [number, number] };
	}[];
};

const group = fc
	.tuple(...Array.from({ length: 3 }, () => fc.nat({ max: 500 })))
	.map((numbers) => numbers.sort((a, b) => a - b))
	.map(([known = 0, again = 0, reviewed = 0]) => ({ reviewed, again, known }));

describe('staleTwoPhase', () => {
	it.each(vectors.stale_two_phase)('agrees with the vector $recheck_known', (vector) => {
		const [knownAgain, stillKnown] = vector.recheck_known;
		const [unknownAgain, newlyKnown] = vector.recheck_unknown;
		const groups = [
			{ reviewed: vector.old_known, again: knownAgain, known: stillKnown },
			{ reviewed: vector.old_unknown, again: unknownAgain, known: newlyKnown }
		];
		expect(staleTwoPhase(groups)).toEqual({
			share: near(vector.out.p),
			precision: {
				standardError: near(vector.out.se),
				effective: near(vector.out.n_eff),
				interval: nearInterval(vector.out.wilson)
			}
		});
	});

	it('is the plain share with its plain interval once everybody was asked about again', () => {
		const known = fc.nat({ max: 30 });
		fc.assert(
			fc.property(known, known, (still, newly) => {
				const groups = [
					{ reviewed: 30, again: 30, known: still },
					{ reviewed: 50, again: 50, known: newly },
					{ reviewed: 0, again: 0, known: 0 }
				];
				const { lo, hi } = wilson(still + newly, 80) ?? { lo: NaN, hi: NaN };
				expect(staleTwoPhase(groups)).toMatchObject({
					share: close((still + newly) / 80),
					precision: { effective: close(80), interval: { lo: close(lo), hi: close(hi) } }
				});
			})
		);
	});

	it('is never more precise than fresh answers, and its interval holds the share', () => {
		fc.assert(
			fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (groups) => {
				const reviewed = groups.reduce((total, each) => total + each.reviewed, 0);
				const { share, precision } = staleTwoPhase(groups) ?? {};
				const missing = groups.some((each) => each.again === 0 && each.reviewed > 0);
				expect(share === undefined).toBe(missing || reviewed === 0);
				if (share === undefined || !precision) return;
				expect(precision.effective).toBeGreaterThan(0);
				expect(precision.effective).toBeLessThanOrEqual(reviewed + 1e-6);
				expect(precision.interval.lo).toBeLessThanOrEqual(share);
				expect(precision.interval.hi).toBeGreaterThanOrEqual(share);
			})
		);
	});

	it('has an interval of some width where all new answers are alike', () => {
		const none = staleTwoPhase([
			{ reviewed: 18, again: 6, known: 0 },
			{ reviewed: 42, again: 14, known: 0 }
		]);
		expect(none).toMatchObject({ share: 0, precision: { standardError: 0, interval: { lo: 0 } } });
		const few = none?.precision?.effective ?? NaN;
		expect(few).toBeGreaterThan(10);
		expect(few).toBeLessThan(20);
		expect(none?.precision?.interval.hi).toBeGreaterThan(0.15);
	});

	it('has no precision from a single renewed answer of several', () => {
		const groups = [
			{ reviewed: 5, again: 1, known: 1 },
			{ reviewed: 5, again: 5, known: 0 }
		];
		expect(staleTwoPhase(groups)).toEqual({ share: 0.5, precision: undefined });
		expect(staleTwoPhase([{ reviewed: 1, again: 1, known: 1 }])).toMatchObject({
			share: 1,
			precision: { effective: 1 }
		});
	});

	it.each([
		{ reviewed: 5, again: 6, known: 0 },
		{ reviewed: 5, again: 3, known: 4 },
		{ reviewed: 5, again: 3, known: -1 },
		{ reviewed: NaN, again: 3, known: 1 },
		{ reviewed: 5, again: 2.5, known: 1 }
	])('refuses %o', (counts) => {
		expect(() => staleTwoPhase([counts])).toThrow(RangeError);
	});
});

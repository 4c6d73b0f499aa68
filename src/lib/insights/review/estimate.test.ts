import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stratum } from '$lib/journal/people/measurement';
import { finiteProportion } from '../statistics';
import { stratum } from './fixtures';
import { estimateKnown, platformsIn } from './estimate';
import { labelOf } from '$lib/journal/platform';
import { othersWords, rangeWords, shareWords, knownWords } from './words';

/** A sentence without the marks that colour its numbers. */
const unmarked = (sentence: string) => sentence.replaceAll(/<\/?(?:real|virtual)>/g, '');

const said = (strata: readonly Stratum[], platform?: string) => {
	const found = estimateKnown(strata, 'talked', platform);
	return found && unmarked(knownWords(found, label));
};

describe('what was measured', () => {
	const linkedin = stratum(1500, {
		fresh: { stranger: 20, recognised: 19, talked: 10, met: 8, unsure: 3 }
	});

	it('is one number for each threshold; who is not sure does not know them', () => {
		const all = (['recognised', 'talked', 'met'] as const).map((each) =>
			estimateKnown([linkedin], each)
		);
		expect(all).toMatchObject([
			{ reviewed: 60, found: 37, known: 925 },
			{ reviewed: 60, found: 18, known: 450, limits: { lo: 286, hi: 644 } },
			{ reviewed: 60, found: 8, known: 200 }
		]);
		expect(all.every((each) => each && !each.complete && !each.rangeOnly)).toBe(true);
	});

	it('is only a range below thirty names, and nothing without one', () => {
		expect(
			estimateKnown([stratum(1500, { fresh: { talked: 9, stranger: 20 } })], 'met')
		).toMatchObject({
			rangeOnly: true
		});
		expect(estimateKnown([stratum(1500, { fresh: { skipped: 9 } })], 'talked')).toBeUndefined();
		expect(estimateKnown([stratum(1500, { stale: { met: 60 } })], 'talked')).toBeUndefined();
		expect(estimateKnown([], 'talked')).toBeUndefined();
	});

	it('is exact once all were reviewed, however few', () => {
		const few = stratum(7, { fresh: { met: 3, stranger: 4 } });
		expect(estimateKnown([few], 'talked')).toMatchObject({
			known: 3,
			limits: { lo: 3, hi: 3 },
			complete: true,
			rangeOnly: false
		});
	});

	it('is wider where many were skipped', () => {
		const fresh = { stranger: 42, talked: 18 };
		const limits = (skipped: number) =>
			estimateKnown([stratum(1500, { fresh: { ...fresh, skipped } })], 'talked')?.limits;
		expect(limits(6)).toEqual({ lo: 286, hi: 644 });
		expect(limits(7)).toEqual(
			finiteProportion({ all: 1500, reviewed: 60, known: 18, skipped: 7 }).limits
		);
	});

	it('adds up strata, and takes those nobody was reviewed of to hold anything', () => {
		const phone = stratum(150, { platforms: ['phone'], fresh: { met: 96, stranger: 54 } });
		const other = stratum(40, { came: 2 });
		expect(estimateKnown([linkedin, phone], 'talked')?.limits).toEqual({ lo: 382, hi: 740 });
		expect(estimateKnown([linkedin, phone, other], 'talked')).toMatchObject({
			all: 1690,
			reviewed: 210,
			limits: { lo: 382, hi: 780 }
		});
	});

	it('is told for each list, in which people on several stand each time', () => {
		const both = stratum(10, { platforms: ['linkedin', 'phone'], fresh: { met: 10 } });
		const phone = stratum(150, { platforms: ['phone'], fresh: { met: 96, stranger: 54 } });
		const strata = [linkedin, both, phone];
		expect(platformsIn(strata)).toEqual(['linkedin', 'phone']);
		expect(estimateKnown(strata, 'talked')?.all).toBe(1660);
		expect(estimateKnown(strata, 'talked', 'linkedin')?.all).toBe(1510);
		expect(estimateKnown(strata, 'talked', 'phone')).toMatchObject({ all: 160, known: 106 });
	});

	it('goes on with the numbers of a list whose names were dropped, and counts nobody twice', () => {
		const kept = { platform: 'linkedin', at: 5 };
		const strata = [
			{ ...linkedin, kept },
			stratum(10, { platforms: ['linkedin', 'phone'], fresh: { met: 10 }, kept }),
			stratum(160, { platforms: ['phone'], fresh: { met: 106, stranger: 54 } })
		];
		expect(platformsIn(strata)).toEqual(['linkedin', 'phone']);
		expect(estimateKnown(strata, 'talked')?.all).toBe(1660);
		expect(estimateKnown(strata, 'talked', 'linkedin')?.all).toBe(1510);
		expect(estimateKnown(strata, 'talked', 'phone')?.all).toBe(160);
	});

	it('takes a file that tells of more answers than people as it can', () => {
		const odd = stratum(1, {
			fresh: { met: 5 },
			stale: { talked: 3 },
			again: { 'met>met': 9, nonsense: 4, 'a>b': 1 }
		});
		expect(estimateKnown([odd], 'talked')).toMatchObject({ all: 5, known: 5 });
	});
});

describe('answers that have become old', () => {
	const old = { stranger: 42, talked: 18 };
	const again = {
		'talked>talked': 8,
		'talked>recognised': 1,
		'stranger>stranger': 9,
		'stranger>met': 1
	};
	const fresh = { talked: 8, recognised: 1, stranger: 9, met: 1 };

	it('say more once a part of those names was asked about again', () => {
		const renewed = estimateKnown(
			[stratum(1500, { fresh, stale: { stranger: 32, talked: 9 }, again })],
			'talked'
		);
		const alone = estimateKnown([stratum(1500, { fresh })], 'talked');
		// 18 of 60 were known; 8 of 9 of those still are, and 1 of 10 of the others.
		expect(renewed?.known).toBeCloseTo(1500 * ((0.3 * 8) / 9 + 0.7 / 10), 6);
		expect(renewed?.reviewed).toBe(19);
		const width = (one: typeof renewed) => (one ? one.limits.hi - one.limits.lo : NaN);
		expect(width(renewed)).toBeLessThan(width(alone));
	});

	it('leave the word to fresh ones where only one kind of them was renewed', () => {
		const half = estimateKnown(
			[stratum(1500, { fresh: { talked: 9 }, stale: old, again: { 'talked>talked': 9 } })],
			'talked'
		);
		expect(half).toEqual(estimateKnown([stratum(1500, { fresh: { talked: 9 } })], 'talked'));
	});

	it('are without a say once all were renewed', () => {
		const all = { 'talked>talked': 18, 'stranger>stranger': 42 };
		expect(estimateKnown([stratum(60, { fresh: old, again: all })], 'talked')).toMatchObject({
			complete: true,
			limits: { lo: 18, hi: 18 }
		});
	});

	it('are pooled with first answers, and never contradict a fresh one', () => {
		const counts = fc.record({
			all: fc.integer({ min: 1, max: 400 }),
			first: fc.tuple(fc.nat(30), fc.nat(30)),
			stale: fc.tuple(fc.nat(40), fc.nat(40)),
			again: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20))
		});
		fc.assert(
			fc.property(counts, ({ all, first, stale, again }) => {
				const [stayed, lost, gained, never] = again;
				const fresh = { met: first[0] + stayed + gained, stranger: first[1] + lost + never };
				const found = estimateKnown(
					[
						stratum(all + fresh.met + fresh.stranger + stale[0] + stale[1], {
							fresh,
							stale: { met: stale[0], stranger: stale[1] },
							again: {
								'met>met': stayed,
								'met>stranger': lost,
								'stranger>met': gained,
								'stranger>stranger': never
							}
						})
					],
					'met'
				);
				if (!found) {
					expect(fresh.met + fresh.stranger).toBe(0);
					return;
				}
				expect(found.limits.lo).toBeGreaterThanOrEqual(found.found);
				expect(found.limits.hi).toBeLessThanOrEqual(found.all - fresh.stranger);
				expect(found.limits.lo).toBeLessThanOrEqual(Math.ceil(found.known));
				expect(found.limits.hi).toBeGreaterThanOrEqual(Math.floor(found.known));
			})
		);
	});
});

const label = (id: string) => labelOf(id);

describe('what is said of it', () => {
	it('is a range, none, all, or the number', () => {
		expect(said([stratum(1500, { fresh: { talked: 18, stranger: 42 } })])).toBe(
			'You know between 286 and 644 of 1,500 on LinkedIn.'
		);
		expect(said([stratum(1500, { fresh: { stranger: 60 } })])).toBe(
			'None in 60 reviewed: you know at most 87 of 1,500 on LinkedIn.'
		);
		expect(said([stratum(1500, { fresh: { met: 60 } })])).toBe(
			'All 60 reviewed so far: you know at least 1,413 of 1,500 on LinkedIn.'
		);
		expect(said([stratum(1500, { fresh: { met: 1 } })])).toContain('the one reviewed so far');
		expect(said([stratum(2997, { fresh: { met: 2923, stranger: 73 } })])).toBe(
			'You very likely know 2,924 of 2,997 on LinkedIn.'
		);
		expect(said([stratum(137, { fresh: { met: 45, stranger: 92 } })])).toBe(
			'All reviewed: you know exactly 45 of 137 on LinkedIn.'
		);
	});

	const words = (strata: readonly Stratum[]) => {
		const found = estimateKnown(strata, 'talked');
		return (
			found && [
				rangeWords(found),
				shareWords(found, label, '2026-W47'),
				othersWords(found, label, '2026-W47')
			]
		);
	};

	it('is a share, and how many others there are for each', () => {
		expect(words([stratum(1500, { fresh: { talked: 18, stranger: 42 } })])).toEqual([
			'between 286 and 644',
			'Measured from 60 names, up to the week of 16 November 2026: between 19 and 43 in 100 of your 1,500 on LinkedIn.',
			'Measured from 60 names, up to the week of 16 November 2026: for each one you know of your 1,500 on LinkedIn, there are between 1.3 and 4.2 you do not.'
		]);
		expect(words([stratum(1500, { fresh: { stranger: 60 } })])).toEqual([
			'between 0 and 87',
			'Measured from 60 names, up to the week of 16 November 2026: at most 6 in 100 of your 1,500 on LinkedIn.',
			'Measured from 60 names, up to the week of 16 November 2026: for each one you know of your 1,500 on LinkedIn, there are at least 16 you do not.'
		]);
		expect(words([stratum(137, { fresh: { met: 45, stranger: 92 } })])).toEqual([
			'45',
			'Measured from all 137 names on LinkedIn, up to the week of 16 November 2026: 33 in 100.',
			'Measured from all 137 names on LinkedIn, up to the week of 16 November 2026: for each one you know there are 2 you do not.'
		]);
		expect(words([stratum(2, { fresh: { stranger: 2 } })])).toEqual([
			'0',
			'Measured from all 2 names on LinkedIn, up to the week of 16 November 2026: 0 in 100.',
			undefined
		]);
	});
});

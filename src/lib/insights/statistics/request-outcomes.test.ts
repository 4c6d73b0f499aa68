import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestOutcomes, wilson } from '../statistics';
import { close, near, nearInterval, readVectors } from './test-vectors';

interface Group {
	readonly clusters: [number, number][];
	readonly out: Record<
		| 'requests'
		| 'asked'
		| 'helped'
		| 'pooled'
		| 'macro_mean'
		| 'requests_with_help'
		| 'v'
		| 'n_eff'
		| 'deff'
		| 'asked_per_helper',
		number
	> &
		Record<'any_wilson' | 'naive_wilson' | 'cluster_wilson', [number, number]>;
}

const vectors = readVectors() as {
	requests: Record<'online' | 'offline' | 'equal_clusters', Group>;
};

const groups = Object.entries(vectors.requests).filter(([, group]) => 'clusters' in group);

const anyRequests = fc.array(
	fc
		.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }))
		.map(([a, b]) => ({ asked: Math.max(a, b, 1), helped: Math.min(a, b) })),
	{ minLength: 1, maxLength: 30 }
);

describe('requestOutcomes', () => {
	it.each(groups)('agrees with the vector %s', (_, { clusters, out }) => {
		const requests = clusters.map(([asked, helped]) => ({ asked, helped }));
		expect(requestOutcomes(requests)).toEqual({
			requests: out.requests,
			asked: out.asked,
			helped: out.helped,
			withHelp: out.requests_with_help,
			anyHelp: {
				share: close(out.requests_with_help / out.requests),
				interval: nearInterval(out.any_wilson)
			},
			askedPerHelper: near(out.asked_per_helper),
			helpPerAsked: {
				share: near(out.pooled),
				mean: near(out.macro_mean),
				precision: {
					variance: near(out.v),
					effective: near(out.n_eff),
					designEffect: near(out.deff),
					interval: nearInterval(out.cluster_wilson)
				}
			}
		});
		expect(wilson(out.helped, out.asked)).toEqual(nearInterval(out.naive_wilson));
	});

	it('has no shares without requests, and no precision for a single one', () => {
		expect(requestOutcomes([])).toEqual({
			requests: 0,
			asked: 0,
			helped: 0,
			withHelp: 0,
			anyHelp: undefined,
			askedPerHelper: undefined,
			helpPerAsked: undefined
		});
		expect(requestOutcomes([{ asked: 300, helped: 3 }])).toMatchObject({
			anyHelp: { share: 1 },
			askedPerHelper: 100,
			helpPerAsked: { share: 0.01, mean: 0.01, precision: undefined }
		});
	});

	it('counts each request as one person where the correlation is unknown', () => {
		const none = requestOutcomes([
			{ asked: 300, helped: 0 },
			{ asked: 1, helped: 0 }
		]);
		expect(none.askedPerHelper).toBeUndefined();
		expect(none.helpPerAsked).toMatchObject({
			share: 0,
			precision: { variance: 0, effective: 2, interval: wilson(0, 2) }
		});
	});

	it('has no design effect where each request asks one person', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 60 }), (answers) => {
				const requests = answers.map((yes) => ({ asked: 1, helped: Number(yes) }));
				const { anyHelp, helpPerAsked } = requestOutcomes(requests);
				const { lo, hi } = anyHelp?.interval ?? { lo: NaN, hi: NaN };
				expect(helpPerAsked).toMatchObject({
					share: close(anyHelp?.share ?? NaN),
					mean: close(anyHelp?.share ?? NaN)
				});
				// n − 1 in the variance takes up to one person away.
				const effective = helpPerAsked?.precision?.effective ?? NaN;
				expect(effective).toBeGreaterThanOrEqual(answers.length - 1 - 1e-9);
				expect(effective).toBeLessThanOrEqual(answers.length);
				expect(helpPerAsked?.precision?.interval.lo).toBeLessThanOrEqual(lo + 1e-12);
				expect(helpPerAsked?.precision?.interval.hi).toBeGreaterThanOrEqual(hi - 1e-12);
			})
		);
	});

	it('never has an effective number above the people asked', () => {
		fc.assert(
			fc.property(anyRequests, (requests) => {
				const { asked, helpPerAsked } = requestOutcomes(requests);
				const { share = NaN, precision } = helpPerAsked ?? {};
				expect(precision === undefined).toBe(requests.length === 1);
				if (!precision) return;
				expect(precision.effective).toBeGreaterThan(0);
				expect(precision.effective).toBeLessThanOrEqual(asked);
				expect(precision.designEffect).toBeGreaterThanOrEqual(1);
				expect(precision.interval.lo).toBeLessThanOrEqual(share);
				expect(precision.interval.hi).toBeGreaterThanOrEqual(share);
			})
		);
	});

	it.each([
		{ asked: 0, helped: 0 },
		{ asked: 3, helped: 4 },
		{ asked: 3, helped: -1 },
		{ asked: 2.5, helped: 1 },
		{ asked: NaN, helped: 0 }
	])('refuses %o', (request) => {
		expect(() => requestOutcomes([request])).toThrow(RangeError);
	});
});

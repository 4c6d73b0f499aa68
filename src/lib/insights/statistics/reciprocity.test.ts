import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reciprocity } from '../statistics';
import { close, near, nearInterval, readVectors, type Limits } from './test-vectors';

const vectors = readVectors() as {
	readonly reciprocity: {
		given: number;
		received: number;
		both: number;
		people: number;
		out: {
			balance: number | null;
			given_share: number | null;
			given_share_ci: Limits;
			mutual_share: number | null;
			mutual_ci: Limits;
		};
	}[];
};

const count = fc.integer({ min: 0, max: 10_000_000 });

describe('reciprocity', () => {
	it.each(vectors.reciprocity)(
		'agrees with the vector $given given, $received received',
		({ out, ...counts }) => {
			const { balance, given_share: given, mutual_share: mutual } = out;
			expect(reciprocity(counts)).toEqual({
				favours:
					balance === null
						? undefined
						: {
								balance: near(balance),
								givenShare: near(given),
								givenInterval: nearInterval(out.given_share_ci)
							},
				mutual:
					mutual === null
						? undefined
						: { share: near(mutual), interval: nearInterval(out.mutual_ci) }
			});
		}
	);

	it('computes each half independently', () => {
		expect(reciprocity({ given: 2, received: 0, both: 0, people: 0 })).toMatchObject({
			favours: { balance: 1, givenShare: 1 },
			mutual: undefined
		});
		expect(reciprocity({ given: 0, received: 0, both: 0, people: 3 })).toMatchObject({
			favours: undefined,
			mutual: { share: 0 }
		});
	});

	it('is reversed when giving and receiving are swapped', () => {
		fc.assert(
			fc.property(count, count, (given, received) => {
				const there = reciprocity({ given, received, both: 0, people: 0 }).favours;
				const back = reciprocity({
					given: received,
					received: given,
					both: 0,
					people: 0
				}).favours;
				expect(back?.balance).toEqual(there && close(-there.balance));
				expect(back?.givenInterval).toEqual(
					there && {
						lo: close(1 - there.givenInterval.hi),
						hi: close(1 - there.givenInterval.lo)
					}
				);
			})
		);
	});

	it.each([
		{ given: -1, received: 0, both: 0, people: 0 },
		{ given: 0, received: 0.5, both: 0, people: 0 },
		{ given: 0, received: NaN, both: 0, people: 0 },
		{ given: 0, received: 0, both: -1, people: 0 },
		{ given: 0, received: 0, both: 2, people: 1 }
	])('refuses %o', (counts) => {
		expect(() => reciprocity(counts)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapMultiplicity } from '../statistics';
import { close, near, readVectors } from './test-vectors';

const vectors = readVectors() as {
	overlap_multiplicity: {
		frames: { N: number; sample: [number, number][] }[];
		out: Record<'total_known' | 'se' | 'total_unique' | 'ratio', number>;
	}[];
};

/** People by the platforms they are on, from 1 to 3, and whether they are known. */
const humans = fc.array(
	fc.record({
		known: fc.boolean(),
		on: fc.subarray([0, 1, 2], { minLength: 1 })
	}),
	{ minLength: 1, maxLength: 12 }
);

type Human = { known: boolean; on: number[] };

const listsOf = (all: readonly Human[]) =>
	[0, 1, 2].map((platform) =>
		all
			.filter(({ on }) => on.includes(platform))
			.map(({ known, on }) => ({ known, platforms: on.length }))
	);

/** All samples of `count` of the items. */
function choices<T>(items: readonly T[], count: number): T[][] {
	if (count === 0) return [[]];
	return items.flatMap((first, i) =>
		choices(items.slice(i + 1), count - 1).map((rest) => [first, ...rest])
	);
}

describe('overlapMultiplicity', () => {
	it.each(vectors.overlap_multiplicity)('agrees with the vector', ({ frames, out }) => {
		const lists = frames.map(({ N, sample }) => ({
			all: N,
			sample: sample.map(([known, platforms]) => ({ known: known === 1, platforms }))
		}));
		expect(overlapMultiplicity(lists)).toEqual({
			known: near(out.total_known),
			standardError: near(out.se),
			people: near(out.total_unique),
			share: near(out.ratio)
		});
	});

	it('counts every person once when everybody was asked about', () => {
		fc.assert(
			fc.property(humans, (all) => {
				const frames = listsOf(all).map((list) => ({ all: list.length, sample: list }));
				const known = all.filter((human) => human.known).length;
				expect(overlapMultiplicity(frames)).toEqual({
					known: close(known),
					standardError: 0,
					people: close(all.length),
					share: close(known / all.length)
				});
			})
		);
	});

	it('is unbiased over all samples, as is its variance', () => {
		const everybody: Human[] = [
			{ known: true, on: [0] },
			{ known: true, on: [0, 1] },
			{ known: false, on: [0, 1] },
			{ known: false, on: [0] },
			{ known: true, on: [1] },
			{ known: false, on: [0] },
			{ known: true, on: [0, 1] }
		];
		const [first = [], second = []] = listsOf(everybody);
		const estimates = choices(first, 3).flatMap((one) =>
			choices(second, 2).map((two) =>
				overlapMultiplicity([
					{ all: first.length, sample: one },
					{ all: second.length, sample: two }
				])
			)
		);
		const mean = (pick: (estimate: (typeof estimates)[number]) => number | undefined): number =>
			estimates.reduce((total, each) => total + (pick(each) ?? NaN), 0) / estimates.length;
		expect(mean((each) => each?.known)).toBeCloseTo(4, 9);
		expect(mean((each) => each?.people)).toBeCloseTo(7, 9);
		const error = mean((each) => ((each?.known ?? NaN) - 4) ** 2);
		expect(mean((each) => (each?.standardError ?? NaN) ** 2)).toBeCloseTo(error, 9);
	});

	it('says nothing where a list was not sampled, and ignores an empty list', () => {
		const one = { known: true, platforms: 1 };
		expect(overlapMultiplicity([])).toBeUndefined();
		expect(overlapMultiplicity([{ all: 0, sample: [] }])).toBeUndefined();
		expect(
			overlapMultiplicity([
				{ all: 1, sample: [one] },
				{ all: 5, sample: [] }
			])
		).toBeUndefined();
		expect(
			overlapMultiplicity([
				{ all: 1, sample: [one] },
				{ all: 0, sample: [] }
			])
		).toEqual({ known: 1, standardError: 0, people: 1, share: 1 });
	});

	it('has no standard error from a single contact of a longer list', () => {
		const sample = [{ known: true, platforms: 2 }];
		expect(overlapMultiplicity([{ all: 6, sample }])).toEqual({
			known: 3,
			standardError: undefined,
			people: 3,
			share: 1
		});
	});

	it('refuses what is not a sample', () => {
		const one = { known: true, platforms: 1 };
		const refused = [
			{ all: 1, sample: [one, one] },
			{ all: 1.5, sample: [one] },
			{ all: 3, sample: [{ ...one, platforms: 0 }] },
			{ all: 3, sample: [{ ...one, platforms: NaN }] }
		];
		for (const frame of refused) expect(() => overlapMultiplicity([frame])).toThrow(RangeError);
	});
});

interface FlowWeek {
	/** Position in time, in weeks; only differences count. */
	readonly week: number;
	/** From 0 up, for example the requests that were helped. */
	readonly numerator: number;
	/** From 0 up, for example all requests. */
	readonly denominator: number;
}

/**
 * A ratio of two flows that remembers earlier weeks, each half as much after every half-life.
 * Numerator and denominator fade separately, so that a week counts by how much happened in it, and
 * a missing week is only a longer fading. Each value is numerator memory ÷ denominator memory, with
 * memory ← memory · 2^(−elapsed ÷ half-life) + new.
 *
 * @param weeks the weeks there are, in strictly ascending order; leave missing ones out
 * @param halfLife in weeks, above 0
 * @returns one ratio per given week, from 0 up; `undefined` where nothing has yet been counted
 * @throws RangeError when a number is not finite, a flow is negative, weeks are out of order or
 * repeated, or the half-life is not above 0
 *
 * Source: exponential smoothing at irregular times, D. J. Wright, *Management Science* 32, 1986,
 * with both parts of the ratio as running sums.
 */
export function ewRatio(weeks: readonly FlowWeek[], halfLife = 4): readonly (number | undefined)[] {
	if (!Number.isFinite(halfLife) || halfLife <= 0) {
		throw new RangeError(`The half-life must be above 0 weeks, not ${halfLife}`);
	}
	let previous: number | undefined;
	let above = 0;
	let below = 0;
	return weeks.map(({ week, numerator, denominator }) => {
		if (![week, numerator, denominator].every(Number.isFinite)) {
			throw new RangeError('Weeks and flows must be finite numbers');
		}
		if (numerator < 0 || denominator < 0) throw new RangeError('Flows must not be negative');
		if (previous !== undefined && week <= previous) {
			throw new RangeError('Weeks must be in ascending order, each once');
		}
		const kept = previous === undefined ? 0 : 2 ** ((previous - week) / halfLife);
		previous = week;
		above = above * kept + numerator;
		below = below * kept + denominator;
		return below === 0 ? undefined : above / below;
	});
}

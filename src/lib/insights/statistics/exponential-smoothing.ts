interface FlowWeek {
	/** Time in weeks from any origin. */
	readonly week: number;
	/** From 0 up, for example requests with help. */
	readonly numerator: number;
	/** From 0 up, for example all requests. */
	readonly denominator: number;
}

/**
 * The ratio of two exponentially weighted sums. In each sum a week loses half of its weight per
 * half-life, so a week with more events weighs more, and a missing week adds nothing. Each sum is
 * updated by sum ← sum · 2^(−elapsed ÷ half-life) + new.
 *
 * @param weeks in strictly ascending order, without missing weeks
 * @param halfLife in weeks, above 0
 * @returns one ratio per week, from 0 up; `undefined` while the denominator is 0
 * @throws RangeError when a number is not finite, a flow is negative, weeks are out of order or
 * repeated, or the half-life is not above 0
 *
 * Source: D. J. Wright, *Management Science* 32, 1986 (exponential smoothing at irregular times),
 * applied to both parts of the ratio.
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

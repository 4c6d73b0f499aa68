/** For more values than this, a sample narrows the search before the partition. */
const SAMPLE_ABOVE = 600;

/** Reads an index that is known to exist. */
function at(values: Float64Array, index: number): number {
	return values[index] ?? NaN;
}

function swap(values: Float64Array, i: number, j: number): void {
	const held = at(values, i);
	values[i] = at(values, j);
	values[j] = held;
}

/**
 * Reorders `values` from `from` to `to`, both included, so that `rank` holds its sorted value. No
 * value before it is greater, and no value after it is smaller.
 *
 * Source: R. W. Floyd & R. L. Rivest, Algorithm 489, *Communications of the ACM* 18(3), 1975.
 */
function select(values: Float64Array, rank: number, from: number, to: number): void {
	let left = from;
	let right = to;
	while (right > left) {
		if (right - left > SAMPLE_ABOVE) {
			const size = right - left + 1;
			const position = rank - left + 1;
			const log = Math.log(size);
			const sample = 0.5 * Math.exp((2 * log) / 3);
			const side = Math.sign(position - size / 2);
			const spread = 0.5 * side * Math.sqrt((log * sample * (size - sample)) / size);
			const start = Math.floor(rank - (position * sample) / size + spread);
			const end = Math.floor(rank + ((size - position) * sample) / size + spread);
			select(values, rank, Math.max(left, start), Math.min(right, end));
		}
		const pivot = at(values, rank);
		let i = left;
		let j = right;
		swap(values, left, rank);
		if (at(values, right) > pivot) swap(values, right, left);
		while (i < j) {
			swap(values, i, j);
			i++;
			j--;
			while (at(values, i) < pivot) i++;
			while (at(values, j) > pivot) j--;
		}
		if (at(values, left) === pivot) {
			swap(values, left, j);
		} else {
			j++;
			swap(values, j, right);
		}
		if (j <= rank) left = j + 1;
		if (rank <= j) right = j - 1;
	}
}

/**
 * The sorted values at `ranks`, in expected linear time. Reorders `values`.
 *
 * @param values at least one number, without NaN
 * @param ranks ascending, from 0 to `values.length - 1`; repeats are allowed
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): number[] {
	let from = 0;
	let to = values.length - 1;
	// Each selected rank bounds the search for the ranks inside it.
	const inwards = ranks.map((_, i) => ranks.at(i % 2 === 0 ? i / 2 : -(i + 1) / 2) ?? from);
	inwards.forEach((rank, i) => {
		if (rank < from || rank > to) return;
		select(values, rank, from, to);
		if (i % 2 === 0) from = rank + 1;
		else to = rank - 1;
	});
	return ranks.map((rank) => at(values, rank));
}

/** The median of at least one number, without NaN. Reorders `values`. */
export function median(values: Float64Array): number {
	const [low = NaN, high = NaN] = orderStatistics(values, medianRanks(values.length));
	return (low + high) / 2;
}

/** The one or two middle ranks of `count` values, as a pair. */
export function medianRanks(count: number): readonly [number, number] {
	return [(count - 1) >> 1, count >> 1];
}

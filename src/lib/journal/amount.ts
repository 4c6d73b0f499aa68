/** The largest number that can be entered. */
export const LARGEST = 10_000_000;

/** A count as given: a whole number up to {@link LARGEST}, or a range where one can only guess. */
export type Amount = number | { from: number; to: number };

/** The number to calculate with: the middle of a range, which need not be whole. */
export function middle(amount: Amount): number {
	return typeof amount === 'number' ? amount : (amount.from + amount.to) / 2;
}

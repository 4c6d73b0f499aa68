export const LARGEST = 10_000_000;

/** A whole number up to {@link LARGEST}, or a range where one can only guess. */
export type Amount = number | { from: number; to: number };

/** The middle of a range; it may be a fraction. */
export function middle(amount: Amount): number {
	return typeof amount === 'number' ? amount : (amount.from + amount.to) / 2;
}

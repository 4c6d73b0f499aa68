import { fairCoinCdf } from './binomial';
import { requireCount } from './counts';

/**
 * Tests whether paired answers changed more in one direction: McNemar's exact test, a two-sided
 * sign test. Unchanged answers do not count.
 *
 * @param lost people who were known and no longer are; a whole number from 0 up
 * @param gained people who were not known and now are; a whole number from 0 up
 * @returns p from 0 to 1
 * @throws RangeError when a count is negative or not whole
 *
 * Source: the exact form of Q. McNemar, *Psychometrika* 12, 1947.
 */
export function pairedChangeExact(lost: number, gained: number): number {
	requireCount('lost', lost);
	requireCount('gained', gained);
	return Math.min(1, 2 * fairCoinCdf(Math.min(lost, gained), lost + gained));
}

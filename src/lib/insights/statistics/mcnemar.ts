import { fairCoinCdf } from './binomial';
import { requireCount } from './counts';

/**
 * Whether answers about the same people changed more in one direction than in the other: the exact
 * sign test. Those whose answer stayed the same say nothing and are left out.
 *
 * @param lost how many were known and no longer are; a whole number from 0 up
 * @param gained how many were not known and now are
 * @returns a two-sided p from 0 to 1
 * @throws RangeError when a count is negative or not whole
 *
 * Source: the exact form of Q. McNemar, *Psychometrika* 12, 1947.
 */
export function pairedChangeExact(lost: number, gained: number): number {
	requireCount('lost', lost);
	requireCount('gained', gained);
	return Math.min(1, 2 * fairCoinCdf(Math.min(lost, gained), lost + gained));
}

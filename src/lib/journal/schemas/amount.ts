import * as z from 'zod/mini';
import { LARGEST } from '../amount';

/** A whole number from 0 to {@link LARGEST}. */
export const countSchema = z.int().check(z.minimum(0), z.maximum(LARGEST));

export const amountSchema = z.union([
	countSchema,
	z
		.strictObject({ from: countSchema, to: countSchema })
		.check(z.refine(({ from, to }) => from < to))
]);

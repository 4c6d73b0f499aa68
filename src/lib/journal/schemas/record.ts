import * as z from 'zod/mini';
import { stampedAt, type Stamp } from '../stamps';
import { parseWeek, type Week } from '../weeks';

/**
 * The clock continues from every stamp it sees, so what it makes next must be valid too. This limit
 * moves with the time, and a clock cannot count as fast as time passes. It is wide, because devices
 * with a wrong date make valid journals.
 */
const FARTHEST_AHEAD = 100 * 365 * 24 * 60 * 60 * 1000;

/** The parameters of an issue, for stamps that are too far in the future. */
export const tooFarAhead = { stamp: 'too-far-ahead' } as const;

const stampPattern = /^\d{15}-[0-9a-f]{4}-[0-9a-z]{10}$/;

export const stampSchema = z
	.custom<Stamp>((value) => typeof value === 'string' && stampPattern.test(value), { abort: true })
	.check(
		z.refine((stamp) => stampedAt(stamp).getTime() <= Date.now() + FARTHEST_AHEAD, {
			params: tooFarAhead
		})
	);

export const weekSchema = z.custom<Week>(
	(value) => typeof value === 'string' && parseWeek(value) !== undefined
);

export const idSchema = z.string().check(z.minLength(1), z.maxLength(200));
/** Milliseconds since 1970. */
export const momentSchema = z.int();

const versionSchema = z.object({ stamp: stampSchema, value: z.optional(z.unknown()) });

export const recordShape = {
	id: idSchema,
	stamps: z.record(z.string(), stampSchema),
	earlier: z.optional(z.record(z.string(), z.array(versionSchema))),
	deleted: z.optional(z.boolean())
};

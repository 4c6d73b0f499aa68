import * as z from 'zod/mini';
import type { Stamp } from '../stamps';
import { parseWeek, type Week } from '../weeks';

/**
 * Stamps after the year 30000 are invalid: a clock that continues from one would run out of digits.
 */
const LATEST = '9';

const stampPattern = /^\d{15}-[0-9a-f]{4}-[0-9a-z]{10}$/;

export const stampSchema = z.custom<Stamp>(
	(value) => typeof value === 'string' && stampPattern.test(value) && value < LATEST
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

import type * as z from 'zod/mini';
import { edit, newRecord } from '../record';
import type { measurementSchema, stratumSchema } from '../schemas/people';
import type { Clock } from '../stamps';
import type { Week } from '../weeks';

/** People who can be sampled together, with their review answers. */
export type Stratum = z.infer<typeof stratumSchema>;

/** The review's numbers at the end of a week; the id is the week. */
export type Measurement = z.infer<typeof measurementSchema>;

/** Updates a week's measurement, or creates it. */
export function measurementOf(
	week: Week,
	strata: readonly Stratum[],
	existing: Measurement | undefined,
	clock: Clock
): Measurement {
	if (existing) return edit(existing, { strata: [...strata] }, clock);
	return { ...newRecord('measurement', { week, strata: [...strata] }, clock), id: week };
}

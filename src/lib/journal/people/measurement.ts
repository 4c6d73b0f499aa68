import type * as z from 'zod/mini';
import type { measurementSchema, stratumSchema } from '../schemas/people';

/** Contacts that can be sampled together, and what was said of those that were reviewed. */
export type Stratum = z.infer<typeof stratumSchema>;

/** What the review had measured at the end of a week; the id is the week. */
export type Measurement = z.infer<typeof measurementSchema>;

import * as z from 'zod/mini';

/** A person who is chosen in a form, who may not be in the journal yet. */
export const chosenSchema = z.object({
	id: z.string(),
	name: z.string(),
	isNew: z.optional(z.boolean())
});

export type Chosen = z.infer<typeof chosenSchema>;

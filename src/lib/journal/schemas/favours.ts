import * as z from 'zod/mini';
import { ways } from '../favours/favour';
import { helpAmounts, helpKinds, modes, worlds } from '../favours/request';
import { countSchema } from './amount';
import { idSchema, momentSchema, recordShape, weekSchema } from './record';

const nameSchema = z.string().check(z.maxLength(1000));

/** A person of the journal, or a name. */
const helperSchema = z.looseObject({
	person: z.optional(idSchema),
	name: z.optional(nameSchema),
	how: z.enum(helpAmounts)
});

export const requestSchema = z.looseObject({
	...recordShape,
	type: z.literal('request'),
	what: z.string(),
	kind: z.optional(z.enum(helpKinds)),
	world: z.enum(worlds),
	mode: z.enum(modes),
	/** The platform, or `in-person`, `phone` or `video`. */
	via: z.optional(idSchema),
	/** The people who were asked by name. */
	people: z.optional(z.array(idSchema)),
	/** The number of people who were asked, or may have read it. */
	asked: z.optional(countSchema),
	/** The number of people whom the user expected to help. */
	expected: z.optional(countSchema),
	askedAt: momentSchema,
	/** The week of {@link askedAt} in the local calendar of the device that wrote it. */
	week: weekSchema,
	/** The time of the first answer. */
	answeredAt: z.optional(momentSchema),
	/** The number of answers. */
	answers: z.optional(countSchema),
	helpers: z.optional(z.array(helperSchema)),
	/** The time when the user stopped waiting. */
	closed: z.optional(momentSchema)
});

export const favourSchema = z.looseObject({
	...recordShape,
	type: z.literal('favour'),
	what: z.string(),
	/** A person of the journal, or a name. */
	person: z.optional(idSchema),
	name: z.optional(nameSchema),
	way: z.enum(ways),
	/** The referral: a person of the journal, or a name. */
	to: z.optional(idSchema),
	toName: z.optional(nameSchema),
	world: z.enum(worlds),
	wasAsked: z.optional(z.boolean()),
	givenAt: momentSchema,
	week: weekSchema
});

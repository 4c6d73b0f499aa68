import * as z from 'zod/mini';
import { ways } from '../help/favour';
import { helpAmounts, helpKinds, modes, worlds } from '../help/request';
import { countSchema } from './amount';
import { recordShape, weekSchema } from './record';

const momentSchema = z.int();
const idSchema = z.string().check(z.minLength(1), z.maxLength(200));
const nameSchema = z.string().check(z.maxLength(1000));

/** Somebody who helped: a person of the journal, or a name. */
const helperSchema = z.looseObject({
	person: z.optional(idSchema),
	name: z.optional(nameSchema),
	how: z.enum(helpAmounts)
});

/** One asking for help, whoever and however many it went to. */
export const requestSchema = z.looseObject({
	...recordShape,
	type: z.literal('request'),
	what: z.string(),
	kind: z.optional(z.enum(helpKinds)),
	world: z.enum(worlds),
	mode: z.enum(modes),
	/** The platform it went over; `in-person` or `phone` offline. */
	via: z.optional(idSchema),
	/** The persons who were asked by name. */
	people: z.optional(z.array(idSchema)),
	/** How many were asked, or may have read it. */
	asked: z.optional(countSchema),
	askedAt: momentSchema,
	/** The week of {@link askedAt}, by the local calendar of the place where it was written. */
	week: weekSchema,
	/** When the first answer came. */
	answeredAt: z.optional(momentSchema),
	/** How many answered. */
	answers: z.optional(countSchema),
	helpers: z.optional(z.array(helperSchema)),
	/** When one stopped waiting. */
	closed: z.optional(momentSchema)
});

/** Help given. */
export const favourSchema = z.looseObject({
	...recordShape,
	type: z.literal('favour'),
	what: z.string(),
	/** For whom: a person of the journal, or a name. */
	person: z.optional(idSchema),
	name: z.optional(nameSchema),
	way: z.enum(ways),
	/** To whom one referred them: a person of the journal, or a name. */
	to: z.optional(idSchema),
	toName: z.optional(nameSchema),
	world: z.enum(worlds),
	wasAsked: z.optional(z.boolean()),
	givenAt: momentSchema,
	week: weekSchema
});

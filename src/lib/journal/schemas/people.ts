import * as z from 'zod/mini';
import { closenesses } from '../people/closeness';
import { reviewAnswers } from '../people/person';
import { invitationAnswers } from '../people/invitation';
import { openings, stepKinds } from '../people/step';
import { idSchema, momentSchema, recordShape, weekSchema } from './record';

/** A local calendar day, `2026-11-24`. */
const daySchema = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const countSchema = z.int().check(z.minimum(0));
const lineSchema = z.string().check(z.maxLength(1000));

/** The facts about a contact in an export; written and merged as one field. */
export const factsSchema = z.looseObject({
	name: z.string().check(z.minLength(1), z.maxLength(1000)),
	given: z.optional(lineSchema),
	handle: z.optional(lineSchema),
	link: z.optional(z.string().check(z.maxLength(3000))),
	emails: z.optional(z.array(lineSchema)),
	phones: z.optional(z.array(lineSchema)),
	organisation: z.optional(lineSchema),
	position: z.optional(lineSchema),
	since: z.optional(daySchema),
	messages: z.optional(z.looseObject({ sent: countSchema, received: countSchema }))
});

/**
 * An entry of one platform's list. The id is a hash of the platform's key, the same on every
 * device.
 */
export const contactSchema = z.looseObject({
	...recordShape,
	type: z.literal('contact'),
	platform: idSchema,
	/** The id of the reader. */
	source: idSchema,
	facts: factsSchema,
	/** The permanent random place in the review, from 0 to 2³² − 1. */
	order: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
	/** The time of the first import. Contacts of one import form a stratum. */
	came: momentSchema,
	/** The time of the first import without it. */
	gone: z.optional(momentSchema),
	/** The person, if it is not one with the same id. */
	person: z.optional(idSchema),
	/** Hashed identifiers of a deleted contact, to recognise it in other exports. */
	marks: z.optional(z.array(lineSchema))
});

export const reviewSchema = z.looseObject({
	answer: z.enum(reviewAnswers),
	at: momentSchema,
	/** Whether the user looked at more than the name. */
	more: z.optional(z.boolean())
});

/** The id is that of the first contact, or random. */
export const personSchema = z.looseObject({
	...recordShape,
	type: z.literal('person'),
	/** Typed by the user; it replaces the contacts' names. */
	name: z.optional(lineSchema),
	review: z.optional(reviewSchema),
	/** The current closeness, from the review, a step or by hand. */
	closeness: z.optional(z.enum(closenesses)),
	howMet: z.optional(z.string()),
	notes: z.optional(z.string()),
	/** Their needs, as far as the user knows. */
	needs: z.optional(z.string()),
	/** The day to look at the open step again. */
	lookAgain: z.optional(daySchema),
	/** The person that this one was merged into. */
	into: z.optional(idSchema),
	/** People with similar names that are marked as different. */
	apartFrom: z.optional(z.array(idSchema))
});

export const stepSchema = z.looseObject({
	...recordShape,
	type: z.literal('step'),
	person: idSchema,
	kind: z.enum(stepKinds),
	on: daySchema,
	note: z.optional(z.string()),
	/** The tone of the first message. */
	opening: z.optional(z.enum(openings)),
	/** The week of the check-in in which the person was named. */
	checkin: z.optional(weekSchema)
});

export const invitationSchema = z.looseObject({
	...recordShape,
	type: z.literal('invitation'),
	direction: z.enum(['incoming', 'outgoing']),
	name: z.string().check(z.minLength(1), z.maxLength(1000)),
	platform: z.optional(idSchema),
	link: z.optional(z.string().check(z.maxLength(3000))),
	on: z.optional(daySchema),
	answer: z.optional(z.enum(invitationAnswers)),
	outcome: z.optional(z.string())
});

/** The counts of a platform by the week of the import. The id is the platform's. */
export const contactListSchema = z.looseObject({
	...recordShape,
	type: z.literal('list'),
	counts: z.record(weekSchema, z.looseObject({ all: countSchema, nameless: countSchema })),
	/** The time when the names were removed. */
	forgotten: z.optional(momentSchema)
});

/** Numbers of people by review answer. */
const talliesSchema = z.partialRecord(z.enum([...reviewAnswers]), countSchema);

/** People on the same platforms who came with the same import. */
export const stratumSchema = z.looseObject({
	platforms: z.array(idSchema),
	/** The time of the first import. */
	came: momentSchema,
	all: countSchema,
	/** Latest answers of the last twelve months, including repeated ones. */
	fresh: talliesSchema,
	/** Older answers without a later one. */
	stale: talliesSchema,
	/** Fresh answers of people reviewed again, by both answers, as `recognised>talked`. */
	again: z.record(z.string(), countSchema),
	/** Numbers from before the names were removed, for this platform's list alone. */
	kept: z.optional(z.looseObject({ platform: idSchema, at: momentSchema }))
});

/** The review's numbers at the end of a week, without names. The id is the week. */
export const measurementSchema = z.looseObject({
	...recordShape,
	type: z.literal('measurement'),
	week: weekSchema,
	strata: z.array(stratumSchema)
});

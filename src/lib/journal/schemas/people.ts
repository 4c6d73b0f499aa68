import * as z from 'zod/mini';
import { closenesses } from '../people/closeness';
import { reviewAnswers } from '../people/person';
import { invitationAnswers } from '../people/invitation';
import { openings, stepKinds } from '../people/step';
import { recordShape, weekSchema } from './record';

/** A local calendar day, `2026-11-24`. */
const daySchema = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const momentSchema = z.int();
const countSchema = z.int().check(z.minimum(0));
const idSchema = z.string().check(z.minLength(1), z.maxLength(200));
const lineSchema = z.string().check(z.maxLength(1000));

/** What an export says of a contact; written and merged as one. */
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

/** An entry of one platform's list. Its id is made of the platform's own mark for it, so that two devices agree. */
export const contactSchema = z.looseObject({
	...recordShape,
	type: z.literal('contact'),
	/** The platform of the journal. */
	platform: idSchema,
	/** What it was read by. */
	source: idSchema,
	facts: factsSchema,
	/** Its permanent random place in the deck of the review, from 0 to 2³² − 1. */
	order: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
	/** When the import ran in which it first came: contacts that came together are one stratum. */
	came: momentSchema,
	/** Since when an import no longer has it. */
	gone: z.optional(momentSchema),
	/** The person it belongs to, where that is not one of its own. */
	person: z.optional(idSchema),
	/** Of one that was deleted for good: what tells it again in other exports, hashed. */
	marks: z.optional(z.array(lineSchema))
});

/** What one said of a person whose name came up in the review. */
export const reviewSchema = z.looseObject({
	answer: z.enum(reviewAnswers),
	at: momentSchema,
	/** Whether more than the name was looked at. */
	more: z.optional(z.boolean())
});

/** What is written about a person; the id is that of their first contact, or random. */
export const personSchema = z.looseObject({
	...recordShape,
	type: z.literal('person'),
	/** Given by hand: it goes before the contacts' names. */
	name: z.optional(lineSchema),
	/** The latest answer in the review. */
	review: z.optional(reviewSchema),
	/** As it is now, by the review, a step or by hand. */
	closeness: z.optional(z.enum(closenesses)),
	howMet: z.optional(z.string()),
	notes: z.optional(z.string()),
	/** What they need, as far as one knows. */
	needs: z.optional(z.string()),
	/** The day to look at the open step again. */
	lookAgain: z.optional(daySchema),
	/** The person that this one turned out to be. */
	into: z.optional(idSchema),
	/** Persons with a like name of whom one said that they are somebody else. */
	apartFrom: z.optional(z.array(idSchema))
});

/** One event on the ladder with one person. */
export const stepSchema = z.looseObject({
	...recordShape,
	type: z.literal('step'),
	person: idSchema,
	kind: z.enum(stepKinds),
	on: daySchema,
	note: z.optional(z.string()),
	/** The tone of the message that it began with. */
	opening: z.optional(z.enum(openings))
});

/** Somebody asked to connect, or was asked to. */
export const invitationSchema = z.looseObject({
	...recordShape,
	type: z.literal('invitation'),
	direction: z.enum(['incoming', 'outgoing']),
	name: z.string().check(z.minLength(1), z.maxLength(1000)),
	platform: z.optional(idSchema),
	link: z.optional(z.string().check(z.maxLength(3000))),
	on: z.optional(daySchema),
	answer: z.optional(z.enum(invitationAnswers)),
	/** What came of it. */
	outcome: z.optional(z.string())
});

/** A platform's list as a whole: how many contacts it had, by the week of the import. The id is the platform's. */
export const contactListSchema = z.looseObject({
	...recordShape,
	type: z.literal('list'),
	counts: z.record(weekSchema, z.looseObject({ all: countSchema, nameless: countSchema })),
	/** When the names were dropped and only numbers kept. */
	forgotten: z.optional(momentSchema)
});

/** Numbers of reviewed people by what was said of them. */
const talliesSchema = z.partialRecord(z.enum([...reviewAnswers]), countSchema);

/** People who can be sampled together: on the same platforms, come with the same import. */
export const stratumSchema = z.looseObject({
	platforms: z.array(idSchema),
	/** When the import ran with which they first came. */
	came: momentSchema,
	/** How many people it holds. */
	all: countSchema,
	/** Latest answers, as far as they are of the last twelve months; of people asked again too. */
	fresh: talliesSchema,
	/** Older answers, of people who were not asked again since. */
	stale: talliesSchema,
	/** Of those with a fresh answer, the ones asked again: how many of each earlier and each later answer, as `recognised>talked`. */
	again: z.record(z.string(), countSchema),
	/** Where names were dropped: the numbers as they were then, which stand for this platform's list alone. */
	kept: z.optional(z.looseObject({ platform: idSchema, at: momentSchema }))
});

/** What the review had measured at the end of a week: numbers without names. The id is the week. */
export const measurementSchema = z.looseObject({
	...recordShape,
	type: z.literal('measurement'),
	week: weekSchema,
	strata: z.array(stratumSchema)
});

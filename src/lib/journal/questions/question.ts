import * as z from 'zod/mini';
import type { Amount } from '../amount';
import type { Logged } from '../favours/totals';
import type { EarlierPlan } from '../plans';
import type { Platform } from '../platform';
import type { Threshold } from '../settings';

/** A blank field is absent. */
export type FieldValue = Amount | string | boolean;

/** The filled-in fields of an answer. */
export type Value = Readonly<Record<string, FieldValue | undefined>>;

/** The schema of a value with these fields. Unknown fields of newer versions are kept. */
export function valueSchema<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape> {
	return z.catchall(z.object(shape), z.unknown());
}

export interface Field {
	key: string;
	label: string;
	hint?: string;
	input:
		/** A number; without ranges it is small, and can be counted up and down. */
		| { kind: 'count'; ranges: boolean }
		| { kind: 'text'; lines: number }
		| { kind: 'yes-no' }
		| { kind: 'scale'; low: string; high: string }
		| { kind: 'choice'; options: readonly { value: string; label: string }[] }
		/** Stored beside the answer, but not asked. */
		| { kind: 'kept'; text: string };
	/** Fields of a group stand below its name. */
	group?: string;
	/** Whether the field is folded away, behind {@link Question.details}. */
	isDetail?: boolean;
}

/** Two buttons that stand before the fields. */
export interface Gate {
	/** Answers without the fields, such as “Nobody”. */
	readonly none: string;
	/** Shows the fields, such as “Yes”. */
	readonly some: string;
	/** The answer that `none` stands for. */
	readonly nothing: Value;
}

/** The data that a question may use. */
export interface Context {
	/** In their order. */
	platforms: readonly Platform[];
	threshold: Threshold;
	prompt: string | undefined;
	/** The wording of one's own prompt. */
	promptWords?: string | undefined;
	/** The earlier plan that this check-in asks about. */
	plan?: EarlierPlan | undefined;
	answers: Readonly<Record<string, Value | undefined>>;
	/** The logged help of the check-in's week, where it counts. */
	logged?: Logged | undefined;
}

/** Numbers from elsewhere, so that the user types only the rest. */
export interface Held {
	readonly words: string;
	/** By the key of the field; added to the typed number. */
	readonly fields: Readonly<Record<string, number>>;
}

export interface Question {
	/** Permanent. */
	readonly id: string;
	/** What Settings calls it; its prompt by default. */
	title?(): string;
	/** Whether it is asked only once it is switched on in Settings. */
	readonly isOffAtFirst?: boolean;
	/** What is lost while it is switched off. */
	loss?(): string;
	/** Whether this check-in asks it; always by default. */
	applies?(context: Context): boolean;
	prompt(context: Context): string;
	/** A short help, in sight. What *know* means stands here. */
	hint?(context: Context): string;
	/** What counts, folded away. */
	definition?(context: Context): string;
	/** The schema of the stored value. */
	readonly answer: z.ZodMiniType<Value>;
	/**
	 * Whether last time's numbers may be copied; they are marked as carried. A weekly check-in asks
	 * for them every four weeks, and copies them by itself in between.
	 */
	readonly carries?: boolean;
	/**
	 * Whether the fields are platforms. A correction keeps an answered platform after it is
	 * retired.
	 */
	readonly perPlatform?: boolean;
	/** Whether an import fills in its numbers. */
	readonly countedByLists?: boolean;
	/** Whether it asks the reflection prompt, which the user may exchange. */
	readonly asksPrompt?: boolean;
	/** Whether the people behind the numbers may be named. */
	readonly namesPeople?: boolean;
	/** A screen before the question, where it has something to show. */
	readonly precededBy?: 'open-requests';
	/** A review of names that measures the answer, or a form of the log of favours. */
	readonly offers?: 'name-review' | 'request-form' | 'favour-form';
	fields(context: Context): Field[];
	/** What to choose before the fields. */
	gate?(context: Context): Gate;
	/** Names the fields that are folded away. */
	details?(): string;
	/** The logged numbers; undefined without any. */
	held?(context: Context): Held | undefined;
	/** Warnings about unlikely values, by the key of the field. The values are still valid. */
	doubts?(value: Value, context: Context): Partial<Record<string, string>>;
	/** Last time's answer, shown after this one. */
	follow?(earlier: Value, context: Context): string | undefined;
	isOwn?(context: Context): boolean;
	/** Small lines below the answer in the journal. */
	asides?(context: Context): string[];
	/** The heading when looking back; without it, the answer is not shown there. */
	lookBackHeading?(heading: string): string;
	/** Whether the summary can be read without the question above it. */
	readonly isPlain?: boolean;
	/** The answer as a sentence. */
	summary(value: Value, context: Context): string;
}

import * as z from 'zod/mini';
import type { Amount } from '../amount';
import type { Logged } from '../help/totals';
import type { EarlierPlan } from '../plans';
import type { Platform } from '../platform';
import type { Threshold } from '../settings';

/** What one field of an answer holds. A field that was left blank is absent. */
export type FieldValue = Amount | string | boolean;

/** What was answered: the fields that were filled in. */
export type Value = Readonly<Record<string, FieldValue | undefined>>;

/** The schema of a value with these fields. Fields that only a newer version knows are kept. */
export function valueSchema<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape> {
	return z.catchall(z.object(shape), z.unknown());
}

/** How one field is asked for. */
export interface Field {
	key: string;
	label: string;
	hint?: string;
	input:
		| { kind: 'count'; ranges: boolean }
		| { kind: 'text'; lines: number }
		| { kind: 'yes-no' }
		| { kind: 'scale'; low: string; high: string }
		| { kind: 'choice'; options: readonly { value: string; label: string }[] }
		/** Not asked for: it is stored beside what is answered. */
		| { kind: 'kept'; text: string };
	/** Fields with columns stand in a table: one row for each label, one column for each of these. */
	column?: string;
}

/** What a question may take into account. */
export interface Context {
	/** The platforms that are asked about, in their order. */
	platforms: readonly Platform[];
	/** The closeness from which on a contact is known. */
	threshold: Threshold;
	/** The reflection prompt of this check-in. */
	prompt: string | undefined;
	/** Its words, where the user wrote it. */
	promptWords?: string | undefined;
	/** The plan of an earlier check-in that is asked about in this one. */
	plan?: EarlierPlan | undefined;
	/** The other answers of the same check-in, by question. */
	answers: Readonly<Record<string, Value | undefined>>;
	/** What the log of help holds of the check-in's week, where that is to be taken into account. */
	logged?: Logged | undefined;
}

/** What is written elsewhere already, so that only what came besides is asked for. */
export interface Held {
	/** What it is, in a sentence. */
	readonly words: string;
	/** By the key of the field; added to what is typed there. */
	readonly fields: Readonly<Record<string, number>>;
}

/** One question of the check-in. */
export interface Question {
	/** Permanent. */
	readonly id: string;
	/** Whether it is asked in this check-in; always where absent. */
	applies?(context: Context): boolean;
	/** The question itself. */
	prompt(context: Context): string;
	/** A definition or a word of help below it. */
	hint?(context: Context): string;
	/** What is stored. */
	readonly answer: z.ZodMiniType<Value>;
	/** Whether last time's numbers may be taken over, and are then marked as carried. */
	readonly carries?: boolean;
	/** Whether its fields are platforms; one that was answered stays in a correction once it is retired. */
	readonly perPlatform?: boolean;
	/** Whether an imported list fills in its numbers. */
	readonly countedByLists?: boolean;
	/** Whether it asks the reflection prompt, which may be exchanged for another one. */
	readonly asksPrompt?: boolean;
	/** The screen that comes before it, where there is something to show on that screen. */
	readonly precededBy?: 'open-requests';
	/** What else helps to answer it: a review of names, which measures the answer, or a form of the help log. */
	readonly offers?: 'name-review' | 'request-form' | 'favour-form';
	fields(context: Context): Field[];
	/** What the log of help holds of it; nothing where it holds none. */
	held?(context: Context): Held | undefined;
	/** A word about a value that looks mistaken, by the key of the field; it may stand all the same. */
	doubts?(value: Value, context: Context): Partial<Record<string, string>>;
	/** Last time's answer, shown once this one is given. */
	follow?(earlier: Value, context: Context): string | undefined;
	/** Whether the user wrote the question. */
	isOwn?(context: Context): boolean;
	/** What the journal says below the answer. */
	asides?(context: Context): string[];
	/** The heading over the answer when looking back; without it, the answer is not read again there. */
	lookBackHeading?(heading: string): string;
	/** The answer as a sentence, for reading over and for the journal. */
	summary(value: Value, context: Context): string;
}

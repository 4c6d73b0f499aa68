import * as contacts from './contacts';
import * as conversations from './conversations';
import * as helpAsked from './help-asked';
import * as helpGiven from './help-given';
import * as known from './known';
import * as plan from './plan';
import * as planBefore from './plan-before';
import type { Question } from './question';
import * as reflection from './reflection';
import * as shared from './shared';
import * as socialTime from './social-time';

/** The questions of the check-in in their order. */
export const questions = [
	contacts,
	known,
	conversations,
	socialTime,
	helpAsked,
	helpGiven,
	shared,
	planBefore,
	reflection,
	plan
] as const satisfies readonly Question[];

export type { Context, Field, FieldValue, Gate, Held, Question, Value } from './question';

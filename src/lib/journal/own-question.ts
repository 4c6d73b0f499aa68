import type * as z from 'zod/mini';
import { newRecord, textAt } from './record';
import type { ownQuestionSchema } from './schemas/own-question';
import type { Clock, Stamp } from './stamps';

export const ownQuestionKinds = ['number', 'yes-no', 'scale', 'text'] as const;
export type OwnQuestionKind = (typeof ownQuestionKinds)[number];

export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** From the low end to the high end. */
export const scaleSteps = [1, 2, 3, 4, 5] as const;

export function newOwnQuestion(
	fields: Pick<OwnQuestion, 'kind' | 'wording' | 'low' | 'high' | 'order'>,
	clock: Clock
): OwnQuestion {
	return newRecord('question', { ...fields, retired: false }, clock);
}

/** The key of the answers in a check-in. */
export function ownQuestionId(record: Pick<OwnQuestion, 'id'>): string {
	return `own:${record.id}`;
}

export function isOwnQuestionId(id: string): boolean {
	return id.startsWith('own:');
}

/** The wording at the time of an answer. */
export function wordingAt(record: OwnQuestion, stamp: Stamp): string {
	return textAt(record, 'wording', stamp) ?? record.wording;
}

import type * as z from 'zod/mini';
import { textAt } from './record';
import type { ownQuestionSchema } from './schemas/own-question';
import type { Clock, Stamp } from './stamps';

export const ownQuestionKinds = ['number', 'yes-no', 'scale', 'text'] as const;
export type OwnQuestionKind = (typeof ownQuestionKinds)[number];

/** A question that the user asks of themselves. */
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** The steps of a scale, from its low to its high end. */
export const scaleSteps = [1, 2, 3, 4, 5] as const;

export function newOwnQuestion(
	fields: Pick<OwnQuestion, 'kind' | 'wording' | 'low' | 'high' | 'order'>,
	clock: Clock
): OwnQuestion {
	const stamp = clock.stamp();
	const written = Object.entries({ ...fields, retired: false }).filter(
		([, value]) => value !== undefined
	);
	return {
		id: crypto.randomUUID(),
		type: 'question',
		...fields,
		retired: false,
		stamps: Object.fromEntries(written.map(([field]) => [field, stamp]))
	};
}

/** Under which id the answers to an own question stand in a check-in. */
export function ownQuestionId(record: Pick<OwnQuestion, 'id'>): string {
	return `own:${record.id}`;
}

/** Whether an answer under this id is one to an own question. */
export function isOwnQuestionId(id: string): boolean {
	return id.startsWith('own:');
}

/** The wording that stood when an answer was given. */
export function wordingAt(record: OwnQuestion, stamp: Stamp): string {
	return textAt(record, 'wording', stamp) ?? record.wording;
}

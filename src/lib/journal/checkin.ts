import type * as z from 'zod/mini';
import type { PlanEnd } from './plan-words';
import type { questions, Value } from './questions';
import { edit, sameValue, type StoredRecord } from './record';
import type { Threshold } from './settings';
import { OLDEST, stampedAt, type Clock } from './stamps';
import { parseWeek, type Week } from './weeks';

/** A question that was never asked has no answer. */
export type Answer =
	| {
			state: 'given';
			value: Value;
			/** Fields whose value was copied from last time. */
			carried?: string[] | undefined;
	  }
	| { state: 'skipped' }
	| { state: 'unknown' };

type Questions = (typeof questions)[number];
export type QuestionId = Questions['id'];
export type AnswerValues = { [Q in Questions as Q['id']]: z.infer<Q['answer']> };

/** The answers of one week. Two check-ins of one week are the same record; `id` is random. */
export interface Checkin extends StoredRecord {
	type: 'checkin';
	week: Week;
	/** The threshold when these answers were given. */
	threshold: Threshold;
	prompt?: string | undefined;
	/** The prompt that was shown first, where the user asked for another. */
	passedPrompt?: string | undefined;
	answers: Record<string, Answer>;
	/** What became of the plan in these answers, where it was said before the next check-in. */
	planEnd?: { plan: string; end: PlanEnd } | undefined;
}

export interface CheckinContent {
	week: Week;
	threshold: Threshold;
	prompt: string | undefined;
	passedPrompt?: string | undefined;
	answers: Readonly<Record<string, Answer>>;
}

export function newCheckin(content: CheckinContent, clock: Clock): Checkin {
	const empty: Checkin = {
		id: crypto.randomUUID(),
		type: 'checkin',
		week: content.week,
		threshold: content.threshold,
		answers: {},
		stamps: { week: clock.stamp(), threshold: clock.stamp() }
	};
	return correctCheckin(empty, content, clock);
}

/** Only answers that differ get a new stamp. */
export function correctCheckin(checkin: Checkin, content: CheckinContent, clock: Clock): Checkin {
	const { prompt, passedPrompt } = content;
	const changes: Record<string, unknown> = { prompt, passedPrompt };
	for (const [id, answer] of Object.entries(content.answers)) {
		if (!sameValue(checkin.answers[id], answer)) changes[`answers.${id}`] = answer;
	}
	return edit(checkin, changes, clock);
}

/** Notes that the check-in was saved, even if no answer differs. */
export function stampSaved(checkin: Checkin, clock: Clock): Checkin {
	return { ...checkin, stamps: { ...checkin.stamps, week: clock.stamp() } };
}

/** When the user last saved the check-in. */
export function savedAt({ stamps }: Checkin): Date {
	return stampedAt(stamps.week ?? OLDEST);
}

/** Undefined for an answer that was skipped, unknown or never asked for. */
export function answerValue<Id extends QuestionId>(
	checkin: Checkin,
	id: Id
): AnswerValues[Id] | undefined {
	const answer = checkin.answers[id];
	// The schema of the question has checked the answer.
	return answer?.state === 'given' ? (answer.value as AnswerValues[Id]) : undefined;
}

export function checkinDraftId(week: Week): string {
	return `checkin ${week}`;
}

export function weekOfDraft(id: string): Week | undefined {
	return id.startsWith('checkin ') ? parseWeek(id.slice('checkin '.length)) : undefined;
}

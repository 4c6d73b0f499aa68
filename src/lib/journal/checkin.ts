import type * as z from 'zod/mini';
import type { questions, Value } from './questions';
import { edit, sameValue, type StoredRecord } from './record';
import type { Threshold } from './settings';
import type { Clock } from './stamps';
import { parseWeek, type Week } from './weeks';

/** What was said to one question. A question that was never asked has no answer at all. */
export type Answer =
	| {
			state: 'given';
			value: Value;
			/** Fields whose value was taken over from last time. */
			carried?: string[] | undefined;
	  }
	| { state: 'skipped' }
	| { state: 'unknown' };

type Questions = (typeof questions)[number];
export type QuestionId = Questions['id'];
/** The value of each question's answer. */
export type AnswerValues = { [Q in Questions as Q['id']]: z.infer<Q['answer']> };

/** The answers of one week. `id` is random; what makes two check-ins one is the week. */
export interface Checkin extends StoredRecord {
	type: 'checkin';
	week: Week;
	/** What counted as knowing somebody when these answers were given. */
	threshold: Threshold;
	/** The reflection prompt that was shown. */
	prompt?: string | undefined;
	/** The one that was shown first, where another was asked for. */
	passedPrompt?: string | undefined;
	answers: Record<string, Answer>;
}

/** What a check-in consists of, as a form hands it over. */
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

/** The check-in with `content`'s answers; only what differs is stamped anew. */
export function correctCheckin(checkin: Checkin, content: CheckinContent, clock: Clock): Checkin {
	const { prompt, passedPrompt } = content;
	const changes: Record<string, unknown> = { prompt, passedPrompt };
	for (const [id, answer] of Object.entries(content.answers)) {
		if (!sameValue(checkin.answers[id], answer)) changes[`answers.${id}`] = answer;
	}
	return edit(checkin, changes, clock);
}

/** The value of an answer that was given; undefined for one that was skipped, unknown or never asked for. */
export function answerValue<Id extends QuestionId>(
	checkin: Checkin,
	id: Id
): AnswerValues[Id] | undefined {
	const answer = checkin.answers[id];
	// The schema of each question is what the boundary checked its answers by.
	return answer?.state === 'given' ? (answer.value as AnswerValues[Id]) : undefined;
}

/** Under which id the draft of a week's check-in is kept. */
export function checkinDraftId(week: Week): string {
	return `checkin ${week}`;
}

/** The week whose check-in's draft has this id; undefined for other drafts. */
export function weekOfDraft(id: string): Week | undefined {
	return id.startsWith('checkin ') ? parseWeek(id.slice('checkin '.length)) : undefined;
}

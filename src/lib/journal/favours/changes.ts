import { dayOf, dateOf } from '../days';
import { edit } from '../record';
import type { Clock } from '../stamps';
import { weekOf } from '../weeks';
import type { Favour } from './favour';
import type { Helper, HelpRequest } from './request';

/** The hour for a day without a known time. */
const NOON = 12;

/**
 * The moment of a day when something is noted: now for today, else noon.
 * @param since the earliest possible moment
 */
export function momentOn(day: string, now: Date, since = -Infinity): number {
	if (day === dayOf(now)) return Math.max(now.getTime(), since);
	return Math.max(dateOf(day).setHours(NOON), since);
}

/** Like {@link momentOn}, but an unchanged day in a form keeps its moment. */
export function momentKept(day: string, now: Date, before: number | undefined): number {
	const isKept = before !== undefined && dayOf(new Date(before)) === day;
	return isKept ? before : momentOn(day, now);
}

/** Undefined removes a field. */
export function changeRequest(
	request: HelpRequest,
	changes: Partial<HelpRequest>,
	clock: Clock
): HelpRequest {
	const week = weekOf(new Date(changes.askedAt ?? request.askedAt));
	return edit(request, { ...changes, week }, clock);
}

/** Undefined removes a field. */
export function changeFavour(favour: Favour, changes: Partial<Favour>, clock: Clock): Favour {
	const week = weekOf(new Date(changes.givenAt ?? favour.givenAt));
	return edit(favour, { ...changes, week }, clock);
}

export function noteAnswers(
	request: HelpRequest,
	{ at, answers }: { at: number; answers: number },
	clock: Clock
): HelpRequest {
	return edit(request, { answeredAt: at, answers }, clock);
}

/**
 * A helper also counts as an answer. A solved request is closed.
 * @param at when they helped
 * @param now when it is noted
 */
export function noteHelper(
	request: HelpRequest,
	helper: Helper,
	{ at, now }: { at: number; now: number },
	clock: Clock
): HelpRequest {
	return edit(
		request,
		{
			helpers: [...(request.helpers ?? []), helper],
			answeredAt: Math.min(request.answeredAt ?? at, at),
			...(helper.how === 'solved' && { closed: request.closed ?? now })
		},
		clock
	);
}

/** The request keeps its answer. */
export function dropHelper(request: HelpRequest, index: number, clock: Clock): HelpRequest {
	const helpers = (request.helpers ?? []).filter((_, at) => at !== index);
	return edit(request, { helpers: helpers.length > 0 ? helpers : undefined }, clock);
}

export function close(request: HelpRequest, now: number, clock: Clock): HelpRequest {
	return edit(request, { closed: request.closed ?? now }, clock);
}

export function reopen(request: HelpRequest, clock: Clock): HelpRequest {
	return edit(request, { closed: undefined }, clock);
}

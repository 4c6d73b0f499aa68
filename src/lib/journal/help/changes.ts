import { dayOf, dateOf } from '../days';
import { edit } from '../record';
import type { Clock } from '../stamps';
import { weekOf } from '../weeks';
import type { Favour } from './favour';
import type { Helper, HelpRequest } from './request';

/** The hour that stands for a day of which no more is known. */
const NOON = 12;

/**
 * The moment that a day stands for when something is noted: now for today, else noon.
 * @param since it was not before this
 */
export function momentOn(day: string, now: Date, since = -Infinity): number {
	if (day === dayOf(now)) return Math.max(now.getTime(), since);
	return Math.max(dateOf(day).setHours(NOON), since);
}

/** The same for a day in a form: a day that was left as it was keeps its moment. */
export function momentKept(day: string, now: Date, before: number | undefined): number {
	const isKept = before !== undefined && dayOf(new Date(before)) === day;
	return isKept ? before : momentOn(day, now);
}

/** The request with `changes`; undefined takes a field away. */
export function changeRequest(
	request: HelpRequest,
	changes: Partial<HelpRequest>,
	clock: Clock
): HelpRequest {
	const week = weekOf(new Date(changes.askedAt ?? request.askedAt));
	return edit(request, { ...changes, week }, clock);
}

/** The favour with `changes`; undefined takes a field away. */
export function changeFavour(favour: Favour, changes: Partial<Favour>, clock: Clock): Favour {
	const week = weekOf(new Date(changes.givenAt ?? favour.givenAt));
	return edit(favour, { ...changes, week }, clock);
}

/** Somebody answered, whatever came of that. */
export function noteAnswers(
	request: HelpRequest,
	{ at, answers }: { at: number; answers: number },
	clock: Clock
): HelpRequest {
	return edit(request, { answeredAt: at, answers }, clock);
}

/**
 * Somebody helped, which is an answer too. What is solved is waited for no longer.
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

/** The request without one of its helpers; that there was an answer stays. */
export function dropHelper(request: HelpRequest, index: number, clock: Clock): HelpRequest {
	const helpers = (request.helpers ?? []).filter((_, at) => at !== index);
	return edit(request, { helpers: helpers.length > 0 ? helpers : undefined }, clock);
}

/** One waits no longer, whatever came. */
export function close(request: HelpRequest, now: number, clock: Clock): HelpRequest {
	return edit(request, { closed: request.closed ?? now }, clock);
}

/** One waits again. */
export function reopen(request: HelpRequest, clock: Clock): HelpRequest {
	return edit(request, { closed: undefined }, clock);
}

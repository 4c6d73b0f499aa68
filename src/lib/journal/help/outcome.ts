import type { HelpRequest } from './request';

/** For how long an answer is waited for before a request counts, in milliseconds. */
const WAIT = 7 * 24 * 60 * 60 * 1000;

/** Whether one still waits for answers. */
export function isOpen({ closed }: HelpRequest): boolean {
	return closed === undefined;
}

/** From when on a request counts: once it is closed, and at the latest after seven days. */
export function countsFrom({ askedAt, closed }: HelpRequest): number {
	return Math.min(closed ?? Infinity, askedAt + WAIT);
}

/** How many helped. */
export function helpersOf({ helpers }: HelpRequest): number {
	return helpers?.length ?? 0;
}

/** How many answered: at least those who helped. */
export function answersOf(request: HelpRequest): number {
	const noted = request.answers ?? (request.answeredAt === undefined ? 0 : 1);
	return Math.max(noted, helpersOf(request));
}

/** How many were asked: as noted, and at least those who are named or answered, and one. */
export function askedOf(request: HelpRequest): number {
	return Math.max(1, request.asked ?? 0, request.people?.length ?? 0, answersOf(request));
}

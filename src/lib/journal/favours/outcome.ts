import type { HelpRequest } from './request';

/** The time before an open request counts, in milliseconds. */
const WAIT = 7 * 24 * 60 * 60 * 1000;

export function isOpen({ closed }: HelpRequest): boolean {
	return closed === undefined;
}

/** A request counts once it is closed, and after seven days at the latest. */
export function countsFrom({ askedAt, closed }: HelpRequest): number {
	return Math.min(closed ?? Infinity, askedAt + WAIT);
}

export function helpersOf({ helpers }: HelpRequest): number {
	return helpers?.length ?? 0;
}

/** The number of answers: at least the number of helpers. */
export function answersOf(request: HelpRequest): number {
	const noted = request.answers ?? (request.answeredAt === undefined ? 0 : 1);
	return Math.max(noted, helpersOf(request));
}

/** The number of people asked: at least those named, those who answered, and one. */
export function askedOf(request: HelpRequest): number {
	return Math.max(1, request.asked ?? 0, request.people?.length ?? 0, answersOf(request));
}

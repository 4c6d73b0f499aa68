import type * as z from 'zod/mini';
import { newRecord } from '../record';
import type { stepSchema } from '../schemas/people';
import { OLDEST, type Clock } from '../stamps';

/** The rungs of the ladder from online to in person. */
export const rungs = ['chosen', 'messaged', 'replied', 'talked', 'met', 'mutual'] as const;
export type Rung = (typeof rungs)[number];

/** Good endings that are no rung. */
export const endings = ['stays-online', 'let-go', 'declined'] as const;
export type Ending = (typeof endings)[number];

export const stepKinds = [...rungs, ...endings] as const;
export type StepKind = (typeof stepKinds)[number];

/** The tones of a first message. */
export const openings = ['warm', 'brief', 'curious'] as const;
export type Opening = (typeof openings)[number];

/** One event with one person. */
export type Step = z.infer<typeof stepSchema>;

export function newStep(
	fields: Pick<Step, 'person' | 'kind' | 'on' | 'note' | 'opening' | 'checkin'>,
	clock: Clock
): Step {
	return newRecord('step', fields, clock);
}

export function isEnding(kind: StepKind): kind is Ending {
	return endings.some((ending) => ending === kind);
}

/** By day, then in the order in which they were noted. */
export function inTime(steps: readonly Step[]): Step[] {
	return [...steps].sort(
		(a, b) =>
			order(a.on, b.on) ||
			order(a.stamps.kind ?? OLDEST, b.stamps.kind ?? OLDEST) ||
			stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind) ||
			order(a.id, b.id)
	);
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

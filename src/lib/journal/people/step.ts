import type * as z from 'zod/mini';
import type { stepSchema } from '../schemas/people';
import type { Clock } from '../stamps';

/** The rungs of the ladder from virtual to real, in their order. */
export const rungs = ['chosen', 'messaged', 'replied', 'talked', 'met', 'mutual'] as const;
export type Rung = (typeof rungs)[number];

/** Good endings that are no rung. */
export const endings = ['stays-online', 'let-go', 'declined'] as const;
export type Ending = (typeof endings)[number];

export const stepKinds = [...rungs, ...endings] as const;
export type StepKind = (typeof stepKinds)[number];

/** The tones in which a first message can be drafted. */
export const openings = ['warm', 'brief', 'curious'] as const;
export type Opening = (typeof openings)[number];

/** One event on the ladder with one person. */
export type Step = z.infer<typeof stepSchema>;

export function newStep(
	fields: Pick<Step, 'person' | 'kind' | 'on' | 'note' | 'opening'>,
	clock: Clock
): Step {
	const stamp = clock.stamp();
	const given = Object.entries(fields).filter(([, value]) => value !== undefined);
	return {
		id: crypto.randomUUID(),
		type: 'step',
		...fields,
		stamps: Object.fromEntries(given.map(([field]) => [field, stamp]))
	};
}

export function isEnding(kind: StepKind): kind is Ending {
	return endings.some((ending) => ending === kind);
}

/** Steps in the order in which they happened. */
export function inTime(steps: readonly Step[]): Step[] {
	return [...steps].sort((a, b) => {
		if (a.on !== b.on) return a.on < b.on ? -1 : 1;
		return stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind);
	});
}

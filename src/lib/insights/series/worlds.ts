import { given, type Checkin } from '$lib/journal/checkin';
import { m } from '$lib/paraglide/messages';
import type { ChartSet } from '../insight';

/** Where help is asked for and given. */
export const worlds = ['online', 'offline'] as const;
export type World = (typeof worlds)[number];

/** Below this many requests in either world it is too early to say anything of them. */
export const ENOUGH = 8;

export const worldLooks: Record<World, Pick<ChartSet, 'role' | 'stroke' | 'mark'>> = {
	online: { role: 'virtual', stroke: 'dashed', mark: 'triangle' },
	offline: { role: 'real', stroke: 'solid', mark: 'circle' }
};

export function worldLabel(world: World): string {
	return world === 'online' ? m.world_online() : m.world_offline();
}

/** What was said of the requests in one world, as it was said. */
export interface Requests {
	readonly requests: number | undefined;
	readonly asked: number | undefined;
	readonly answered: number | undefined;
	readonly helped: number | undefined;
}

export function requestsOf(checkin: Checkin, world: World): Requests {
	const answer = given(checkin, 'help-asked');
	return {
		requests: answer?.[`${world}Requests`],
		asked: answer?.[`${world}Asked`],
		answered: answer?.[`${world}Answered`],
		helped: answer?.[`${world}Helped`]
	};
}

/** How many requests had an outcome: none where none were made, at most as many as were made. */
export function outcome(said: Requests, of: 'answered' | 'helped'): number | undefined {
	if (said.requests === undefined) return undefined;
	if (said.requests === 0) return 0;
	const count = said[of];
	return count === undefined ? undefined : Math.min(count, said.requests);
}

import { m } from '$lib/paraglide/messages';
import type { IconName } from './Icon.svelte';

interface Place {
	path: '/' | '/people/' | '/favours/' | '/insights/' | '/journal/';
	icon: IconName;
	label: () => string;
}

/** The places in the navigation. */
export const places: readonly Place[] = [
	{ path: '/', icon: 'calendar', label: m.app_place_week },
	{ path: '/people/', icon: 'people', label: m.app_place_people },
	{ path: '/favours/', icon: 'help', label: m.app_place_favours },
	{ path: '/insights/', icon: 'chart', label: m.app_place_insights },
	{ path: '/journal/', icon: 'book', label: m.app_place_journal }
];

/** Whether the route (`/journal`, `/journal/search`, …) belongs to the place. */
export function isAt(place: Place, route: string | null): boolean {
	if (route === null) return false;
	return place.path === '/' ? route === '/(week)' : `${route}/`.startsWith(place.path);
}

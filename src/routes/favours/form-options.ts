import { helpKinds, modes, worlds, type Mode, type World } from '$lib/journal/favours/request';
import { worldWords } from '$lib/journal/favours/words';
import { labelOf, platformLabel, type Platform } from '$lib/journal/platform';
import { m } from '$lib/paraglide/messages';

const modeNames = {
	direct: m.favours_mode_direct,
	group: m.favours_mode_group,
	broadcast: m.favours_mode_broadcast
} as const;
const kindNames = {
	advice: m.favours_kind_advice,
	introduction: m.favours_kind_introduction,
	time: m.favours_kind_time,
	money: m.favours_kind_money,
	things: m.favours_kind_things,
	comfort: m.favours_kind_comfort,
	other: m.favours_kind_other
} as const;

export function worldOptions() {
	return worlds.map((id) => ({ id, label: worldWords(id) }));
}

export function modeOptions() {
	return modes.map((id) => ({ id, label: modeNames[id]() }));
}

const askedLabels: Record<Mode, () => string> = {
	direct: m.favours_asked_direct,
	group: m.favours_asked_group,
	broadcast: m.favours_asked_broadcast
};

/** The label of the field for the number of people asked. */
export function askedLabel(mode: Mode): string {
	return askedLabels[mode]();
}

export function kindOptions() {
	return [
		{ id: '' as const, label: m.favours_kind_none() },
		...helpKinds.map((id) => ({ id, label: kindNames[id]() }))
	];
}

/** Offline ways to ask; `phone` is also the id of the address book among the platforms. */
const offlineWays = ['in-person', 'phone', 'video'] as const;
const offlineNames = {
	'in-person': m.favours_via_in_person,
	phone: m.favours_via_phone,
	video: m.favours_via_video
} as const;

/**
 * The ways to ask.
 * @param chosen the current choice; it is always offered
 */
export function viaOptions(
	world: World,
	platforms: readonly Platform[],
	chosen: string
): { id: string; label: string }[] {
	const offered =
		world === 'offline'
			? offlineWays.map((id) => ({ id, label: offlineNames[id]() }))
			: platforms
					.filter(({ id, retired }) => id !== 'phone' && (!retired || id === chosen))
					.map((platform) => ({ id: platform.id, label: platformLabel(platform) }));
	const isOffered = chosen === '' || offered.some(({ id }) => id === chosen);
	return [
		...offered,
		...(isOffered ? [] : [{ id: chosen, label: viaLabel(chosen, world, platforms) }]),
		{ id: '', label: m.favours_via_other() }
	];
}

export function viaLabel(via: string, world: World, platforms: readonly Platform[]): string {
	const way = world === 'offline' && offlineWays.find((id) => id === via);
	if (way) return offlineNames[way]();
	return labelOf(via, platforms);
}

export function wayOptions() {
	return [
		{ id: 'direct' as const, label: m.favours_way_direct() },
		{ id: 'referral' as const, label: m.favours_way_referral() }
	];
}

export function wasAskedOptions() {
	return [
		{ id: 'yes' as const, label: m.favours_was_asked_yes() },
		{ id: 'no' as const, label: m.favours_was_asked_no() },
		{ id: '' as const, label: m.favours_was_asked_unsaid() }
	];
}

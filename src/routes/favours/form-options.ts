import { helpKinds, modes, worlds, type Mode, type World } from '$lib/journal/help/request';
import { worldWords } from '$lib/journal/help/words';
import { labelOf, platformLabel, type Platform } from '$lib/journal/platform';
import { m } from '$lib/paraglide/messages';

const modeNames = {
	direct: m.help_mode_direct,
	group: m.help_mode_group,
	broadcast: m.help_mode_broadcast
} as const;
const kindNames = {
	advice: m.help_kind_advice,
	introduction: m.help_kind_introduction,
	time: m.help_kind_time,
	money: m.help_kind_money,
	things: m.help_kind_things,
	comfort: m.help_kind_comfort,
	other: m.help_kind_other
} as const;

export function worldOptions() {
	return worlds.map((id) => ({ id, label: worldWords(id) }));
}

export function modeOptions() {
	return modes.map((id) => ({ id, label: modeNames[id]() }));
}

const askedLabels: Record<Mode, () => string> = {
	direct: m.help_asked_direct,
	group: m.help_asked_group,
	broadcast: m.help_asked_broadcast
};

/** The label of the field for the number of people asked. */
export function askedLabel(mode: Mode): string {
	return askedLabels[mode]();
}

export function kindOptions() {
	return [
		{ id: '' as const, label: m.help_kind_none() },
		...helpKinds.map((id) => ({ id, label: kindNames[id]() }))
	];
}

/** Offline ways to ask; `phone` is also the id of the address book among the platforms. */
const offlineWays = ['in-person', 'phone'] as const;
const offlineNames = { 'in-person': m.help_via_in_person, phone: m.help_via_phone } as const;

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
		{ id: '', label: m.help_via_other() }
	];
}

export function viaLabel(via: string, world: World, platforms: readonly Platform[]): string {
	const way = world === 'offline' && offlineWays.find((id) => id === via);
	if (way) return offlineNames[way]();
	return labelOf(via, platforms);
}

export function wayOptions() {
	return [
		{ id: 'direct' as const, label: m.help_way_direct() },
		{ id: 'referral' as const, label: m.help_way_referral() }
	];
}

export function wasAskedOptions() {
	return [
		{ id: 'yes' as const, label: m.help_was_asked_yes() },
		{ id: 'no' as const, label: m.help_was_asked_no() },
		{ id: '' as const, label: m.help_was_asked_unsaid() }
	];
}

import type * as z from 'zod/mini';
import { m } from '$lib/paraglide/messages';
import { isDeleted, newRecord } from './record';
import type { platformSchema } from './schemas/platform';
import type { Clock } from './stamps';

export type Platform = z.infer<typeof platformSchema>;

/** The known platforms in the order in which they are offered. Ids are permanent. */
const labels = {
	linkedin: m.platform_linkedin,
	facebook: m.platform_facebook,
	instagram: m.platform_instagram,
	x: m.platform_x,
	phone: m.platform_phone,
	whatsapp: m.platform_whatsapp,
	telegram: m.platform_telegram,
	tiktok: m.platform_tiktok,
	snapchat: m.platform_snapchat,
	discord: m.platform_discord,
	mastodon: m.platform_mastodon,
	bluesky: m.platform_bluesky,
	threads: m.platform_threads,
	xing: m.platform_xing
} as const satisfies Record<string, () => string>;

export type KnownPlatform = keyof typeof labels;

// The object has no other keys.
export const knownPlatforms = Object.keys(labels) as readonly KnownPlatform[];

function isKnown(id: string): id is keyof typeof labels {
	return Object.hasOwn(labels, id);
}

export function platformLabel(platform: Pick<Platform, 'id' | 'label'>): string {
	if (platform.label !== undefined) return platform.label;
	return isKnown(platform.id) ? labels[platform.id]() : m.platform_unnamed();
}

/** The name to show for the platform with an id, whether or not the journal has it. */
export function labelOf(id: string, platforms: readonly Platform[] = []): string {
	return platformLabel(platforms.find((platform) => platform.id === id) ?? { id });
}

/** A known platform by its id, or one's own by a label. */
export function newPlatform(
	source: { id: string } | { label: string },
	order: number,
	clock: Clock
): Platform {
	const { id, ...label } = { id: undefined, ...source };
	const platform = newRecord('platform', { ...label, order, retired: false }, clock);
	return id === undefined ? platform : { ...platform, id };
}

export function askedPlatforms(platforms: readonly Platform[]): Platform[] {
	return inOrder(platforms).filter((platform) => !platform.retired);
}

/** All platforms, retired ones too, in their order. */
export function inOrder<
	T extends { id: string; order: number; type: string; stamps: Platform['stamps'] }
>(records: readonly T[]): T[] {
	return records
		.filter((record) => !isDeleted(record))
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

import { knownPlatforms, newPlatform, platformLabel, type Platform } from '$lib/journal/platform';
import { platformSchema } from '$lib/journal/schemas/platform';
import { edit } from '$lib/journal/record';
import { thresholds, type Rhythm, type Threshold } from '$lib/journal/settings';
import { m } from '$lib/paraglide/messages';
import { platformOptions } from '$lib/app/choices';
import type { Kithbook } from '$lib/app/kithbook.svelte';
import { lastOrder, moved } from './ordering';
import { change, notifySaved } from '$lib/app/saving';
import { themeChoices, type ThemeChoice } from './theme.svelte';

const definitions = {
	recognised: [m.settings_threshold_recognised, m.threshold_recognised_definition],
	talked: [m.settings_threshold_talked, m.threshold_talked_definition],
	met: [m.settings_threshold_met, m.threshold_met_definition]
} as const;

/** The options for what counts as knowing somebody. */
export function thresholdOptions(): { id: Threshold; label: string; hint: string }[] {
	return thresholds.map((id) => {
		const [label, definition] = definitions[id];
		return {
			id,
			label: label(),
			hint: m.settings_threshold_means({ definition: definition() })
		};
	});
}

const themeWords = {
	system: m.settings_theme_system,
	light: m.settings_theme_light,
	dark: m.settings_theme_dark
} as const;

export function themeOptions(): { id: ThemeChoice; label: string }[] {
	return themeChoices.map((id) => ({ id, label: themeWords[id]() }));
}

type Opened = Pick<Kithbook, 'settings' | 'platforms' | 'save' | 'storage'>;

/** The page Settings. Each change is saved at once; if that fails, the old value returns. */
export class SettingsPage {
	readonly #kithbook: Opened;
	#rhythm: Rhythm | undefined;
	#threshold: Threshold | undefined;
	/** The platforms in use, in their order. */
	readonly platforms = $derived.by(() => this.#listed(false));
	readonly retiredPlatforms = $derived.by(() => this.#listed(true));

	constructor(kithbook: Opened) {
		this.#kithbook = kithbook;
		this.#rhythm = $derived(kithbook.settings?.rhythm);
		this.#threshold = $derived(kithbook.settings?.threshold);
	}

	get rhythm(): Rhythm {
		return this.#rhythm ?? { every: 'week', weekday: 7 };
	}

	set rhythm(rhythm: Rhythm) {
		this.#rhythm = rhythm;
		void this.#change({ rhythm }, () => (this.#rhythm = this.#kithbook.settings?.rhythm));
	}

	get threshold(): Threshold {
		return this.#threshold ?? 'talked';
	}

	set threshold(threshold: Threshold) {
		this.#threshold = threshold;
		void this.#change({ threshold }, () => (this.#threshold = this.#kithbook.settings?.threshold));
	}

	/** The platforms offered by name that are not in the list yet. */
	get offers(): { id: string; label: string }[] {
		const present = new Set(this.#kithbook.platforms?.map(({ id }) => id));
		return platformOptions().filter(({ id }) => !present.has(id));
	}

	/** @returns whether they were saved */
	addPlatforms(ids: readonly string[], labels: readonly string[]): Promise<boolean> {
		const all = this.#kithbook.platforms ?? [];
		return notifySaved(
			this.#kithbook.save((clock) =>
				[...ids.map((id) => ({ id })), ...labels.map((label) => ({ label }))].map((source, index) =>
					newPlatform(source, lastOrder(all) + index, clock)
				)
			)
		);
	}

	/**
	 * Renames a platform. An empty name restores the usual name if there is one.
	 * @returns whether it was saved, or what is wrong with the name
	 */
	async renamePlatform(id: string, name: string): Promise<{ saved: boolean; problem?: string }> {
		const platform = this.#find(id);
		if (!platform) return { saved: false };
		const label = name.trim();
		const isOffered = knownPlatforms.some((known) => known === id);
		const usual = isOffered ? platformLabel({ id }) : undefined;
		if (label === '' && !isOffered) return { saved: false, problem: m.settings_rename_missing() };
		const limited = platformSchema.shape.label.safeParse(label || undefined);
		if (!limited.success) return { saved: false, problem: m.settings_too_long({ n: 80 }) };
		const own = label === '' || label === usual ? undefined : label;
		return {
			saved: await notifySaved(
				this.#kithbook.save((clock) => [edit(platform, { label: own }, clock)])
			)
		};
	}

	async movePlatform(id: string, by: -1 | 1): Promise<void> {
		const all = this.#kithbook.platforms ?? [];
		await notifySaved(this.#kithbook.save((clock) => moved(all, id, by, clock)));
	}

	/** Stops asking about a platform. Its answers stay. */
	async retirePlatform(id: string): Promise<void> {
		const platform = this.#find(id);
		if (!platform) return;
		await change(this.#kithbook, (clock) => [edit(platform, { retired: true }, clock)], {
			said: m.settings_retired({ label: platformLabel(platform) }),
			undone: m.settings_saved()
		});
	}

	async bringBackPlatform(id: string): Promise<void> {
		const platform = this.#find(id);
		if (!platform) return;
		await notifySaved(this.#kithbook.save((clock) => [edit(platform, { retired: false }, clock)]));
	}

	#find(id: string): Platform | undefined {
		return this.#kithbook.platforms?.find((platform) => platform.id === id);
	}

	#listed(retired: boolean) {
		return (this.#kithbook.platforms ?? [])
			.filter((platform) => platform.retired === retired)
			.map((platform) => ({ id: platform.id, label: platformLabel(platform) }));
	}

	async #change(changes: Partial<{ rhythm: Rhythm; threshold: Threshold }>, restore: () => void) {
		const { settings } = this.#kithbook;
		if (!settings) return;
		const saved = await notifySaved(
			this.#kithbook.save((clock) => [edit(settings, changes, clock)])
		);
		if (!saved) restore();
	}
}

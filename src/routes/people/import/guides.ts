/** How to export a list from a platform. */
export interface Guide {
	readonly id: string;
	/** The id of the platform in the journal. */
	readonly platform: string;
	readonly label: string;
	readonly lines: readonly string[];
}

/** Loads the guides of all platforms. */
export async function loadGuides(): Promise<Guide[]> {
	const { platforms } = await import('$lib/platforms');
	return platforms.map(({ id, platform, label, howToExport }) => ({
		id,
		platform,
		label: label(),
		lines: howToExport()
	}));
}

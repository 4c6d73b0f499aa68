/** How to get one's list from a platform. */
export interface Guide {
	readonly id: string;
	/** The platform of the journal. */
	readonly platform: string;
	readonly label: string;
	readonly lines: readonly string[];
}

/** How to get one's list from each platform; loaded when it is first asked for. */
export async function loadGuides(): Promise<Guide[]> {
	const { platforms } = await import('$lib/platforms');
	return platforms.map(({ id, platform, label, howToExport }) => ({
		id,
		platform,
		label: label(),
		lines: howToExport()
	}));
}

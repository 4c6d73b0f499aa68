import { m } from '$lib/paraglide/messages';
import type { WriterId } from '.';

/** A format in which the user can take the journal away, in words. */
export interface Offer {
	readonly id: WriterId;
	readonly label: () => string;
	/** One sentence on what it is for. */
	readonly hint: () => string;
	/** Whether the file holds everything, so that it counts as a copy. */
	readonly isWhole: boolean;
	/** Whether a passphrase locks the file. */
	readonly isLocked?: boolean;
}

/** Stands apart from the formats, so that the page does not load what the Worker writes with. */
export const offers: readonly Offer[] = [
	{ id: 'json', label: m.data_format_json, hint: m.data_format_json_hint, isWhole: true },
	{
		id: 'age',
		label: m.data_format_age,
		hint: m.data_format_age_hint,
		isWhole: true,
		isLocked: true
	},
	{ id: 'html', label: m.data_format_html, hint: m.data_format_html_hint, isWhole: true },
	{
		id: 'markdown',
		label: m.data_format_markdown,
		hint: m.data_format_markdown_hint,
		isWhole: false
	},
	{ id: 'dayone', label: m.data_format_dayone, hint: m.data_format_dayone_hint, isWhole: false },
	{ id: 'csv', label: m.data_format_csv, hint: m.data_format_csv_hint, isWhole: false }
];

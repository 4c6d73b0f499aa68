import * as discord from './discord';
import * as facebook from './facebook';
import * as googleContacts from './google-contacts';
import * as instagram from './instagram';
import * as linkedin from './linkedin';
import * as mastodon from './mastodon';
import * as outlook from './outlook';
import type { InputFile, PlatformReader } from './platform';
import { outlineFiles } from './reading/json-outline';
import * as snapchat from './snapchat';
import * as telegram from './telegram';
import * as tiktok from './tiktok';
import * as vcard from './vcard';
import * as whatsapp from './whatsapp';
import * as x from './x';

/** All readers, in the order in which they are offered and tried. */
export const platforms = [
	linkedin,
	facebook,
	vcard,
	instagram,
	googleContacts,
	snapchat,
	telegram,
	discord,
	tiktok,
	mastodon,
	outlook,
	x,
	whatsapp
] as const satisfies readonly PlatformReader[];

/** A reader and the files that it accepts. */
export interface Detected {
	readonly reader: PlatformReader;
	readonly files: readonly InputFile[];
}

/**
 * Finds the reader of each file; the first reader that accepts a file gets it. If no file is known by its start,
 * long JSON files are looked through: a list may come after much else.
 */
export async function detect(files: readonly InputFile[]): Promise<Detected[]> {
	const detected = await detectByStart(files);
	return detected.length > 0 ? detected : detectByStart(await outlineFiles(files));
}

async function detectByStart(files: readonly InputFile[]): Promise<Detected[]> {
	const readers: readonly PlatformReader[] = platforms;
	const detected: Detected[] = [];
	let rest = files;
	for (const reader of readers) {
		if (rest.length === 0) break;
		const accepted = await reader.accepts(rest);
		if (accepted.length === 0) continue;
		detected.push({ reader, files: accepted });
		const taken = new Set(accepted);
		rest = rest.filter((file) => !taken.has(file));
	}
	return detected;
}

export { readTable, type Table } from './reading/generic-list/detect-table';
export { listId, readList } from './reading/generic-list/read-list';
export { openFiles } from './opening/open';
export * as contactPicker from './reading/contact-picker';
export type * from './platform';

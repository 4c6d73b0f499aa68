import { m } from '$lib/paraglide/messages';
import type { GivenFile, PlatformReading } from './platform';
import { filesThatHold } from './reading/choosing';
import { readJson } from './reading/json';
import { Listing } from './reading/listing';
import { dayAtStart, entriesOf, filled, lineOf, listOf, partOf } from './reading/shapes';

export const id = 'tiktok';
export const platform = 'tiktok';

export function label() {
	return m.platform_tiktok();
}

export function howToExport() {
	return [m.platforms_tiktok_path(), m.platforms_tiktok_options(), m.platforms_tiktok_wait()];
}

const listName = /(?:^|\/)user_data[^/]*\.json$/i;
/** The lists may stand beyond the beginning; one of the export's parts does not. */
const part =
	/^\s*\{[^]*"(?:Activity|App Settings|Comment|Direct Messages?|Follow\w+(?: List)?|Profile|Profile And Settings|Video|Post)"\s*:/i;
const ownPart = /^\s*\{[^]*"(?:FansList|Your Activity|Ads and data|Tiktok Live)"\s*:/i;

export function accepts(files: readonly GivenFile[]) {
	return filesThatHold(
		files,
		listName,
		(start, { path }) => ownPart.test(start) || (listName.test(path) && part.test(start))
	);
}

/** Contacts are those who follow each other. */
export async function read(
	files: readonly GivenFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const listing = new Listing(progress);
	for (const file of files) {
		const json = await readJson(file);
		if (!json.ok) return json;
		const following = findList(json.value, /^Following(?: List)?$/, 'Following');
		const followers = findList(json.value, /^Followers?(?: List)?$/, 'FansList');
		if (!following || !followers) return { ok: false, problem: { kind: 'no-list', platform } };
		addMutuals(following, followers, listing);
	}
	return listing.reading(files);
}

/** A list in any of the export's parts, whose names change from year to year. */
function findList(value: unknown, section: RegExp, key: string): readonly unknown[] | undefined {
	for (const part of [value, ...entriesOf(value).map(([, inner]) => inner)])
		for (const [name, inner] of entriesOf(part)) {
			const list = section.test(name) ? listOf(partOf(inner, key)) : undefined;
			if (list) return list;
		}
	return undefined;
}

function addMutuals(
	following: readonly unknown[],
	followers: readonly unknown[],
	listing: Listing
): void {
	const fans = new Map(followers.map((row) => [handleOf(row).toLowerCase(), dayOf(row)]));
	for (const row of following) {
		const handle = handleOf(row);
		const key = handle.toLowerCase();
		if (handle === '') listing.leaveOut('unreadable-row');
		else if (!fans.has(key)) listing.leaveOut('not-mutual');
		else {
			// Contacts they are once the second of them follows the first.
			const since = [dayOf(row), fans.get(key)].filter((day) => day !== undefined).sort()[1];
			listing.add({
				key,
				name: handle,
				handle,
				link: `https://www.tiktok.com/@${encodeURIComponent(handle)}`,
				...filled({ since })
			});
		}
	}
}

function handleOf(row: unknown): string {
	return lineOf(partOf(row, 'UserName')).replace(/^@/, '');
}

function dayOf(row: unknown): string | undefined {
	return dayAtStart(partOf(row, 'Date'));
}

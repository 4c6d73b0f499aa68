import { m } from '$lib/paraglide/messages';
import type { GivenFile, PlatformReading } from './platform';
import { filesThatHold, firstChoice } from './reading/choosing';
import { readJson } from './reading/json';
import { Listing } from './reading/listing';
import { dayOf, filled, lineOf, listOf, partOf, secondsOf } from './reading/shapes';

export const id = 'instagram';
export const platform = 'instagram';

export function label() {
	return m.platform_instagram();
}

export function howToExport() {
	return [
		m.platforms_instagram_path(),
		m.platforms_instagram_options(),
		m.platforms_instagram_wait()
	];
}

const followingKey = 'relationships_following';
const followersKey = 'relationships_followers';

/** Threads has lists of these names too, with other keys. */
const followingName = /(?:^|\/)following[^/]*\.json$/i;
const followersName = /(?:^|\/)followers[^/]*\.json$/i;
const pageName = /(?:^|\/)followers_and_following\/(?:following|followers[^/]*)\.html$/i;
/** Other parts of the same export. */
const partName = /(?:^|\/)(?:followers_and_following|your_instagram_activity)\//i;

export function accepts(files: readonly GivenFile[]) {
	return firstChoice(
		async () => [...(await followingIn(files)), ...(await followersIn(files))],
		() => files.filter(({ path }) => pageName.test(path)),
		() => files.filter(({ path }) => partName.test(path))
	);
}

function followingIn(files: readonly GivenFile[]): Promise<GivenFile[]> {
	return filesThatHold(files, followingName, (start) => start.includes(`"${followingKey}"`));
}

function followersIn(files: readonly GivenFile[]): Promise<GivenFile[]> {
	const isList = /^\s*\[\s*(?:\]|\{[^]*"string_list_data")/;
	return filesThatHold(
		files,
		followersName,
		(start, { path }) =>
			start.includes(`"${followersKey}"`) || (followersName.test(path) && isList.test(start))
	);
}

/** Contacts are those who are followed. */
export async function read(
	files: readonly GivenFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const [following, followers] = [await followingIn(files), await followersIn(files)];
	if (following.length === 0) {
		const isPage = followers.length === 0 && files.some(({ path }) => pageName.test(path));
		return { ok: false, problem: { kind: isPage ? 'only-html' : 'no-list', platform } };
	}
	const listing = new Listing(progress);
	const followed = new Set<string>();
	for (const file of following) {
		const rows = await readRows(file, followingKey);
		if (!rows.ok) return rows;
		for (const row of rows.list) {
			const handle = handleOf(row);
			if (handle === '') listing.leaveOut('unreadable-row');
			else if (isDeleted(handle)) listing.leaveOut('deleted-account');
			else listing.add(contactOf(handle, row));
			followed.add(handle.toLowerCase());
		}
	}
	const followBack = new Set<string>();
	for (const file of followers) {
		const rows = await readRows(file, followersKey);
		if (!rows.ok) return rows;
		for (const handle of rows.list.map(handleOf))
			if (followed.has(handle.toLowerCase()) && !isDeleted(handle))
				followBack.add(handle.toLowerCase());
	}
	return listing.reading([...following, ...followers], {
		isWhole: true,
		...(followers.length > 0 && { mutual: followBack.size })
	});
}

async function readRows(file: GivenFile, key: string) {
	const json = await readJson(file);
	if (!json.ok) return json;
	const list = listOf(json.value) ?? listOf(partOf(json.value, key));
	if (list) return { ok: true, list } as const;
	return { ok: false, problem: { kind: 'malformed', path: file.path } } as const;
}

/** The user name, which stands in different places from year to year. */
function handleOf(row: unknown): string {
	const entry = listOf(partOf(row, 'string_list_data'))?.[0];
	const link = lineOf(partOf(entry, 'href'))
		.replace(/[?#].*$/, '')
		.replace(/\/+$/, '');
	return (
		lineOf(partOf(row, 'title')) ||
		lineOf(partOf(entry, 'value')) ||
		link.slice(link.lastIndexOf('/') + 1)
	);
}

function isDeleted(handle: string): boolean {
	return handle.startsWith('__deleted__');
}

function contactOf(handle: string, row: unknown) {
	const entry = listOf(partOf(row, 'string_list_data'))?.[0];
	const since = dayOf(secondsOf(partOf(entry, 'timestamp')));
	return {
		key: handle.toLowerCase(),
		name: handle,
		handle,
		link: `https://www.instagram.com/${encodeURIComponent(handle)}`,
		...filled({ since })
	};
}

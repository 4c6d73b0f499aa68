import { m } from '$lib/paraglide/messages';
import type { GivenFile, PlatformReading } from './platform';
import { filesThatHold, firstChoice } from './reading/file-selection';
import { readJson } from './reading/json';
import { Listing } from './reading/list-builder';
import { filled, idOf, lineOf, listOf, partOf } from './reading/values';

export const id = 'discord';
export const platform = 'discord';

export function label() {
	return m.platform_discord();
}

export function howToExport() {
	return [m.platforms_discord_path(), m.platforms_discord_options(), m.platforms_discord_wait()];
}

/** Folders have their names in the user's language. */
const listName = /(?:^|\/)user[^/]*\.json$/i;
/** Other parts of the same export. */
const partName = /(?:^|\/)c\d{15,}\/channel\.json$/i;

export function accepts(files: readonly GivenFile[]) {
	return firstChoice(
		() => listsIn(files),
		() => files.filter(({ path }) => partName.test(path))
	);
}

/** The relationships may stand beyond the beginning; what tells whose they are does not. */
function listsIn(files: readonly GivenFile[]): Promise<GivenFile[]> {
	const isAccount = /^\s*\{[^]*"id"\s*:/;
	const isDiscords = /"(?:relationships|discriminator|global_name)"\s*:/;
	return filesThatHold(
		files,
		listName,
		(start, { path }) =>
			isAccount.test(start) &&
			isDiscords.test(start) &&
			(listName.test(path) || start.includes('"username"'))
	);
}

const friend = new Set<unknown>([1, '1', 'FRIEND']);
const asked = new Set<unknown>([3, 4, '3', '4', 'PENDING_INCOMING', 'PENDING_OUTGOING']);

export async function read(
	files: readonly GivenFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await listsIn(files);
	if (lists.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	const listing = new Listing(progress);
	for (const file of lists) {
		const json = await readJson(file);
		if (!json.ok) return json;
		const given = partOf(json.value, 'relationships');
		if (given === undefined) return { ok: false, problem: { kind: 'no-list', platform } };
		const relationships = listOf(given);
		if (!relationships) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		for (const relationship of relationships) addRelationship(relationship, listing);
	}
	return listing.reading(lists);
}

/** Those who are blocked are no contacts and not counted as left out. */
function addRelationship(relationship: unknown, listing: Listing): void {
	const type = partOf(relationship, 'type');
	if (asked.has(type)) listing.leaveOut('not-mutual');
	if (!friend.has(type)) return;
	const user = partOf(relationship, 'user');
	const key = idOf(partOf(relationship, 'id')) || idOf(partOf(user, 'id'));
	const username = lineOf(partOf(user, 'username'));
	const name =
		lineOf(partOf(relationship, 'nickname')) || lineOf(partOf(user, 'global_name')) || username;
	if (key === '') listing.leaveOut('unreadable-row');
	else if (/^deleted_user_[\da-f]+$/i.test(username)) listing.leaveOut('deleted-account');
	else if (name === '') listing.addNameless();
	else listing.add({ key, name, ...filled({ handle: handleOf(username, user) }) });
}

/** Old user names are told apart by four digits. */
function handleOf(username: string, user: unknown): string {
	const digits = idOf(partOf(user, 'discriminator'));
	return /^0*$/.test(digits) ? username : `${username}#${digits}`;
}

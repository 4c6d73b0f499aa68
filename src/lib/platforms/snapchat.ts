import { m } from '$lib/paraglide/messages';
import type { GivenFile, PlatformReading } from './platform';
import { filesThatHold, firstChoice } from './reading/file-selection';
import { readJson } from './reading/json';
import { Listing } from './reading/list-builder';
import { dayAtStart, filled, lineOf, listOf, partOf } from './reading/values';

export const id = 'snapchat';
export const platform = 'snapchat';

export function label() {
	return m.platform_snapchat();
}

export function howToExport() {
	return [m.platforms_snapchat_path(), m.platforms_snapchat_options(), m.platforms_snapchat_wait()];
}

const listName = /(?:^|\/)friends[^/]*\.json$/i;
const pageName = /(?:^|\/)html\/friends\.html$/i;
/** Other parts of the same export. */
const partName =
	/(?:^|\/)json\/(?:account|account_history|chat_history|friends|snap_history|user_profile)\.json$/i;

/** Accounts of Snapchat itself. */
const services = new Set(['teamsnapchat', 'myai']);

export function accepts(files: readonly GivenFile[]) {
	return firstChoice(
		() => listsIn(files),
		() => files.filter(({ path }) => pageName.test(path)),
		() => files.filter(({ path }) => partName.test(path))
	);
}

/** The lists of deleted, blocked and asked friends stand beside that of friends, and may be before it. */
function listsIn(files: readonly GivenFile[]): Promise<GivenFile[]> {
	const isList =
		/^\s*\{[^]*"(?:Friends|Deleted Friends|Blocked Users|Friend Requests Sent|Pending Requests)"\s*:\s*(?:null|\[\s*(?:\]|\{[^]*"Username"))/;
	return filesThatHold(files, listName, (start) => isList.test(start));
}

export async function read(
	files: readonly GivenFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await listsIn(files);
	if (lists.length === 0) {
		const kind = files.some(({ path }) => pageName.test(path)) ? 'only-html' : 'no-list';
		return { ok: false, problem: { kind, platform } };
	}
	const listing = new Listing(progress);
	for (const file of lists) {
		const json = await readJson(file);
		if (!json.ok) return json;
		const given = partOf(json.value, 'Friends');
		if (given === undefined) return { ok: false, problem: { kind: 'no-list', platform } };
		const friends = listOf(given);
		if (!friends) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		for (const friend of friends) addFriend(friend, listing);
	}
	return listing.reading(lists);
}

function addFriend(friend: unknown, listing: Listing): void {
	const handle = lineOf(partOf(friend, 'Username'));
	const key = handle.toLowerCase();
	const since = dayAtStart(partOf(friend, 'Creation Timestamp'));
	if (handle === '') listing.leaveOut('unreadable-row');
	else if (services.has(key)) listing.leaveOut('service-account');
	else
		listing.add({
			key,
			name: lineOf(partOf(friend, 'Display Name')) || handle,
			handle,
			...filled({ since })
		});
}

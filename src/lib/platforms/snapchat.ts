import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { readJsonRows } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import { asLine, leadingDay, valueAt, withoutEmpty } from './reading/values';

export const id = 'snapchat';
export const platform = 'snapchat';

export const label = () => m.platform_snapchat();
export const howToExport = () => [
	m.platforms_snapchat_path(),
	m.platforms_snapchat_options(),
	m.platforms_snapchat_wait()
];

const listName = /(?:^|\/)friends[^/]*\.json$/i;
const pageName = /(?:^|\/)html\/friends\.html$/i;
/** Files of an export that has no list. */
const partName =
	/(?:^|\/)json\/(?:account|account_history|chat_history|friends|snap_history|user_profile)\.json$/i;

/** Snapchat's own accounts. */
const services = new Set(['teamsnapchat', 'myai']);

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		() => listFiles(files),
		() => files.filter(({ path }) => pageName.test(path)),
		() => files.filter(({ path }) => partName.test(path))
	);
}

/** Lists of deleted, blocked and requested friends may come before the list of friends. */
function listFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	const isList =
		/^\s*\{[^]*"(?:Friends|Deleted Friends|Blocked Users|Friend Requests Sent|Pending Requests)"\s*:\s*(?:null|\[\s*(?:\]|\{[^]*"Username"))/;
	return filesMatching(files, listName, (start) => isList.test(start));
}

export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await listFiles(files);
	if (lists.length === 0) {
		const kind = files.some(({ path }) => pageName.test(path)) ? 'only-html' : 'no-list';
		return { ok: false, problem: { kind, platform } };
	}
	const friends = await readJsonRows(lists, platform, 'Friends');
	if (!friends.ok) return friends;
	const builder = new ListBuilder(progress);
	for (const friend of friends.rows) addFriend(friend, builder);
	return builder.build(lists);
}

function addFriend(friend: unknown, builder: ListBuilder): void {
	const handle = asLine(valueAt(friend, 'Username'));
	const key = handle.toLowerCase();
	const since = leadingDay(valueAt(friend, 'Creation Timestamp'));
	if (handle === '') builder.leaveOut('unreadable-row');
	else if (services.has(key)) builder.leaveOut('service-account');
	else
		builder.add({
			key,
			name: asLine(valueAt(friend, 'Display Name')) || handle,
			handle,
			...withoutEmpty({ since })
		});
}

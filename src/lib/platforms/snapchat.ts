import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { readJson } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import { leadingDay, withoutEmpty, asLine, asArray, valueAt } from './reading/values';

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
/** Other parts of the same export. */
const partName =
	/(?:^|\/)json\/(?:account|account_history|chat_history|friends|snap_history|user_profile)\.json$/i;

/** Accounts of Snapchat itself. */
const services = new Set(['teamsnapchat', 'myai']);

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		() => listFiles(files),
		() => files.filter(({ path }) => pageName.test(path)),
		() => files.filter(({ path }) => partName.test(path))
	);
}

/** The lists of deleted, blocked and asked friends stand beside that of friends, and may be before it. */
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
	const builder = new ListBuilder(progress);
	for (const file of lists) {
		const json = await readJson(file);
		if (!json.ok) return json;
		const given = valueAt(json.value, 'Friends');
		if (given === undefined) return { ok: false, problem: { kind: 'no-list', platform } };
		const friends = asArray(given);
		if (!friends) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		for (const friend of friends) addFriend(friend, builder);
	}
	return builder.reading(lists);
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

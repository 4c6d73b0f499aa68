import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { readJsonRows } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import { asId, asLine, valueAt, withoutEmpty } from './reading/values';

export const id = 'discord';
export const platform = 'discord';

export const label = () => m.platform_discord();
export const howToExport = () => [
	m.platforms_discord_path(),
	m.platforms_discord_options(),
	m.platforms_discord_wait()
];

/** Folder names are in the user's language. */
const listName = /(?:^|\/)user[^/]*\.json$/i;
/** Files of an export that has no list. */
const partName = /(?:^|\/)c\d{15,}\/channel\.json$/i;

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		() => listFiles(files),
		() => files.filter(({ path }) => partName.test(path))
	);
}

/** The list may come after the first bytes, so the account before it identifies the file. */
function listFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	const isAccount = /^\s*\{[^]*"id"\s*:/;
	const isDiscords = /"(?:relationships|discriminator|global_name)"\s*:/;
	return filesMatching(
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

/** No relationship, blocked, implicit, suggested. */
const others = new Set<unknown>([
	0,
	2,
	5,
	6,
	'0',
	'2',
	'5',
	'6',
	'NONE',
	'BLOCKED',
	'IMPLICIT',
	'SUGGESTION'
]);

export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await listFiles(files);
	if (lists.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	const relationships = await readJsonRows(lists, platform, 'relationships');
	if (!relationships.ok) return relationships;
	const builder = new ListBuilder(progress);
	for (const relationship of relationships.rows) addRelationship(relationship, builder);
	return builder.build(lists);
}

/** Blocked users are skipped without being counted. */
function addRelationship(relationship: unknown, builder: ListBuilder): void {
	const type = valueAt(relationship, 'type');
	if (asked.has(type)) builder.leaveOut('not-mutual');
	else if (!friend.has(type) && !others.has(type)) builder.leaveOut('unreadable-row');
	if (!friend.has(type)) return;
	const user = valueAt(relationship, 'user');
	const key = asId(valueAt(relationship, 'id')) || asId(valueAt(user, 'id'));
	const username = asLine(valueAt(user, 'username'));
	const name =
		asLine(valueAt(relationship, 'nickname')) || asLine(valueAt(user, 'global_name')) || username;
	if (key === '') builder.leaveOut('unreadable-row');
	else if (/^deleted_user_[\da-f]+$/i.test(username)) builder.leaveOut('deleted-account');
	else if (name === '') builder.addNameless();
	else builder.add({ key, name, ...withoutEmpty({ handle: handleOf(username, user) }) });
}

/** Old user names have a four-digit suffix. */
function handleOf(username: string, user: unknown): string {
	const digits = asId(valueAt(user, 'discriminator'));
	return /^0*$/.test(digits) ? username : `${username}#${digits}`;
}

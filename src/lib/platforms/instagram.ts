import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformProblem, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { parseFriendsPage } from './reading/friends-page';
import { readJson } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import { asArray, asLine, asUnixSeconds, utcDay, valueAt, withoutEmpty } from './reading/values';
import { readText } from './reading/text';

export const id = 'instagram';
export const platform = 'instagram';

export const label = () => m.platform_instagram();
export const howToExport = () => [
	m.platforms_instagram_path(),
	m.platforms_instagram_options(),
	m.platforms_instagram_wait()
];

const followingKey = 'relationships_following';
const followersKey = 'relationships_followers';

/** Threads has files of these names too, with other keys. */
const followingName = /(?:^|\/)following[^/]*\.json$/i;
const followersName = /(?:^|\/)followers[^/]*\.json$/i;
const followingPage = /(?:^|\/)following(?:_\d+)?\.html$/i;
const followersPage = /(?:^|\/)followers(?:_\d+)?\.html$/i;
const threads = /(?:^|\/)threads\//i;
/** Files of an export that has no list. */
const partName = /(?:^|\/)(?:followers_and_following|your_instagram_activity)\//i;
const partStart = /^\s*\{\s*"relationships_[a-z_]+"/;

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		async () => [...(await followingFiles(files)), ...(await followersFiles(files))],
		() => pageFiles(files, followingPage, followersPage),
		() => files.filter(({ path }) => partName.test(path)),
		() => filesMatching(files, partName, (start) => partStart.test(start))
	);
}

function followingFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	return listFiles(files, followingName, followingKey);
}

function followersFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	return listFiles(files, followersName, followersKey);
}

/** The list is under `key`, or is the whole file if the file has its usual name. */
function listFiles(files: readonly InputFile[], called: RegExp, key: string): Promise<InputFile[]> {
	const isList = /^\s*\[\s*(?:\]|\{[^]*"string_list_data")/;
	return filesMatching(
		files,
		called,
		(start, { path }) =>
			start.includes(`"${key}"`) || (called.test(path) && !threads.test(path) && isList.test(start))
	);
}

function pageFiles(files: readonly InputFile[], ...called: RegExp[]): InputFile[] {
	return files.filter(({ path }) => called.some((name) => name.test(path)) && !threads.test(path));
}

/** Followed accounts count as contacts. */
export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	let [following, followers] = [await followingFiles(files), await followersFiles(files)];
	if (following.length + followers.length === 0) {
		following = pageFiles(files, followingPage);
		followers = pageFiles(files, followersPage);
	}
	if (following.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	const builder = new ListBuilder(progress);
	const followed = new Set<string>();
	for (const file of following) {
		const read = await readAccounts(file, followingKey);
		if (!read.ok) return read;
		for (const account of read.accounts) {
			const { handle } = account;
			if (handle === '') builder.leaveOut('unreadable-row');
			else if (isDeleted(handle)) builder.leaveOut('deleted-account');
			else builder.add(contactOf(account));
			followed.add(handle.toLowerCase());
		}
	}
	const followBack = new Set<string>();
	let areFollowersReadable = followers.length > 0;
	for (const file of followers) {
		const read = await readAccounts(file, followersKey);
		if (!read.ok) return read;
		for (const handle of read.accounts.map((account) => account.handle.toLowerCase()))
			if (handle === '') areFollowersReadable = false;
			else if (followed.has(handle) && !isDeleted(handle)) followBack.add(handle);
	}
	return builder.build([...following, ...followers], {
		isWhole: true,
		...(areFollowersReadable && { mutual: followBack.size })
	});
}

interface Account {
	/** Empty if it cannot be read. */
	readonly handle: string;
	readonly since?: string | undefined;
}

type Accounts =
	{ ok: true; accounts: readonly Account[] } | { ok: false; problem: PlatformProblem };

async function readAccounts(file: InputFile, key: string): Promise<Accounts> {
	if (/\.html$/i.test(file.path)) return accountsOnPage(file);
	const json = await readJson(file);
	if (!json.ok) return json;
	const list = asArray(json.value) ?? asArray(valueAt(json.value, key));
	if (list) return { ok: true, accounts: list.map(accountIn) };
	return { ok: false, problem: { kind: 'malformed', path: file.path } };
}

/** A page has the user name or the address of the profile. */
async function accountsOnPage(file: InputFile): Promise<Accounts> {
	const page = await readText(file);
	if (!page.ok) return page;
	const entries = await parseFriendsPage(page.text);
	if (!entries) return { ok: false, problem: { kind: 'only-html', platform } };
	const accounts = entries.map(({ name, since }) => {
		const handle = name.startsWith('http') ? endOf(name) : name;
		return { handle: /^[\w.]+$/.test(handle) ? handle : '', since };
	});
	return { ok: true, accounts };
}

/** The place of the user name differs between years. */
function accountIn(row: unknown): Account {
	const entry = asArray(valueAt(row, 'string_list_data'))?.[0];
	const handle =
		asLine(valueAt(row, 'title')) ||
		asLine(valueAt(entry, 'value')) ||
		endOf(asLine(valueAt(entry, 'href')));
	return { handle, since: utcDay(asUnixSeconds(valueAt(entry, 'timestamp'))) };
}

function endOf(link: string): string {
	const path = link.replace(/[?#].*$/, '').replace(/\/+$/, '');
	return path.slice(path.lastIndexOf('/') + 1);
}

function isDeleted(handle: string): boolean {
	return handle.startsWith('__deleted__');
}

function contactOf({ handle, since }: Account) {
	return {
		key: handle.toLowerCase(),
		name: handle,
		handle,
		link: `https://www.instagram.com/${encodeURIComponent(handle)}`,
		...withoutEmpty({ since })
	};
}

import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformProblem, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { parseFriendsPage } from './reading/friends-page';
import { readJson } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import { repairMojibake } from './reading/mojibake';
import {
	asArray,
	asUnixSeconds,
	cleanText,
	objectEntries,
	utcDay,
	valueAt,
	withoutEmpty
} from './reading/values';
import { readText } from './reading/text';

export const id = 'facebook';
export const platform = 'facebook';

export const label = () => m.platform_facebook();
export const howToExport = () => [
	m.platforms_facebook_path(),
	m.platforms_facebook_options(),
	m.platforms_facebook_wait()
];

/** Followers, requests and removed friends have other file names and keys. */
const listName = /(?:^|\/)(?:your_)?friends[^/]*\.json$/i;
const ownListName = /(?:^|\/)(?:your_friends|friends_and_followers\/friends)\.json$/i;
const listKey = /^friends(?:_v\d+)?$/;
const listStart =
	/^\s*\{[^]*"friends(?:_v\d+)?"\s*:\s*(?:null|\[\s*(?:\]|\{[^]*"(?:name|timestamp)"))/;

const pageName = /(?:^|\/)(?:your_)?friends[^/]*\.html?$/i;
/** The path of Snapchat’s page. */
const othersPageName = /(?:^|\/)html\/friends\.html$/i;

/** Files of an export that has no list. */
const partName =
	/(?:^|\/)(?:your_facebook_activity\/|friends_and_followers\/|connections\/friends\/|profile_information\/profile_information\.(?:json|html)$)/i;
const partStart =
	/^\s*\{\s*"(?:deleted_friends|rejected_requests|sent_requests|received_requests|followers|following|profile)_v\d"/;

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		() => filesMatching(files, listName, isList),
		() => filesMatching(files.filter(isPage), pageName, (start) => !/snapchat/i.test(start)),
		() => files.filter(({ path }) => partName.test(path)),
		() => filesMatching(files, partName, (start) => partStart.test(start))
	);
}

function isList(start: string, { path }: InputFile): boolean {
	return ownListName.test(path) || listStart.test(start);
}

function isPage({ path }: InputFile): boolean {
	return pageName.test(path) && !othersPageName.test(path);
}

export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await filesMatching(files, listName, isList);
	const used = lists.length > 0 ? lists : files.filter(isPage);
	if (used.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	const builder = new ListBuilder(progress);
	for (const file of used) {
		const reading = await (lists.length > 0 ? readList(file) : parsePage(file));
		if (!reading.ok) return reading;
		addFriends(reading.entries, builder);
	}
	return builder.build(used);
}

type Entries = { ok: true; entries: readonly Entry[] } | { ok: false; problem: PlatformProblem };

interface Entry {
	/** Undefined if it cannot be read, empty if the export has none. */
	readonly name: string | undefined;
	/** The exact moment of becoming friends, if the export has it. */
	readonly seconds?: number | undefined;
	readonly since?: string | undefined;
}

async function readList(file: InputFile): Promise<Entries> {
	const json = await readJson(file);
	if (!json.ok) return json;
	const lists = objectEntries(json.value)
		.filter(([key]) => listKey.test(key))
		.map(([, list]) => asArray(list))
		.filter((list) => list !== undefined);
	if (lists.length === 0) return { ok: false, problem: { kind: 'malformed', path: file.path } };
	return { ok: true, entries: lists.flat().map(entryOf) };
}

function entryOf(friend: unknown): Entry {
	const name = valueAt(friend, 'name');
	const seconds = asUnixSeconds(valueAt(friend, 'timestamp'));
	const since = utcDay(seconds);
	if (typeof name === 'string') return { name: cleanText(repairMojibake(name)), seconds, since };
	const isKnownFormat = objectEntries(friend).every(
		([key]) => key === 'name' || key === 'timestamp'
	);
	return { name: isKnownFormat && seconds !== undefined ? '' : undefined };
}

async function parsePage(file: InputFile): Promise<Entries> {
	const page = await readText(file);
	if (!page.ok) return page;
	const entries = await parseFriendsPage(page.text);
	return entries ? { ok: true, entries } : { ok: false, problem: { kind: 'only-html', platform } };
}

function addFriends(entries: readonly Entry[], builder: ListBuilder): void {
	const keys = keysOf(entries);
	for (const [index, { name, since }] of entries.entries()) {
		const key = keys[index];
		if (name === undefined) builder.leaveOut('unreadable-row');
		else if (name === '' || key === undefined) builder.addNameless();
		else builder.add({ key, name, ...withoutEmpty({ since }) });
	}
}

/**
 * Keys that tell friends apart: the name and the moment. Pages have no moments, so namesakes are numbered instead,
 * from the oldest: entries are newest first, and new friends must not change the keys of others.
 */
function keysOf(entries: readonly Entry[]): (string | undefined)[] {
	const namesakes = new Map<string, number>();
	return entries
		.toReversed()
		.map(({ name = '', seconds }) => {
			const own = name.normalize();
			if (seconds !== undefined) return `${own}\n${seconds}`;
			const earlier = namesakes.get(own) ?? 0;
			namesakes.set(own, earlier + 1);
			return earlier === 0 ? own : `${own}\n#${earlier + 1}`;
		})
		.toReversed();
}

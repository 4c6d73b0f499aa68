import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { readJson } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import {
	asArray,
	asLine,
	leadingDay,
	objectEntries,
	valueAt,
	withoutEmpty
} from './reading/values';
import { readStart, readText } from './reading/text';

export const id = 'tiktok';
export const platform = 'tiktok';

export const label = () => m.platform_tiktok();
export const howToExport = () => [
	m.platforms_tiktok_path(),
	m.platforms_tiktok_options(),
	m.platforms_tiktok_wait()
];

const listName = /(?:^|\/)user_data[^/]*\.json$/i;
/** The lists may come after the first bytes, so another section identifies the file. */
const part =
	/^\s*\{[^]*"(?:Activity|App Settings|Comment|Direct Messages?|Follow\w+(?: List)?|Profile|Profile And Settings|Video|Post)"\s*:/i;
const ownPart = /^\s*\{[^]*"(?:FansList|Your Activity|Ads and data|Tiktok Live)"\s*:/i;

/** The text export has one file per list. */
const followingName = /(?:^|\/)following(?: list)?[^/.]*\.txt$/i;
const followersName = /(?:^|\/)followers?(?: list)?[^/.]*\.txt$/i;
const line = /^\s*(Date|User ?name)\s*:\s*(.*)$/i;
const lineSomewhere = /^\s*User ?name\s*:/im;

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		() =>
			filesMatching(
				files,
				listName,
				(start, { path }) => ownPart.test(start) || (listName.test(path) && part.test(start))
			),
		() => textFiles(files)
	);
}

/** Either file may be empty, as long as one has entries. */
async function textFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	const called = files.filter(({ path }) => followingName.test(path) || followersName.test(path));
	const starts = await Promise.all(called.map(readStart));
	return starts.some((start) => lineSomewhere.test(start)) ? called : [];
}

/** Accounts that follow each other count as contacts. */
export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const builder = new ListBuilder(progress);
	const texts = files.filter(({ path }) => /\.txt$/i.test(path));
	if (texts.length > 0) {
		const following = await rowsIn(texts, followingName);
		if (!following.ok) return following;
		const followers = await rowsIn(texts, followersName);
		if (!followers.ok) return followers;
		if (!following.rows || !followers.rows)
			return { ok: false, problem: { kind: 'no-list', platform } };
		if (isUnreadable(following.rows) || isUnreadable(followers.rows))
			return { ok: false, problem: { kind: 'malformed', path: texts[0]?.path ?? '' } };
		addMutuals(following.rows, followers.rows, builder);
	}
	for (const file of files) {
		if (texts.includes(file)) continue;
		const json = await readJson(file);
		if (!json.ok) return json;
		const following = findList(json.value, /^Following(?: List)?$/, 'Following');
		const followers = findList(json.value, /^Followers?(?: List)?$/, 'FansList');
		if (!following || !followers) return { ok: false, problem: { kind: 'no-list', platform } };
		if (isUnreadable(following) || isUnreadable(followers))
			return { ok: false, problem: { kind: 'malformed', path: file.path } };
		addMutuals(following, followers, builder);
	}
	return builder.build(files);
}

type Rows =
	{ ok: true; rows: readonly unknown[] | undefined } | Extract<PlatformReading, { ok: false }>;

/** The entries in the files of one list; undefined if there are no such files. */
async function rowsIn(files: readonly InputFile[], name: RegExp): Promise<Rows> {
	const lists = files.filter(({ path }) => name.test(path));
	const rows: Record<string, string>[] = [];
	for (const file of lists) {
		const read = file.size === 0 ? ({ ok: true, text: '' } as const) : await readText(file);
		if (!read.ok) return read;
		let row: Record<string, string> | undefined;
		for (const each of read.text.split(/\r\n?|\n/)) {
			const [, key = '', value = ''] = line.exec(each) ?? [];
			if (key === '') continue;
			const field = /^d/i.test(key) ? 'Date' : 'UserName';
			if (!row || Object.hasOwn(row, field)) rows.push((row = {}));
			row[field] = value;
		}
	}
	return { ok: true, rows: lists.length > 0 ? rows : undefined };
}

/** Section names change from year to year, so all are searched. The longest list wins. */
function findList(value: unknown, section: RegExp, key: string): readonly unknown[] | undefined {
	return [value, ...objectEntries(value).map(([, inner]) => inner)]
		.flatMap(objectEntries)
		.filter(([name]) => section.test(name))
		.map(([, inner]) => (inner === null ? [] : asArray(valueAt(inner, key))))
		.filter((list) => list !== undefined)
		.sort((a, b) => b.length - a.length)[0];
}

function addMutuals(
	following: readonly unknown[],
	followers: readonly unknown[],
	builder: ListBuilder
): void {
	const fans = new Map(followers.map((row) => [handleOf(row).toLowerCase(), dayOf(row)]));
	builder.leaveOut('unreadable-row', followers.filter((row) => handleOf(row) === '').length);
	fans.delete('');
	for (const row of following) {
		const handle = handleOf(row);
		const key = handle.toLowerCase();
		if (handle === '') builder.leaveOut('unreadable-row');
		else if (!fans.has(key)) builder.leaveOut('not-mutual');
		else {
			// They are contacts from the later of the two days.
			const since = [dayOf(row), fans.get(key)].filter((day) => day !== undefined).sort()[1];
			builder.add({
				key,
				name: handle,
				handle,
				link: `https://www.tiktok.com/@${encodeURIComponent(handle)}`,
				...withoutEmpty({ since })
			});
		}
	}
}

/** Whether a list has entries and none of them can be read. */
function isUnreadable(rows: readonly unknown[]): boolean {
	return rows.length > 0 && rows.every((row) => handleOf(row) === '');
}

function handleOf(row: unknown): string {
	return asLine(valueAt(row, 'UserName') ?? valueAt(row, 'Username')).replace(/^@/, '');
}

function dayOf(row: unknown): string | undefined {
	return leadingDay(valueAt(row, 'Date'));
}

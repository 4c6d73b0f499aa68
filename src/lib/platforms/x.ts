import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformProblem, PlatformReading } from './platform';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { parseJson } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import { asArray, asId, valueAt } from './reading/values';
import { readText } from './reading/text';

export const id = 'x';
export const platform = 'x';

export const label = () => m.platform_x();
export const howToExport = () => [
	m.platforms_x_path(),
	m.platforms_x_options(),
	m.platforms_x_wait()
];

const followingName = /(?:^|\/)following[^/]*\.js$/i;
const followersName = /(?:^|\/)follower[^/]*\.js$/i;
/** Files of an archive that has no list. */
const partStart = /^\s*(?:window\.)?(?:YTD\.|__THAR_CONFIG)/;

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		async () => [...(await followingFiles(files)), ...(await followersFiles(files))],
		() =>
			filesMatching(files, /(?:^|\/)data\/(?:account|manifest)\.js$/i, (start) =>
				partStart.test(start)
			)
	);
}

function followingFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	return filesMatching(files, followingName, (start) =>
		/^\s*(?:window\.)?YTD\.following\./.test(start)
	);
}

function followersFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	return filesMatching(files, followersName, (start) =>
		/^\s*(?:window\.)?YTD\.follower\./.test(start)
	);
}

/** Followed accounts count as contacts. The archive has their ids but no names. */
export async function read(files: readonly InputFile[]): Promise<PlatformReading> {
	const [following, followers] = [await followingFiles(files), await followersFiles(files)];
	if (following.length === 0) return { ok: false, problem: { kind: 'no-list', platform } };
	const followed = await readAccounts(following, 'following');
	if (!followed.ok) return followed;
	const follow = await readAccounts(followers, 'follower');
	if (!follow.ok) return follow;
	const mutual = [...followed.accounts].filter((account) => follow.accounts.has(account)).length;
	const builder = new ListBuilder();
	builder.leaveOut('unreadable-row', followed.unreadable);
	return builder.build([...following, ...followers], {
		isWhole: true,
		count: followed.accounts.size,
		...(followers.length > 0 && follow.unreadable === 0 && { mutual })
	});
}

type Accounts =
	{ ok: true; accounts: Set<string>; unreadable: number } | { ok: false; problem: PlatformProblem };

/** The files are scripts: the list in them is parsed, the script is never run. */
async function readAccounts(files: readonly InputFile[], key: string): Promise<Accounts> {
	const accounts = new Set<string>();
	let unreadable = 0;
	for (const file of files) {
		const script = await readText(file);
		if (!script.ok) return script;
		const rows = listIn(script.text);
		if (!rows) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		for (const row of rows) {
			const account = asId(valueAt(row, key, 'accountId'));
			if (account === '') unreadable += 1;
			else accounts.add(account);
		}
	}
	return { ok: true, accounts, unreadable };
}

function listIn(script: string): readonly unknown[] | undefined {
	try {
		return asArray(parseJson(script.slice(script.indexOf('['), script.lastIndexOf(']') + 1)));
	} catch {
		return undefined;
	}
}

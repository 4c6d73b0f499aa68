import { m } from '$lib/paraglide/messages';
import type { Found, InputFile, PlatformReading } from './platform';
import { cellAt, findHeader, firstRows, type Header, type Headings } from './reading/csv';
import { ListBuilder } from './reading/list-builder';
import { forEachRow } from './reading/csv-rows';
import { cleanText } from './reading/values';
import { tableFiles } from './reading/table-files';
import { readStart, readText } from './reading/text';

export const id = 'mastodon';
export const platform = 'mastodon';

export const label = () => m.platform_mastodon();
export const howToExport = () => [
	m.platforms_mastodon_path(),
	m.platforms_mastodon_options(),
	m.platforms_mastodon_wait()
];

type Column = 'account' | 'boosts';

const headings: Headings<Column> = {
	account: 'account address',
	boosts: 'show boosts'
};

const listName = /(?:^|\/)following_accounts[^/]*\.csv$/i;
/** Other lists under the same heading. */
const otherName = /(?:^|\/)(?:followers|muted_accounts|blocked_accounts|lists)[^/]*\.csv$/i;

const account = /^@?[\w.-]+(?:@[\p{L}\p{N}.-]+(?::\d+)?)?$/u;

export async function accepts(files: readonly InputFile[]) {
	const found: InputFile[] = [];
	for (const file of tableFiles(files, listName)) {
		if (otherName.test(file.path)) continue;
		const start = await readStart(file);
		if (await headerOf(start, file.path)) found.push(file);
	}
	return found;
}

/** Finds the header. Files without one are accepted only if their name or first row shows whose they are. */
async function headerOf(text: string, path: string): Promise<Header<Column> | undefined> {
	const isListName = listName.test(path);
	const header = await findHeader(text, {
		headings,
		isHeader: ({ account, boosts }) => account !== undefined && (boosts !== undefined || isListName)
	});
	if (header) return header;
	const [first] = await firstRows(text, ',', 1);
	const [address = '', boosts = ''] = first ?? [];
	const isAccount = account.test(address.trim());
	const isFollowed = isListName || (address.includes('@') && /^(?:true|false)$/i.test(boosts));
	return isAccount && isFollowed
		? { delimiter: ',', row: -1, cells: [], at: { account: 0 } }
		: undefined;
}

export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const builder = new ListBuilder(progress);
	for (const file of files) {
		const text = await readText(file);
		if (!text.ok) return text;
		const header = await headerOf(text.text, file.path);
		if (!header) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		const problem = await forEachRow(
			text.text,
			header,
			file.path,
			(cells) => {
				const address = cleanText(cellAt(cells, header.at.account));
				if (account.test(address)) builder.add(followed(address.replace(/^@/, '')));
				else builder.leaveOut('unreadable-row');
			},
			{ onCut: () => builder.leaveOut('unreadable-row') }
		);
		if (problem) return { ok: false, problem };
	}
	return builder.build(files);
}

/** The address is the only name; its case does not matter. */
function followed(handle: string): Found {
	const [user = '', server] = handle.split('@');
	const link = server === undefined ? {} : { link: `https://${server}/@${user}` };
	return { key: handle.toLowerCase(), name: handle, handle, ...link };
}

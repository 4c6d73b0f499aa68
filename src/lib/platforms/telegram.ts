import { m } from '$lib/paraglide/messages';
import type { GivenFile, PlatformReading } from './platform';
import { hasAddress, phoneKey } from './reading/address-book';
import { filesThatHold, firstChoice } from './reading/file-selection';
import { readJson } from './reading/json';
import { Listing } from './reading/list-builder';
import {
	dayAtStart,
	dayOf,
	entriesOf,
	filled,
	idOf,
	lineOf,
	listOf,
	partOf,
	secondsOf,
	tidy
} from './reading/values';

export const id = 'telegram';
export const platform = 'telegram';

export function label() {
	return m.platform_telegram();
}

export function howToExport() {
	return [m.platforms_telegram_path(), m.platforms_telegram_options(), m.platforms_telegram_wait()];
}

const listName = /(?:^|\/)result[^/]*\.json$/i;
const pageName = /(?:^|\/)(?:lists\/contacts|export_results)\.html$/i;
const parts =
	/"(?:personal_information|contacts|frequent_contacts|chats|left_chats|sessions)"\s*:\s*\{/;

export function accepts(files: readonly GivenFile[]) {
	return firstChoice(
		() => listsIn(files),
		() => files.filter(({ path }) => pageName.test(path))
	);
}

function listsIn(files: readonly GivenFile[]): Promise<GivenFile[]> {
	return filesThatHold(
		files,
		listName,
		(start, { path }) =>
			parts.test(start) &&
			(listName.test(path) || /^\s*\{[^]*"(?:first_name|date_unixtime)"\s*:/.test(start))
	);
}

export async function read(
	files: readonly GivenFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await listsIn(files);
	if (lists.length === 0) return { ok: false, problem: { kind: 'only-html', platform } };
	const listing = new Listing(progress);
	for (const file of lists) {
		const json = await readJson(file);
		if (!json.ok) return json;
		const contacts = partOf(json.value, 'contacts');
		if (contacts === undefined) return { ok: false, problem: { kind: 'no-list', platform } };
		const list = listOf(partOf(contacts, 'list'));
		if (!list) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		for (const contact of list) addContact(contact, listing);
	}
	return listing.reading(lists);
}

/** Of an account that was deleted, only the date is left. */
function addContact(contact: unknown, listing: Listing): void {
	const given = lineOf(partOf(contact, 'first_name'));
	const name = tidy(`${given} ${lineOf(partOf(contact, 'last_name'))}`);
	const user = idOf(partOf(contact, 'user_id')).replace(/^user/, '');
	const phone = lineOf(partOf(contact, 'phone_number')).replace(/^00/, '+');
	const phones = phone === '' ? [] : [phone];
	if (name !== '')
		listing.add({
			key: user === '' ? `${name}\n${phoneKey(phone)}` : user,
			name,
			...filled({ given, phones, since: sinceOf(contact) })
		});
	else if (hasAddress({ phones })) listing.addNameless();
	else listing.leaveOut(entriesOf(contact).length > 0 ? 'deleted-account' : 'unreadable-row');
}

/** Until 2022, there was the text only. */
function sinceOf(contact: unknown): string | undefined {
	const seconds = secondsOf(partOf(contact, 'date_unixtime'));
	return dayOf(seconds) ?? dayAtStart(partOf(contact, 'date'));
}

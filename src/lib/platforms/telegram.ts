import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { hasAddress, phoneKey } from './reading/address-book';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { readJson } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import {
	leadingDay,
	dayOf,
	objectEntries,
	withoutEmpty,
	asId,
	asLine,
	asArray,
	valueAt,
	asUnixSeconds,
	cleanText
} from './reading/values';

export const id = 'telegram';
export const platform = 'telegram';

export const label = () => m.platform_telegram();
export const howToExport = () => [
	m.platforms_telegram_path(),
	m.platforms_telegram_options(),
	m.platforms_telegram_wait()
];

const listName = /(?:^|\/)result[^/]*\.json$/i;
const pageName = /(?:^|\/)(?:lists\/contacts|export_results)\.html$/i;
const parts =
	/"(?:personal_information|contacts|frequent_contacts|chats|left_chats|sessions)"\s*:\s*\{/;

export function accepts(files: readonly InputFile[]) {
	return firstNonEmpty(
		() => listFiles(files),
		() => files.filter(({ path }) => pageName.test(path))
	);
}

function listFiles(files: readonly InputFile[]): Promise<InputFile[]> {
	return filesMatching(
		files,
		listName,
		(start, { path }) =>
			parts.test(start) &&
			(listName.test(path) || /^\s*\{[^]*"(?:first_name|date_unixtime)"\s*:/.test(start))
	);
}

export async function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	const lists = await listFiles(files);
	if (lists.length === 0) return { ok: false, problem: { kind: 'only-html', platform } };
	const builder = new ListBuilder(progress);
	for (const file of lists) {
		const json = await readJson(file);
		if (!json.ok) return json;
		const contacts = valueAt(json.value, 'contacts');
		if (contacts === undefined) return { ok: false, problem: { kind: 'no-list', platform } };
		const list = asArray(valueAt(contacts, 'list'));
		if (!list) return { ok: false, problem: { kind: 'malformed', path: file.path } };
		for (const contact of list) addContact(contact, builder);
	}
	return builder.reading(lists);
}

/** Of an account that was deleted, only the date is left. */
function addContact(contact: unknown, builder: ListBuilder): void {
	const given = asLine(valueAt(contact, 'first_name'));
	const name = cleanText(`${given} ${asLine(valueAt(contact, 'last_name'))}`);
	const user = asId(valueAt(contact, 'user_id')).replace(/^user/, '');
	const phone = asLine(valueAt(contact, 'phone_number')).replace(/^00/, '+');
	const phones = phone === '' ? [] : [phone];
	if (name !== '')
		builder.add({
			key: user === '' ? `${name}\n${phoneKey(phone)}` : user,
			name,
			...withoutEmpty({ given, phones, since: sinceOf(contact) })
		});
	else if (hasAddress({ phones })) builder.addNameless();
	else builder.leaveOut(objectEntries(contact).length > 0 ? 'deleted-account' : 'unreadable-row');
}

/** Until 2022, there was the text only. */
function sinceOf(contact: unknown): string | undefined {
	const seconds = asUnixSeconds(valueAt(contact, 'date_unixtime'));
	return dayOf(seconds) ?? leadingDay(valueAt(contact, 'date'));
}

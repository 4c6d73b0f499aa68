import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { hasAddress, phoneKey } from './reading/address-book';
import { filesMatching, firstNonEmpty } from './reading/file-selection';
import { readJsonRows } from './reading/json';
import { ListBuilder } from './reading/list-builder';
import {
	cleanPhone,
	asId,
	asLine,
	asUnixSeconds,
	cleanText,
	leadingDay,
	objectEntries,
	utcDay,
	valueAt,
	withoutEmpty
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
	const contacts = await readJsonRows(lists, platform, 'contacts', 'list');
	if (!contacts.ok) return contacts;
	const builder = new ListBuilder(progress);
	for (const contact of contacts.rows) addContact(contact, builder);
	return builder.build(lists);
}

function addContact(contact: unknown, builder: ListBuilder): void {
	const given = asLine(valueAt(contact, 'first_name'));
	const name = cleanText(`${given} ${asLine(valueAt(contact, 'last_name'))}`);
	const user = asId(asId(valueAt(contact, 'user_id')).replace(/^user/, ''));
	const phone = cleanPhone(asLine(valueAt(contact, 'phone_number'))).replace(/^00/, '+');
	const phones = phone === '' ? [] : [phone];
	if (name !== '')
		builder.add({
			key: user === '' ? `${name}\n${phoneKey(phone)}` : user,
			name,
			...withoutEmpty({ given, phones, since: sinceOf(contact) })
		});
	else if (hasAddress({ phones })) builder.addNameless();
	else builder.leaveOut(isDeletedAccount(contact) ? 'deleted-account' : 'unreadable-row');
}

/** A deleted account has a date, and empty fields at most. */
function isDeletedAccount(contact: unknown): boolean {
	const keys = objectEntries(contact).map(([key]) => key);
	return keys.length > 0 && keys.every((key) => contactKeys.has(key));
}

const contactKeys = new Set(
	'user_id first_name last_name phone_number date date_unixtime'.split(' ')
);

/** Exports before 2022 have no `date_unixtime`. */
function sinceOf(contact: unknown): string | undefined {
	const seconds = asUnixSeconds(valueAt(contact, 'date_unixtime'));
	return utcDay(seconds) ?? leadingDay(valueAt(contact, 'date'));
}

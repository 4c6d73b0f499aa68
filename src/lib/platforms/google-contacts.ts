import { m } from '$lib/paraglide/messages';
import type { GivenFile, PlatformReading, ReadOptions } from './platform';
import { readAddressTables, type AddressTable } from './reading/address-table';
import { tablesOf } from './reading/tables';

export const id = 'google-contacts';
export const platform = 'phone';

export function label() {
	return m.platforms_google_contacts();
}

export function howToExport() {
	return [
		m.platforms_google_contacts_path(),
		m.platforms_google_contacts_options(),
		m.platforms_google_contacts_wait()
	];
}

/** As they are called now, and as they were called until about 2023. */
const table = {
	headings: {
		full: ['name'],
		given: ['first name', 'given name'],
		middle: ['middle name', 'additional name'],
		family: ['last name', 'family name'],
		shown: ['file as'],
		nickname: ['nickname'],
		organisation: ['organization name', 'organization 1 - name'],
		position: ['organization title', 'organization 1 - title'],
		labels: ['labels', 'group membership'],
		email: ['e-mail 1 - value', 'email 1 - value'],
		phone: ['phone 1 - value']
	},
	isHeader: ({ full, given, labels, email, phone }) =>
		(full ?? given) !== undefined && (labels ?? email ?? phone) !== undefined,
	emails: /^e-?mail \d+ - value$/,
	phones: /^phone \d+ - value$/
} as const satisfies AddressTable<'labels' | 'email' | 'phone'>;

/** The label of addresses that Google noted when a mail was sent, in some of its languages. */
const notedByItself =
	/^\*?\s*(?:other contacts|(?:andere|weitere) kontakte|autres contacts|otros contactos|altri contatti|outros contatos|andere contacten)$/i;

export function accepts(files: readonly GivenFile[]) {
	return tablesOf(files, /contacts|google/i, table);
}

export function read(
	files: readonly GivenFile[],
	progress?: (entries: number) => void,
	{ otherContacts = false }: ReadOptions = {}
): Promise<PlatformReading> {
	const leftOut = (cell: (column: 'labels') => string) => {
		const labels = cell('labels').split(/\s*:::\s*/);
		const isNoted = labels.every((label) => notedByItself.test(label.trim()));
		return isNoted && !otherContacts ? ('other-contacts' as const) : undefined;
	};
	return readAddressTables(files, { ...table, leftOut }, progress);
}

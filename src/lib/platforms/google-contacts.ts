import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading, ReadOptions } from './platform';
import { type AddressTable, readAddressTables } from './reading/address-table';
import { filesWithTable } from './reading/table-files';

export const id = 'google-contacts';
export const platform = 'phone';

export const label = () => m.platforms_google_contacts();
export const howToExport = () => [
	m.platforms_google_contacts_path(),
	m.platforms_google_contacts_options(),
	m.platforms_google_contacts_wait()
];

/** “Value”, in English and the languages that Google translates headings into. */
const values = ['value', 'wert', 'valeur', 'valor', 'valore', 'waarde'];
const phones = ['phone', 'telefon', 'téléphone', 'teléfono', 'telefono', 'telefone', 'telefoon'];
const numbered = (words: readonly string[]) =>
	new RegExp(`^(?:${words.join('|')}) \\d+ - (?:${values.join('|')})$`);

/** Headings of today and of the format used until about 2023. */
const table = {
	headings: {
		full: 'name',
		given: 'first name, given name, vorname, prénom, nombre, nome, voornaam',
		middle:
			'middle name, additional name, zweiter vorname, weitere vornamen, ' +
			'deuxième prénom, segundo nombre, secondo nome, segundo nome, nome do meio, ' +
			'tweede naam',
		family:
			'last name, family name, nachname, nom de famille, nom, apellidos, apellido, ' +
			'cognome, sobrenome, achternaam',
		shown: 'file as',
		nickname: 'nickname',
		organisation: 'organization name, organization 1 - name',
		position: 'organization title, organization 1 - title',
		labels: 'labels, group membership, libellés, etiquetas, etichette, marcadores',
		email: values.flatMap((value) => [`e-mail 1 - ${value}`, `email 1 - ${value}`]).join(', '),
		phone: values.flatMap((value) => phones.map((phone) => `${phone} 1 - ${value}`)).join(', ')
	},
	isHeader: ({ full, given, labels, email, phone }) =>
		(full ?? given) !== undefined && (labels ?? email ?? phone) !== undefined,
	emails: numbered(['e-?mail']),
	phones: numbered(phones)
} as const satisfies AddressTable<'labels' | 'email' | 'phone'>;

/** The label of addresses that Google saved when a mail was sent. */
const addedByGoogle =
	/^\*?\s*(?:other contacts|(?:andere|weitere) kontakte|autres contacts|otros contactos|altri contatti|outros contatos|andere contacten)$/i;

export function accepts(files: readonly InputFile[]) {
	return filesWithTable(files, /contacts|google/i, table);
}

export function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void,
	{ otherContacts = false }: ReadOptions = {}
): Promise<PlatformReading> {
	const leftOut = (cell: (column: 'labels') => string) => {
		const labels = cell('labels').split(/\s*:::\s*/);
		const isAddedByGoogle = labels.every((label) => addedByGoogle.test(label.trim()));
		return isAddedByGoogle && !otherContacts ? ('other-contacts' as const) : undefined;
	};
	return readAddressTables(files, { ...table, leftOut }, progress);
}

import { m } from '$lib/paraglide/messages';
import type { InputFile, PlatformReading } from './platform';
import { type AddressTable, readAddressTables } from './reading/address-table';
import { filesWithTable } from './reading/table-files';

export const id = 'outlook';
export const platform = 'phone';

export const label = () => m.platforms_outlook();
export const howToExport = () => [
	m.platforms_outlook_path(),
	m.platforms_outlook_options(),
	m.platforms_outlook_wait()
];

/** Outlook for Windows translates its headings: English and ten other languages. */
const table = {
	headings: {
		full: 'full name',
		given: 'first name, vorname, prénom, nombre, nome, voornaam, imię, förnamn, fornavn, jméno',
		middle:
			'middle name, weitere vornamen, zweiter vorname, deuxième prénom, ' +
			'segundo nombre, secondo nome, segundo nome, middelste naam, drugie imię, ' +
			'mellannamn, mellemnavn, mellomnavn',
		family:
			'last name, nachname, nom, apellidos, cognome, sobrenome, achternaam, nazwisko, ' +
			'efternamn, efternavn, etternavn, příjmení',
		shown:
			'e-mail display name, e-mail: angezeigter name, ' +
			"nom complet de l'adresse de messagerie, " +
			'nombre de pantalla de correo electrónico, nome visualizzato posta elettronica, ' +
			'nome para exibição do email, e-mailweergavenaam',
		nickname: 'nickname, spitzname, surnom, sobrenombre, soprannome, apelido, bijnaam',
		organisation:
			'company, firma, société, organización, società, empresa, bedrijf, företag, společnost',
		position:
			'job title, position, titre, puesto, posizione, cargo, functie, stanowisko, ' +
			'befattning, stilling',
		email:
			'e-mail address, e-mail-adresse, adresse de messagerie, ' +
			'dirección de correo electrónico, indirizzo posta elettronica, ' +
			'endereço de email, endereço de e-mail, e-mailadres, adres e-mail, ' +
			'e-postadress, e-mailadresse, e-postadresse, e-mailová adresa',
		mark:
			'suffix, e-mail type, e-mail 2 address, e-mail display name, business street, ' +
			'home street, business phone, mobile phone, home phone, suffixe, mobiltelefon, ' +
			'téléphone mobile, tél. mobile, teléfono móvil, móvil, cellulare, ' +
			'telefone celular, mobiele telefoon, telefon komórkowy, mobilní telefon, ' +
			'sufiks, suffiks'
	},
	isHeader: ({ given, family, email, mark }) =>
		given !== undefined && family !== undefined && email !== undefined && mark !== undefined,
	emails:
		/^(?:e-?mail (?:\d )?address|e-mail(?: \d)?-adresse|e-mail \d: adresse|adresse de messagerie(?: \d)?|(?:dirección|dir\.) del? correo electrónico(?: \d)?|indirizzo posta elettronica(?: \d)?|endereço de e-?mail(?: \d)?|adres e-mail(?: \d)?|e-mailadres(?:se)?(?: \d)?|e-postadresse?(?: \d)?|e-mailová adresa(?: \d)?)$/,
	phones:
		/^(?:(?:home|business|mobile|car|other|primary|company main) phone(?: \d)?|(?:mobil|auto)?telefon\b.*|(?:tél\.|téléphone)\s.*|teléfono\b.*|móvil|cellulare|telefono\b.*|telefone\b.*|celular|mobiele telefoon|telefoon\b.*|mobilní telefon)$/
} as const satisfies AddressTable<'email' | 'mark'>;

export function accepts(files: readonly InputFile[]) {
	return filesWithTable(files, /contacts|outlook/i, table);
}

export function read(
	files: readonly InputFile[],
	progress?: (entries: number) => void
): Promise<PlatformReading> {
	return readAddressTables(files, table, progress);
}

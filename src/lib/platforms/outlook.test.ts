import { describe, expect, it, test } from 'vitest';
import * as outlook from './outlook';
import { listReader } from './testing/read-dropped';
import { expectedFor, fileOf, sample } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';

const expected = expectedFor('outlook') as {
	rows: number;
	contacts: number;
	emailOnly: number;
	variants: { 'desktop-classic': { contacts: number; name: string } };
};

const read = listReader('outlook');

describe('Outlook’s contacts', () => {
	it('from the web are people, companies and nameless ones', async () => {
		const { contacts, nameless } = await read(...sample('outlook/contacts.csv'));
		expect(contacts).toHaveLength(expected.contacts);
		expect(nameless).toBe(expected.emailOnly);
		expect(contacts.length + nameless).toBe(expected.rows);
		expect(contacts[0]).toMatchObject({
			name: 'Zoë Quillfeather',
			given: 'Zoë',
			emails: ['zoe@example.com'],
			phones: ['+1 202-555-0143']
		});
	});

	it('from Windows are in its old encoding', async () => {
		const { contacts } = await read(...sample('outlook/variants/desktop-classic'));
		const { 'desktop-classic': desktop } = expected.variants;
		expect(contacts.map(({ name }) => name)).toEqual([desktop.name]);
		expect(contacts).toHaveLength(desktop.contacts);
		expect(contacts[0]?.organisation).toBe('Ostrowik & Fils');
	});

	it('may have lost most columns', async () => {
		const table = 'E-mail Address,Last Name,First Name,Home Street\nann@example.com,Fell,Ann,\n';
		expect((await read(fileOf('a.csv', table))).contacts).toMatchObject([{ name: 'Ann Fell' }]);
	});

	it.each([
		['Anrede,Vorname,Nachname,Suffix,Firma,Mobiltelefon,E-Mail-Adresse,E-Mail 2: Adresse'],
		['Titre,Prénom,Nom,Suffixe,Société,Tél. mobile,Adresse de messagerie,Adresse de messagerie 2'],
		[
			'Tratamiento,Nombre,Apellidos,Sufijo,Organización,Móvil,Dirección de correo electrónico,Dirección del correo electrónico 2'
		],
		[
			'Titolo,Nome,Cognome,Suffisso,Società,Cellulare,Indirizzo posta elettronica,Indirizzo posta elettronica 2'
		],
		['Título,Nome,Sobrenome,Sufixo,Empresa,Telefone celular,Endereço de email,Endereço de email 2'],
		['Titel,Voornaam,Achternaam,Suffix,Bedrijf,Mobiele telefoon,E-mailadres,E-mailadres 2'],
		['Tytuł,Imię,Nazwisko,Sufiks,Firma,Telefon komórkowy,Adres e-mail,Adres e-mail 2'],
		['Titel,Förnamn,Efternamn,Suffix,Företag,Mobiltelefon,E-postadress,E-postadress 2'],
		['Titel,Fornavn,Efternavn,Suffiks,Firma,Mobiltelefon,E-mailadresse,E-mailadresse 2']
	])('have all addresses, whatever the language: %s', async (headings) => {
		const row = ',Zoë,Fell,,Fell AG,+49 30 5550100,zoe@example.com,z@example.com';
		const semicolons = `\uFEFF${headings}\r\n${row}\r\n`.replaceAll(',', ';');
		const units = Uint16Array.from(semicolons, (character) => character.charCodeAt(0));
		const { contacts } = await read(fileOf('a.csv', new Uint8Array(units.buffer)));
		expect(contacts).toEqual([
			{
				key: 'name:zoë fell',
				name: 'Zoë Fell',
				given: 'Zoë',
				emails: ['zoe@example.com', 'z@example.com'],
				phones: ['+49 30 5550100'],
				organisation: 'Fell AG'
			}
		]);
	});

	it('have their names as they are shown, without the address, and no addresses of Exchange', async () => {
		const headings = 'First Name,Last Name,E-mail Address,E-mail Type,E-mail Display Name\n';
		const rows = [',,/o=Firm/cn=bo,EX,Bo Fell', ',,cy@example.com,SMTP,Cy Fell (cy@example.com)'];
		const { contacts } = await read(fileOf('a.csv', headings + rows.join('\n')));
		expect(contacts).toEqual([
			{ key: 'name:bo fell', name: 'Bo Fell' },
			{ key: 'name:cy fell', name: 'Cy Fell', emails: ['cy@example.com'] }
		]);
	});

	it.each([
		[
			'German',
			'"Anrede","Vorname","Weitere Vornamen","Nachname","Suffix","Firma","Mobiltelefon","E-Mail-Adresse"',
			'"","Ann","B.","Fell","","Fell AG","+49 30 5550100","ann@example.com"'
		],
		[
			'French',
			'"Titre";"Prénom";"Deuxième prénom";"Nom";"Suffixe";"Société";"Tél. mobile";"Adresse de messagerie"',
			'"";"Ann";"B.";"Fell";"";"Fell AG";"+49 30 5550100";"ann@example.com"'
		]
	])('have %s headings', async (_, headings, row) => {
		const { contacts } = await read(fileOf('a.csv', `${headings}\r\n${row}\r\n`));
		expect(contacts).toEqual([
			{
				key: 'name:ann b. fell',
				name: 'Ann B. Fell',
				given: 'Ann',
				emails: ['ann@example.com'],
				phones: ['+49 30 5550100'],
				organisation: 'Fell AG'
			}
		]);
	});
});

test('no damage makes Outlook’s reader throw', async () => {
	await expectSurvivesDamage(outlook, sample('outlook/contacts.csv'));
});

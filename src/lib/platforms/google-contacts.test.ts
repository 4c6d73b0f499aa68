import { describe, expect, it, test } from 'vitest';
import * as googleContacts from './google-contacts';
import { listReader } from './testing/read-dropped';
import { expectedFor, fileOf, inputFiles, sample } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';

const expected = expectedFor('google-contacts') as {
	rows: number;
	people: { named: number; organisationOnly: number; emailOnly: number; phoneOnly: number };
	contacts: number;
	contactsWithoutOtherContacts: number;
	emailsRow1: number;
	variants: { old: { rows: number; named: number } };
};

const read = listReader('google-contacts');
const list = (path: string) => read(...sample(`google-contacts/${path}`));

describe('Google Contacts', () => {
	it('are people, companies and nameless ones, without what Google noted by itself', async () => {
		const { contacts, nameless, leftOut } = await list('contacts.csv');
		const { people } = expected;
		expect(contacts.length + nameless).toBe(expected.contactsWithoutOtherContacts);
		expect(nameless).toBe(people.phoneOnly);
		const twice = 1;
		expect(contacts).toHaveLength(people.named - twice + people.organisationOnly);
		const company = contacts.find(({ name }) => name === 'Bakery on the Corner');
		expect(company).toBeDefined();
		expect(company?.organisation).toBeUndefined();
		expect(leftOut).toEqual([
			{ reason: 'other-contacts', count: people.emailOnly },
			{ reason: 'twice', count: twice }
		]);
		expect(contacts[0]).toMatchObject({ name: 'Zoë Quillfeather', given: 'Zoë' });
		expect(contacts[0]?.emails).toHaveLength(expected.emailsRow1);
		expect(contacts[0]?.phones).toEqual(['+1 202-555-0143', '202-555-0144']);
		expect(contacts.map(({ name }) => name)).toContain('Bram van Koekoeksveld');
		expect(contacts.map(({ name }) => name)).toContain('Bakery on the Corner');
	});

	it('have what Google noted by itself where it is asked for', async () => {
		const files = await inputFiles(...sample('google-contacts/contacts.csv'));
		const reading = await googleContacts.read(files, undefined, { otherContacts: true });
		const { contacts = [], nameless = 0 } = reading.ok ? reading.list : {};
		expect(contacts.length + nameless).toBe(expected.contacts);
	});

	it('of older exports are read too', async () => {
		const { contacts, nameless } = await list('variants/old/google.csv');
		expect(contacts).toHaveLength(expected.variants.old.named);
		expect(contacts.length + nameless).toBe(expected.variants.old.rows);
		expect(contacts[0]?.emails).toEqual(['zoe@example.com', 'z@example.org']);
	});

	it.each([
		['Vorname,Nachname,Labels,E-Mail 1 – Label,E-Mail 1 – Wert,Telefon 1 – Wert'],
		['Prénom,Nom de famille,Libellés,E-mail 1 - Libellé,E-mail 1 - Valeur,Téléphone 1 - Valeur'],
		['Nombre,Apellidos,Etiquetas,E-mail 1 - Etiqueta,E-mail 1 - Valor,Teléfono 1 - Valor']
	])('may have their headings in another language: %s', async (headings) => {
		const row = 'Zoë,Fell,* myContacts,* Home,z@example.com ::: zoe@example.com,+1 202 555 0143';
		const { contacts } = await read(fileOf('a.csv', `\uFEFF${headings}\r\n${row}\r\n`));
		expect(contacts).toMatchObject([
			{
				name: 'Zoë Fell',
				given: 'Zoë',
				emails: ['z@example.com', 'zoe@example.com'],
				phones: ['+1 202 555 0143']
			}
		]);
	});

	it('of Takeout, with copies for each label, count nobody twice', async () => {
		const headings = 'First Name,Last Name,Labels,Phone 1 - Value\n';
		const [ann, nobody] = ['Ann,Fell,Choir,\n', ',,Choir,+1 202 555 0143\n'];
		const folder = (name: string, rows: string) => ({
			path: `Takeout/Kontakte/${name}/${name}.csv`,
			file: fileOf('x', headings + rows)
		});
		const { contacts, nameless, leftOut } = await read(
			folder('Choir', ann + nobody),
			folder('Alle Kontakte', `Bo,Fell,,\n${ann}${nobody}`)
		);
		expect([contacts.length, nameless, leftOut]).toEqual([2, 1, []]);
	});

	it('with only notes are nobody', async () => {
		const text = 'First Name,Notes,Labels,E-mail 1 - Value\n,call back,* myContacts,\n';
		const { contacts, nameless, leftOut } = await read(fileOf('a.csv', text));
		expect([contacts.length, nameless]).toEqual([0, 0]);
		expect(leftOut).toEqual([{ reason: 'without-name-or-address', count: 1 }]);
	});
});

test.each(['contacts.csv', 'variants/old/google.csv'])(
	'no damage to %s makes the reader throw',
	async (path) => {
		await expectSurvivesDamage(googleContacts, sample(`google-contacts/${path}`));
	}
);

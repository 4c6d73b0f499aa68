import { describe, expect, it, test } from 'vitest';
import * as outlook from './outlook';
import { listReader } from './testing/dropped';
import { expectedOf, fileOf, sample } from './testing/files';
import { expectUnharmed } from './testing/harm';

const expected = expectedOf('outlook') as {
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
	await expectUnharmed(outlook, sample('outlook/contacts.csv'));
});

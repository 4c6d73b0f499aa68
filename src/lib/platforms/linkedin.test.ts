import { describe, expect, it, test } from 'vitest';
import { detect } from '.';
import * as linkedin from './linkedin';
import { listReader } from './testing/read-dropped';
import { expectedFor, fileOf, inputFiles, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';

interface Expected {
	dataRows: number;
	contacts: number;
	unnamedRows: number;
	tricky: {
		lastNameWithComma: string;
		trimFirstName: string;
		emailPresent: number;
		oldest: string;
		newest: string;
		decodedUrlSlug: string;
	};
	messages: {
		threadsByPersonUrl: Record<string, { oneToOne: { sent: number; received: number } }>;
	};
	invitations: { rows: number; outgoing: number; incoming: number };
	variants: {
		'2018-no-preamble': { contacts: number; dates: string[] };
		'2021-no-url': { contacts: number; unnamedRows: number };
		empty: { contacts: number };
	};
	zips: Record<string, number>;
}

const expected = expectedFor('linkedin') as Expected;

const listIn = listReader('linkedin');

async function readConnections(text: string | Uint8Array<ArrayBuffer>, name = 'list.csv') {
	return listIn(fileOf(name, text));
}

describe('a LinkedIn export', () => {
	it('is read from the folder that was unpacked', async () => {
		const list = await listIn(...sample('linkedin/archive'));
		const { contacts, nameless, invitations = [] } = list;
		expect(contacts).toHaveLength(expected.contacts);
		expect(nameless).toBe(expected.unnamedRows);
		expect(contacts.length + nameless).toBe(expected.dataRows);
		expect(list.isWhole).toBe(true);
		expect(list.leftOut).toEqual([]);
		expect(list.read).toEqual([
			'archive/Connections.csv',
			'archive/Invitations.csv',
			'archive/messages.csv'
		]);

		const { tricky } = expected;
		expect(contacts[1]?.name).toBe(`Ossian ${tricky.lastNameWithComma}`);
		expect(contacts[2]?.organisation).toBe('The "Real" Bakery');
		expect(contacts[3]).toMatchObject({
			name: `${tricky.trimFirstName} Quillfeather`,
			given: tricky.trimFirstName,
			link: 'https://www.linkedin.com/in/zo%C3%AB-quillfeather-77'
		});
		expect(contacts[3]?.key).toContain(tricky.decodedUrlSlug);
		expect(contacts.filter(({ name }) => name === 'Kwabena Osterfold')).toHaveLength(2);
		expect(contacts.filter(({ emails }) => emails)).toHaveLength(tricky.emailPresent);
		const days = contacts.map(({ since }) => since).sort();
		expect([days[0], days.at(-1)]).toEqual([tricky.oldest, tricky.newest]);

		const directions = invitations.map(({ direction }) => direction);
		expect(directions).toHaveLength(expected.invitations.rows);
		expect(directions.filter((each) => each === 'outgoing')).toHaveLength(
			expected.invitations.outgoing
		);
		expect(invitations[0]).toEqual({
			key: contacts[0]?.key,
			name: 'Tove Lindqvarn',
			direction: 'outgoing',
			link: 'https://www.linkedin.com/in/tove-lindqvarn-0a1b2c',
			on: '2024-02-06'
		});
	});

	it('has the messages between two counted, by profile', async () => {
		const { contacts } = await listIn(...sample('linkedin/archive'));
		const counts = new Map(contacts.map(({ link, messages }) => [link, messages]));
		for (const [link, { oneToOne }] of Object.entries(expected.messages.threadsByPersonUrl))
			if (counts.has(link)) expect(counts.get(link)).toEqual(oneToOne);
		expect(counts.get('https://www.linkedin.com/in/ossianbrekkelund')).toEqual({
			sent: 0,
			received: 0
		});
	});

	it.each(Object.entries(expected.zips))('is read from %s', async (name, contacts) => {
		expect((await listIn(...sample(`linkedin/${name}`))).contacts).toHaveLength(contacts);
	});

	it('is read from a wrapper folder with the marks of other systems', async () => {
		const [connections] = sample('linkedin/archive/Connections.csv') as File[];
		const zip = await zipOf({
			'Télécharger\\Complete\\connections.CSV': connections ?? '',
			'__MACOSX/Complete/._connections.CSV': 'x'
		});
		expect((await listIn(zip)).contacts).toHaveLength(expected.contacts);
	});

	it('of 2018 has no preamble, and American days', async () => {
		const { contacts } = await listIn(...sample('linkedin/variants/2018-no-preamble'));
		const { variants } = expected;
		expect(contacts).toHaveLength(variants['2018-no-preamble'].contacts);
		expect(contacts.map(({ since }) => since)).toEqual(variants['2018-no-preamble'].dates);
	});

	it('of 2021 has no profiles: name and day tell contacts apart', async () => {
		const { contacts, nameless } = await listIn(...sample('linkedin/variants/2021-no-url'));
		const { variants } = expected;
		expect(contacts).toHaveLength(variants['2021-no-url'].contacts);
		expect(nameless).toBe(variants['2021-no-url'].unnamedRows);
		expect(contacts[0]?.key).toBe('ingrid fjellsund\n2018-11-03');
	});

	it('may be empty', async () => {
		const { contacts, nameless } = await listIn(...sample('linkedin/variants/empty'));
		expect(contacts).toHaveLength(expected.variants.empty.contacts);
		expect(nameless).toBe(0);
	});

	it('keeps namesakes of one day apart where they have no profiles', async () => {
		const header = 'First Name,Last Name,Email Address,Company,Position,Connected On\n';
		const row = 'Ann,Fell,,,,03 Nov 2018\n';
		const { contacts } = await readConnections(header + row + row);
		expect(contacts.map(({ key }) => key)).toEqual([
			'ann fell\n2018-11-03',
			'ann fell\n2018-11-03\n#2'
		]);
	});

	it('takes one profile for one contact, however it is written', async () => {
		const header = 'First Name,Last Name,URL,Connected On\n';
		const { contacts, leftOut } = await readConnections(
			`${header}Zoë,Q,https://de.linkedin.com/in/Zo%C3%AB/?trk=1,\nZoë,Q,linkedin.com/in/zoë,\n`
		);
		expect(contacts).toHaveLength(1);
		expect(leftOut).toEqual([{ reason: 'twice', count: 1 }]);
	});

	it('counts nobody again who is in both parts of an export', async () => {
		const [connections = ''] = sample('linkedin/archive/Connections.csv') as File[];
		const part = (name: string) => zipOf({ 'Connections.csv': connections }, { name });
		const list = await listIn(await part('Basic.zip'), await part('Complete.zip'));
		expect(list.contacts).toHaveLength(expected.contacts);
		expect(list.nameless).toBe(expected.unnamedRows);
		expect(list.leftOut).toEqual([{ reason: 'twice', count: expected.contacts }]);
	});

	it('gives no link that leads elsewhere', async () => {
		const header = 'First Name,Last Name,URL,Connected On\n';
		const { contacts } = await readConnections(
			`${header}A,B,javascript:alert(1)//linkedin.com/in/a,\nC,D,www.linkedin.com/in/c,\n`
		);
		expect(contacts.map(({ link }) => link)).toEqual([undefined, 'https://www.linkedin.com/in/c']);
	});

	it('leaves out what says nothing of anybody', async () => {
		const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
		const { contacts, nameless, leftOut } = await readConnections(
			`${header}\u200B,,https://www.linkedin.com/in/a,,,,\n,,,,End of list,,\n,,,,,,\n`
		);
		expect([contacts.length, nameless]).toEqual([0, 1]);
		expect(leftOut).toEqual([{ reason: 'unreadable-row', count: 1 }]);
	});

	it('without the connections has no list', async () => {
		for (const name of ['Contacts.csv', 'Profile.csv', 'messages.csv', 'Invitations.csv']) {
			const [found] = await detect(await inputFiles(...sample(`linkedin/archive/${name}`)));
			expect(found?.reader.id).toBe('linkedin');
			const problem = { kind: 'no-list', platform: 'linkedin' };
			expect(await linkedin.read(found?.files ?? [])).toEqual({ ok: false, problem });
		}
	});

	it('counts no messages where nobody can be told to be the owner', async () => {
		const header = 'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT,FOLDER\n';
		const row = '1,A stranger,https://www.linkedin.com/in/a-stranger,You,,Hello,INBOX\n';
		const own = '1,You,https://www.linkedin.com/in/you,A stranger,,Hello,INBOX\n';
		const [connections] = sample('linkedin/archive/Connections.csv');
		const list = (text: string) => listIn(connections as File, fileOf('messages.csv', text));
		const { contacts, read } = await list(header + row + own);
		expect(contacts[0]?.messages).toBeUndefined();
		expect(read).toEqual(['Connections.csv']);
	});

	it('tells the owner of a single conversation by who is on their list', async () => {
		const header = 'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT,FOLDER\n';
		const row = '1,Tove,https://www.linkedin.com/in/tove-lindqvarn-0a1b2c,You,,Hello,INBOX\n';
		const own = '1,You,https://www.linkedin.com/in/you,Tove,,Hello,INBOX\n';
		const [connections] = sample('linkedin/archive/Connections.csv');
		const messages = fileOf('messages.csv', header + own + row + own);
		const { contacts, read } = await listIn(connections as File, messages);
		expect(contacts[0]?.messages).toEqual({ sent: 2, received: 1 });
		expect(read).toEqual(['Connections.csv', 'messages.csv']);
	});

	it('of 2021 has its messages counted by who wrote them', async () => {
		const header = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n';
		const from = (conversation: string, who: string, title = '') =>
			`${conversation},${title},X,https://www.linkedin.com/in/${who},Y,,"a,\nb"\n`;
		const [connections] = sample('linkedin/archive/Connections.csv');
		const messages = [
			header,
			from('1', 'tove-lindqvarn-0a1b2c').repeat(3),
			from('1', 'you'),
			from('2', 'ossianbrekkelund'),
			from('2', 'you').repeat(2),
			from('3', 'you', 'Choir'),
			from('3', 'ossianbrekkelund', 'Choir')
		].join('');
		const { contacts } = await listIn(connections as File, fileOf('messages.csv', messages));
		expect(contacts.slice(0, 3).map(({ messages }) => messages)).toEqual([
			{ sent: 1, received: 3 },
			{ sent: 2, received: 1 },
			{ sent: 0, received: 0 }
		]);
	});
});

describe('a list that a spreadsheet saved', () => {
	const [file] = sample('linkedin/archive/Connections.csv') as File[];
	const text = async () => (await file?.text()) ?? '';
	const semicolons = (table: string) =>
		table.replace(/"[^"]*(?:""[^"]*)*"|,/g, (part) => (part === ',' ? ';' : part));
	const encode = (table: string, bytes: (code: number) => number[]) =>
		Uint8Array.from([...Array(table.length).keys()].flatMap((at) => bytes(table.charCodeAt(at))));

	const twoBytes = (code: number) => [code & 0xff, code >> 8];

	it.each<[string, (table: string) => string | Uint8Array<ArrayBuffer>]>([
		['a mark and Windows line ends', (table) => `\uFEFF${table.replaceAll('\n', '\r\n')}`],
		['semicolons', semicolons],
		[
			'tabs and UTF-16',
			(table) => encode(`\uFEFF${semicolons(table).replaceAll(';', '\t')}`, twoBytes)
		],
		['blank rows at the end', (table) => `${table}\n,,,,,,\n , \n`],
		[
			'rows quoted once more',
			(table) => table.replace(/^.*"Brekkelund.*$/m, (row) => `"${row.replaceAll('"', '""')}"`)
		],
		['commas that pad the preamble', (table) => table.replace(/^(Notes:|".*"|)$/gm, '$1,,,,,,')],
		['headings in capitals', (table) => table.replace('First Name,Last', 'FIRST NAME, LAST')]
	])('with %s is the same list', async (_, save) => {
		const table = await text();
		expect((await readConnections(save(table))).contacts).toEqual(
			(await readConnections(table)).contacts
		);
	});

	it.each([
		['Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am', '7. Feb. 2024'],
		['Prénom,Nom,URL,Adresse e‑mail,Société,Poste,En relation depuis', '07 févr. 2024'],
		['Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el', '07 feb 2024'],
		['Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em', '07 de fev de 2024'],
		['Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Data collegamento', '07 feb 2024'],
		['Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op', '2024-02-07 10:11']
	])('may have its headings in another language: %s', async (headings, day) => {
		const preamble = '\uFEFFHinweis:\r\n"Manche fehlen, ""siehe""\r\noben."\r\n\r\n';
		const row = `Ann,Fell,https://www.linkedin.com/in/ann,a@example.com,"Fell,\r\nLtd",Baker,${day}`;
		const { contacts, leftOut } = await readConnections(`${preamble}${headings}\r\n${row}\r\n`);
		expect(leftOut).toEqual([]);
		expect(contacts).toEqual([
			{
				key: 'in/ann',
				name: 'Ann Fell',
				given: 'Ann',
				link: 'https://www.linkedin.com/in/ann',
				emails: ['a@example.com'],
				organisation: 'Fell, Ltd',
				position: 'Baker',
				since: '2024-02-07'
			}
		]);
	});

	it('with quotes that end too early loses no row to them', async () => {
		const header = 'First Name,Last Name,URL,Company,Position,Connected On\n';
		const rows = ['Ann,A,u1,"Real" Bakery,Baker', 'Bo,B,u2,x,y', 'Cy,C,u3,"q, r",y', 'Di,D,u4,x,y'];
		const { contacts } = await readConnections(
			header + rows.map((row) => `${row},07 Feb 2024\n`).join('')
		);
		expect(contacts.map(({ name }) => name)).toEqual(['Ann A', 'Bo B', 'Cy C', 'Di D']);
		expect(contacts[0]).toMatchObject({ organisation: '"Real" Bakery', since: '2024-02-07' });
	});

	it('in windows-1252 keeps its letters', async () => {
		const table = semicolons(await text())
			.replace(/[\u{100}-\u{10FFFF}]/gu, '?')
			.replaceAll('07 Feb 2024', '07.02.2024');
		const { contacts } = await readConnections(encode(table, (code) => [code]));
		expect(contacts[0]?.since).toBe('2024-02-07');
		expect(contacts[3]?.name).toBe('Zoë Quillfeather');
		expect(contacts[6]?.position).toBe('Geschäftsführer');
	});
});

test('no damage makes LinkedIn’s reader throw', async () => {
	await expectSurvivesDamage(linkedin, sample('linkedin/archive'));
});

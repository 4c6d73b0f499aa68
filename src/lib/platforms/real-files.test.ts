import { describe, expect, it } from 'vitest';
import type { Dropped } from './opening/open';
import { caseFile, fileOf, inputFiles } from './testing/files';
import type { PlatformList } from './platform';
import { readList } from './reading/generic-list/read-list';
import { readTable } from './reading/generic-list/detect-table';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';

const json = (name: string, value: unknown) => fileOf(name, JSON.stringify(value));

describe('an export whose format has changed', () => {
	const changed = 'unreadable-rows-drop-everybody';

	it('is refused if no row can be read', async () => {
		expect((await listReader('tiktok')(caseFile(`${changed}/before.json`))).isWhole).toBe(true);
		expect(await readDropped(caseFile(`${changed}/after.json`))).toEqual({
			tiktok: { ok: false, problem: { kind: 'malformed', path: 'after.json' } }
		});
	});

	it.each([
		['snapchat', 'friends.json', { Friends: [{ Username: 'a' }, { user: 'b' }] }],
		[
			'discord',
			'user.json',
			{
				id: '1',
				relationships: [{ id: '2', type: 1, user: { username: 'b', id: '2' } }, { kind: 1 }]
			}
		],
		['telegram', 'result.json', { contacts: { list: [{ first_name: 'A' }, { firstName: 'B' }] } }],
		[
			'facebook',
			'your_friends.json',
			{
				friends_v2: [
					{ name: 'A', timestamp: 1 },
					{ title: 'B', timestamp: 1 }
				]
			}
		],
		['instagram', 'following.json', { relationships_following: [{ title: 'a' }, { handle: 'b' }] }],
		['x', 'following.js', undefined]
	])('is no whole list of %s if some rows cannot be read', async (id, name, value) => {
		const script =
			'window.YTD.following.part0 = [{"following":{"accountId":"1"}},{"following":{"id":"2"}}]';
		const list = await listReader(id)(value ? json(name, value) : fileOf(name, script));
		expect(list.isWhole).toBe(false);
		expect(leftOutCounts(list)).toEqual({ 'unreadable-row': 1 });
	});

	it.each(['FansList', 'Following'])('is refused if no row of %s can be read', async (key) => {
		const rows = (name: string) => [{ [name === key ? 'userName' : 'UserName']: 'a' }];
		const lists = {
			Follower: { FansList: rows('FansList') },
			Following: { Following: rows('Following') }
		};
		expect(await readDropped(json('user_data.json', { Activity: lists }))).toMatchObject({
			tiktok: { ok: false, problem: { kind: 'malformed' } }
		});
	});
});

describe('a Telegram export', () => {
	it('of old times has the id 0 for everybody', async () => {
		const { contacts } = await listReader('telegram')(
			caseFile('telegram-old-user-id-zero/DataExport_2020-01-01/result.json')
		);
		expect(contacts.map(({ given }) => given)).toEqual(['Ilka', 'Tamsin', 'Bo', 'Ada']);
	});

	it.each([0, '0', '', 'user0', null])('has no id where it has %j', async (user_id) => {
		const list = ['A', 'B'].map((first_name) => ({ user_id, first_name }));
		const file = json('result.json', { contacts: { list } });
		expect((await listReader('telegram')(file)).contacts).toHaveLength(2);
	});

	it('may have its contacts far from its beginning', async () => {
		const file = caseFile('telegram-stories-before-contacts/DataExport/result.json');
		const { contacts } = await listReader('telegram')(file);
		expect(contacts.map(({ name }) => name)).toEqual(['Tamsin']);
	});
});

it.each([
	['telegram', 'export.json', { contacts: { list: [{ first_name: 'A', date_unixtime: '1' }] } }],
	['snapchat', 'friends.json', { Friends: [{ Username: 'a' }] }],
	['facebook', 'mine.json', { friends_v2: [{ name: 'A', timestamp: 1 }] }],
	['whatsapp', 'contacts.json', { wa_contacts: ['1'] }],
	['discord', 'user.json', { id: '1', username: 'a', global_name: 'A', relationships: [] }],
	[
		'tiktok',
		'user_data.json',
		{ Activity: { Following: { Following: [] }, Follower: { FansList: [] } } }
	],
	['instagram', 'following.json', { relationships_following: [{ title: 'a' }] }]
])('finds the list of %s far from the beginning of a file', async (id, name, value) => {
	const before = [...Array(2000).keys()].map((at) => ({ at, text: 'something else' }));
	const readings = await readDropped(json(name, { about: 'x', others: before, ...value }));
	expect(readings).toMatchObject({ [id]: { ok: true } });
	expect(await readDropped(json(name, { about: 'x', others: before }))).toEqual({});
});

it('reads the days of a Facebook page in any language', async () => {
	const { contacts } = await listReader('facebook')({
		file: caseFile('facebook-page-days/friends_and_followers/friends.html') as File,
		path: 'friends_and_followers/friends.html'
	});
	expect(Object.fromEntries(contacts.map(({ name, since }) => [name, since]))).toEqual({
		'Ilka Vantreux': '2016-07-31',
		'Tamsin Okwuosa': '2016-11-05',
		'Bo Quillmark': '2011-09-22',
		'Ada Fernroth': '2019-08-12',
		'Cy Northmoor': '2019-08-12',
		'Di Eastfell': '2019-08-12',
		'Ed Westlow': '2019-08-12',
		'Flo Southbeck': '2019-08-12',
		'Gil Highmark': '2019-08-12',
		'Hal Lowbeck': '2019-08-12'
	});
});

describe('a vCard file', () => {
	const read = listReader('vcard');
	const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
	const book = (...cards: string[]) => fileOf('contacts.vcf', cards.join(''));

	it.each(['vcard-base64-line-is-a-token/nokia.vcf', 'vcard-end-line-in-photo/end.vcf'])(
		'may have lines in a photo that look like properties: %s',
		async (path) => {
			const list = await read(caseFile(path));
			expect(list.contacts[0]).toMatchObject({ name: 'Ilka Vantreux', phones: ['+447700900123'] });
			expect(list.contacts.slice(1).map(({ phones }) => phones)).toEqual(
				path.includes('nokia') ? [['+447700900124']] : []
			);
			expect(list.leftOut).toEqual([]);
		}
	);

	it.each(['BEGIN/abc', 'BEGIN', 'END', 'ENDx+/=', 'FN', 'N/x', 'EMAIL+x', 'item1.TEL', 'UID'])(
		'may have the line %s in a photo',
		async (line) => {
			const photo = ['PHOTO;ENCODING=b;TYPE=JPEG:/9j/2wBDAA', line, 'abcd'];
			const { contacts } = await read(
				book(card('FN:Ilka', ...photo, 'TEL:+447700900123'), card('FN:Bo'))
			);
			expect(contacts.map(({ name, phones }) => [name, phones])).toEqual([
				['Ilka', ['+447700900123']],
				['Bo', undefined]
			]);
		}
	);

	it('may have been saved in text mode', async () => {
		const { contacts } = await read(caseFile('vcard-qp-crcrlf/windows.vcf'));
		expect(contacts.map(({ name }) => name)).toEqual(['Митко Кол', 'Ilka Vantreux']);
	});

	it.each(['\r\r\n', '\n\r', '\r\n\r\n', '\n\n', '\r'])(
		'may have the line ends %j',
		async (end) => {
			const text = card(
				'N;QUOTED-PRINTABLE:=C5=81=',
				'=C3=B3;Ann',
				'NOTE:a\r\n b',
				'TEL:+447700900123'
			);
			const { contacts } = await read(book((text + card('FN:Bo')).replaceAll('\r\n', end)));
			expect(contacts).toMatchObject([
				{ name: 'Ann Łó', phones: ['+447700900123'] },
				{ name: 'Bo' }
			]);
		}
	);

	it('may have a line break in a name', async () => {
		const { contacts } = await read(caseFile('vcard-blank-line-in-fn/contacts.vcf'));
		expect(contacts.map(({ name }) => name)).toEqual(['Gábor Béla Szabó-Gyöngyösi']);
		expect(contacts[0]?.phones).toEqual(['+36 30 555 0123']);
	});

	it.each([
		['FN:Ada\n\nFernroth', 'N:Fernroth;Ada;;;'],
		['FN:Ada\nFernroth'],
		['N:Fernroth;Ada;;;', 'FN:Ada\rFernroth'],
		['N:Fern\\nroth;Ada;;;', 'FN:Ada Fern'],
		['FN;CHARSET=UTF-8:Ada\r\n\r\nFernroth']
	])('may have a line break in %j', async (...lines) => {
		const [contact] = (await read(book(card(...lines, 'TEL:+447700900123')))).contacts;
		expect(contact?.name).toMatch(/^Ada Fern ?roth$/);
		expect(contact?.phones).toEqual(['+447700900123']);
	});

	it('has no marks that cannot be seen', async () => {
		const { contacts } = await read(caseFile('vcard-invisible-marks/marks.vcf'));
		expect(contacts).toMatchObject([{ name: 'Ilka Vantreux', phones: ['+44 7700 900123'] }]);
		expect(contacts).toHaveLength(1);
	});

	it.each([
		'\u200E',
		'\u200F',
		'\u061C',
		'\u2066',
		'\u2069',
		'\u00AD',
		'\u200D',
		'\u2063',
		'\uFEFF'
	])('has no mark %j around names, numbers and addresses', async (mark) => {
		const around = (text: string) => mark + text + mark;
		const { contacts } = await read(
			book(
				card('FN:Ann', 'TEL:+447700900123', 'EMAIL:a@example.org'),
				card(
					`FN:${around('Ann')}`,
					`TEL:${around('+447700900123')}`,
					`EMAIL:${around('a@example.org')}`
				)
			)
		);
		expect(contacts).toMatchObject([{ phones: ['+447700900123'], emails: ['a@example.org'] }]);
	});

	it('has numbers in the digits of any script', async () => {
		const list = await read(caseFile('vcard-arabic-digits/arabic.vcf'));
		expect(list).toMatchObject({ contacts: [{ name: 'Ilka' }], nameless: 1 });
		const { contacts } = await read(
			book(card('FN:Ann', 'TEL:۰۱۲۳۴۵'), card('FN:Bo', 'TEL:＋४४7700'))
		);
		expect(contacts.map(({ phones }) => phones)).toEqual([['012345'], ['+447700']]);
	});

	it('has the id 0 for nobody', async () => {
		expect((await read(book(card('UID:0', 'FN:A'), card('UID:0', 'FN:B')))).contacts).toHaveLength(
			2
		);
	});
});

describe('a list of no platform', () => {
	async function listOf(dropped: Dropped): Promise<PlatformList> {
		const [file] = await inputFiles(dropped);
		const found = await readTable(file ? [file] : []);
		if (!file || !found.ok) throw new Error('No table');
		const reading = await readList(file, found.table, found.table.columns);
		if (!reading.ok) throw new Error(reading.problem.kind);
		return reading.list;
	}
	const peopleOf = async (dropped: Dropped) =>
		(await listOf(dropped)).contacts.map(({ name, emails = [] }) => [name, ...emails].join(' '));
	const people = (text: string, name = 'list.txt') => peopleOf(fileOf(name, text));
	const ilka = ['Ilka Vantreux ilka@example.org', 'Tamsin Okwuosa tamsin@example.org'];

	it('may be of Thunderbird', async () => {
		const file = caseFile('thunderbird-csv/addressbook.csv');
		expect(await readDropped(file)).toEqual({});
		expect(await peopleOf(file)).toEqual(ilka);
	});

	it.each(['Primäre E-Mail-Adresse', 'Sähköposti', 'Primary E-mail'])(
		'may have %s',
		async (email) => {
			const rows = 'Ilka,Vantreux,ilka@example.org\nTamsin,Okwuosa,tamsin@example.org\n';
			expect(await people(`First Name,Last Name,${email}\n${rows}`, 'a.csv')).toEqual(ilka);
		}
	);

	it('may have a full name for some', async () => {
		expect(await peopleOf(caseFile('any-list-full-name-sometimes/mixed.csv'))).toEqual([
			'Ilka Vantreux',
			'Tamsin Okwuosa'
		]);
		expect(await people('Display Name,Username\nAnn Fell,ann\n,bo\n', 'a.csv')).toEqual([
			'Ann Fell',
			'bo'
		]);
	});

	it('may have family names first', async () => {
		const names = ['Ilka Vantreux', 'Tamsin Okwuosa', 'Bo Quillmark'];
		expect(await peopleOf(caseFile('any-list-last-comma-first/list.txt'))).toEqual(names);
	});

	it.each([
		['under a heading', 'Name\nVantreux, Ilka\nvan Dale, Cy\n'],
		['in quotes', 'Name,Town\n"Vantreux, Ilka",Oslo\n"van Dale, Cy",Bern\n'],
		['on one line', 'Vantreux, Ilka; van Dale, Cy'],
		['in one column of quotes', 'Name\n"Vantreux, Ilka"\n"van Dale, Cy"\n'],
		['in two columns', 'Last Name,First Name\nVantreux,Ilka\nvan Dale,Cy\n'],
		['among other names', 'Vantreux, Ilka\nCy van Dale\n']
	])('may have family names first %s', async (_, text) => {
		expect(await people(text)).toEqual(['Ilka Vantreux', 'Cy van Dale']);
	});

	it('keeps what follows a name and is no first name', async () => {
		const names = ['Ann Fell, PMP', 'Fell, PhD', 'Bo Hill, Berlin', 'Cy Dale, Jr.'];
		expect(await people(`Name,Age\n${names.map((name) => `"${name}",4\n`).join('')}`)).toEqual(
			names
		);
	});

	it('may be the addresses of a mail', async () => {
		expect(await peopleOf(caseFile('any-list-mail-lines/to.txt'))).toEqual([
			...ilka,
			'Bo Quillmark bo@example.org'
		]);
	});

	it.each([
		['line by line', 'Ilka Vantreux <ilka@example.org>\nTamsin Okwuosa <tamsin@example.org>\n'],
		[
			'line by line with commas',
			'Ilka Vantreux <ilka@example.org>,\nOkwuosa, Tamsin <tamsin@example.org>'
		],
		['with semicolons', 'Vantreux, Ilka <ilka@example.org>; Okwuosa, Tamsin <tamsin@example.org>'],
		['behind To', 'To: "Ilka Vantreux" <ilka@example.org>, Tamsin Okwuosa <tamsin@example.org>'],
		[
			'with commas in names',
			'Vantreux, Ilka <ilka@example.org>, Okwuosa, Tamsin <tamsin@example.org>'
		],
		['without brackets', 'Ilka Vantreux ilka@example.org\nTamsin Okwuosa: tamsin@example.org\n'],
		['address first', 'ilka@example.org (Ilka Vantreux)\ntamsin@example.org (Tamsin Okwuosa)\n'],
		[
			'in a column',
			'Name,Age\nIlka Vantreux <ilka@example.org>,4\nTamsin Okwuosa <tamsin@example.org>,5\n'
		],
		[
			'in the column of addresses',
			'Name,E-mail\nIlka Vantreux,Ilka <ilka@example.org>\nTamsin Okwuosa,<tamsin@example.org>\n'
		]
	])('may have names with addresses %s', async (_, text) => {
		expect(await people(text)).toEqual(ilka);
	});

	it('may have family names first with more columns', async () => {
		expect(await people('Vantreux, Ilka, 4\nDale, Cy, 5\n')).toEqual(['Ilka Vantreux', 'Cy Dale']);
	});

	it('may have several addresses in a cell', async () => {
		const text = 'Name,Email\nIlka,"mailto:a@example.org; <b@example.org>"\nBo,a@example.org\n';
		expect(await people(text)).toEqual(['Ilka a@example.org b@example.org', 'Bo a@example.org']);
	});

	it('may have people who share an address', async () => {
		const { contacts, leftOut } = await listOf(caseFile('any-list-shared-address/family.csv'));
		expect(contacts.map(({ given, name }) => given ?? name)).toEqual([
			'Ilka Vantreux',
			'Bo Vantreux',
			'Ada Quillmark',
			'Cy Quillmark'
		]);
		expect(leftOut).toEqual([]);
		expect(
			await people('Name,Website\nAnn,https://example.org/x\nBo,https://example.org/x\n')
		).toEqual(['Ann', 'Bo']);
	});
});

it.each([
	[
		'linkedin',
		'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Fell,https://www.linkedin.com/in/ann,,,,07 Feb 2024\nBo,Hi'
	],
	[
		'google-contacts',
		'Name,Given Name,Group Membership,E-mail 1 - Value\nAnn,Ann,,a@example.org\nBo,B'
	],
	[
		'mastodon',
		'Account address,Show boosts,Notify on new posts,Languages\na@example.org,true,false,\nb@exam'
	]
])('is no whole table of %s if it was cut', async (id, text) => {
	const list = await listReader(id)(fileOf('connections-contacts.csv', text));
	expect(list.contacts).toHaveLength(1);
	expect(list.isWhole).toBe(false);
	expect(
		(await listReader(id)(fileOf('contacts.csv', text.replace(/\n[^\n]*$/, '\n')))).isWhole
	).toBe(true);
});

it('has no marks that cannot be seen in a table', async () => {
	const text =
		'\u200EFirst Name,Last Name\u200F,URL,Connected On\n\u202AAnn\u202C,Fell\u200E,\u2068https://www.linkedin.com/in/ann\u2069,07 Feb 2024\n';
	const { contacts } = await listReader('linkedin')(fileOf('Connections.csv', text));
	expect(contacts).toMatchObject([{ key: 'in/ann', name: 'Ann Fell', since: '2024-02-07' }]);
});

import { describe, expect, it } from 'vitest';
import { leftOutCounts, listReader, readDropped } from './testing/read-dropped';
import { expectedFor, fileOf, inputFiles, sample, zipOf } from './testing/files';
import { expectSurvivesDamage } from './testing/damage';
import * as vcard from './vcard';

const expected = expectedFor('vcard') as {
	'apple-icloud-3.0.vcf': { cards: number; people: number; organisations: number };
	'android-2.1.vcf': { contacts: number; phoneOnlyDropped: number };
	'google-takeout': { cards: number; named: number; nameless: number };
	'generic-4.0.vcf': { contacts: number; groupsIgnored: number };
};

const read = listReader('vcard');
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const book = (...cards: string[]) => fileOf('contacts.vcf', cards.join(''));
const keysOf = async (...cards: string[]) =>
	(await read(book(...cards))).contacts.map(({ key }) => key);

describe('an address book', () => {
	it('of iCloud', async () => {
		const list = await read(...sample('vcard/apple-icloud-3.0.vcf'));
		const { people, organisations, cards } = expected['apple-icloud-3.0.vcf'];
		expect(list.contacts).toHaveLength(people);
		expect(leftOutCounts(list)).toEqual({ organisation: organisations });
		expect(people + organisations).toBe(cards);
		expect(list).toMatchObject({ nameless: 0, isWhole: true, read: ['apple-icloud-3.0.vcf'] });
		expect(list.contacts).toEqual([
			{
				key: 'name:zoë quillfeather',
				name: 'Zoë Quillfeather',
				given: 'Zoë',
				emails: ['zoe@example.com'],
				phones: ['+1 (202) 555-0143'],
				organisation: 'Choir'
			},
			{
				key: 'name:dr. marguerite anne d’aubrelle',
				name: 'Dr. Marguerite Anne d’Aubrelle',
				given: 'Marguerite'
			}
		]);
	});

	it('of Android', async () => {
		const list = await read(...sample('vcard/android-2.1.vcf'));
		const { contacts, phoneOnlyDropped } = expected['android-2.1.vcf'];
		expect(list.contacts).toHaveLength(contacts);
		expect(leftOutCounts(list)).toEqual({ 'without-name-or-address': phoneOnlyDropped });
		expect(list.contacts[0]).toMatchObject({ name: 'Łucja Żółkiewnik', given: 'Łucja' });
		expect(list.contacts[1]).toMatchObject({ name: 'Kwab', phones: ['+44 7700 900126'] });
	});

	it('of version 4.0', async () => {
		const list = await read(...sample('vcard/generic-4.0.vcf'));
		expect(list.contacts).toHaveLength(expected['generic-4.0.vcf'].contacts);
		expect(leftOutCounts(list)).toEqual({ group: expected['generic-4.0.vcf'].groupsIgnored });
		expect(list.contacts).toEqual([
			{
				key: 'uid:urn:uuid:00000000-0000-4000-8000-000000000001',
				name: 'Ingrid Fjellsund',
				given: 'Ingrid',
				phones: ['+1-202-555-0160']
			}
		]);
	});

	it.each(['google-takeout', 'takeout-20240302T100000Z-001.zip'])(
		'of Google, without the copies for each label: %s',
		async (path) => {
			const list = await read(...sample(`vcard/${path}`));
			const { named, nameless } = expected['google-takeout'];
			expect(list.contacts).toHaveLength(named);
			expect(list).toMatchObject({ nameless, leftOut: [] });
			expect(list.read).toHaveLength(1);
			expect(list.read[0]).toMatch(/All Contacts\.vcf$/);
		}
	);

	it('of Google, whose folders are in another language', async () => {
		const anna = card('FN:Anna', 'EMAIL:anna@example.com');
		const nobody = card('EMAIL:x@example.com', 'CATEGORIES:Chor');
		const list = await read(
			await zipOf({
				'Takeout/Kontakte/Chor/Chor.vcf': anna + nobody,
				'Takeout/Kontakte/Alle Kontakte/Alle Kontakte.vcf': anna + card('FN:Bram') + nobody
			})
		);
		expect(list.contacts.map(({ name }) => name)).toEqual(['Anna', 'Bram']);
		expect(list).toMatchObject({ nameless: 1, leftOut: [], isWhole: true });
	});

	it('may be a file for each contact, or in a file of another name', async () => {
		const files = ['Anna', 'Bram'].map((name) => fileOf(`${name}.vcf`, card(`FN:${name}`)));
		expect(await read(...files)).toMatchObject({ isWhole: true, contacts: { length: 2 } });
		expect((await read(fileOf('contacts.txt', card('FN:Anna')))).contacts).toHaveLength(1);
	});

	it('is not what a single card is, nor a file that ends too early', async () => {
		expect(await read(book(card('FN:Anna')))).toMatchObject({ isWhole: false });
		const torn = await read(book(card('FN:Anna'), 'BEGIN:VCARD\nFN:Br'));
		expect(torn).toMatchObject({ isWhole: false, contacts: [{ name: 'Anna' }] });
		expect(leftOutCounts(torn)).toEqual({ 'unreadable-row': 1 });
	});
});

describe('a card', () => {
	const nameOf = async (...lines: string[]) =>
		(await read(book(card(...lines)))).contacts.map(({ name }) => name);

	it('may have its name in parts, or only a nickname', async () => {
		expect(await nameOf('FN:', 'N:Lovelace;Ada;King;Lady;MP')).toEqual([
			'Lady Ada King Lovelace MP'
		]);
		expect(await nameOf('N:;;;;', 'NICKNAME:Lu')).toEqual(['Lu']);
		expect(await nameOf('FN:A\\, B\\nC')).toEqual(['A, B C']);
	});

	it('may be of a company or a place', async () => {
		const kinds = ['KIND:org', 'KIND:location', 'X-ABShowAs:COMPANY', 'ORG:Anna', 'ORG:Anna;Shop'];
		const cards = kinds.map((line) => card('FN:Anna', line));
		const list = await read(book(...cards, card('ORG:Shop', 'TEL:+1 202 555 0100')));
		expect(leftOutCounts(list)).toEqual({ organisation: 6 });
		expect(await nameOf('FN:Anna Shop', 'ORG:Anna Shop', 'N:Shop;Anna')).toEqual(['Anna Shop']);
		expect(await nameOf('FN:Anna', 'KIND:individual', 'ORG:Shop')).toEqual(['Anna']);
	});

	it('may be of a group', async () => {
		const list = await read(book(card('FN:Choir', 'X-ADDRESSBOOKSERVER-KIND:group')));
		expect(leftOutCounts(list)).toEqual({ group: 1 });
	});

	it('has no name and counts only where somebody can be reached', async () => {
		const cards = ['TEL:+1 202 555 0100', 'EMAIL:a@example.com', 'TEL:*100#', 'TITLE:x'];
		const list = await read(book(...cards.map((line) => card(line))));
		expect(list).toMatchObject({ contacts: [], nameless: 2 });
		expect(leftOutCounts(list)).toEqual({ 'without-name-or-address': 2 });
	});

	it('has what one does and where', async () => {
		const [contact] = (
			await read(book(card('FN:Anna', 'ORG:Shop\\, Ltd;Sales', 'TITLE:Head', 'EMAIL:mailto:a@b.c')))
		).contacts;
		expect(contact).toMatchObject({
			organisation: 'Shop, Ltd',
			position: 'Head',
			emails: ['a@b.c']
		});
	});
});

describe('the name', () => {
	it.each<[string, string[]]>([
		['quoted, with blanks behind a soft break', ['FN;QUOTED-PRINTABLE:Zo=C3=  ', '=AB', 'TEL:1']],
		['quoted, in an older encoding', ['N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:;Zo=EB']],
		['quoted, and not in the encoding that it says', ['FN;CHARSET=UTF-8;QUOTED-PRINTABLE:Zo=EB']],
		['in base64', ['FN;CHARSET=UTF-8;ENCODING=BASE64:Wm/Dqw==', '']],
		['in base64, folded', ['item1.FN;ENCODING=b:', ' Wm/D', ' qw==']],
		['in a language', ['FN;ALTID=1;LANGUAGE="de:x":Zoë', 'FN;ALTID=1;LANGUAGE=en:Zoe']],
		['in parts', ['N;LANGUAGE=de:;Zoë;;;', 'FN:', 'ORG:Shop']],
		['that friends use', ['N:;;;;', 'NICKNAME:Zoë', 'X-ABDATE;type=pref:2020-01-01']]
	])('may be %s', async (_, lines) => {
		const { contacts } = await read(book(card('VERSION:2.1', ...lines)));
		expect(contacts.map(({ name }) => name)).toEqual(['Zoë']);
	});
});

describe('the key of a contact', () => {
	it('stays when addresses come and go', async () => {
		const [before] = await keysOf(card('FN:Anna B', 'TEL:+1 202 555 0100'));
		const [after] = await keysOf(card('FN:anna  B', 'TEL:1', 'EMAIL:a@example.com', 'ORG:x'));
		expect(after).toBe(before);
	});

	it('tells namesakes apart by their addresses, in whichever order they come', async () => {
		const one = card('FN:Anna', 'EMAIL:A@example.com', 'TEL:+1 202 555 0100');
		const other = card('FN:Anna', 'TEL:+1 202 555 0101');
		const keys = await keysOf(one, other);
		expect(keys).toEqual(['name:anna\na@example.com', 'name:anna\n12025550101']);
		expect((await keysOf(other, one)).reverse()).toEqual(keys);
		expect(await keysOf(one, card('FN:Anna'))).toHaveLength(2);
	});

	it('is one for cards that share their name and an address', async () => {
		const list = await read(
			book(
				card('FN:Anna', 'TEL:0012025550100'),
				card('FN:Anna', 'EMAIL:a@example.com'),
				card('FN:ANNA', 'EMAIL:A@example.com', 'TEL:+1 (202) 555-0100', 'ORG:Shop'),
				card('FN:Bram', 'TEL:0012025550100')
			)
		);
		expect(list.contacts).toHaveLength(2);
		expect(list.contacts).toContainEqual({
			key: 'name:anna',
			name: 'Anna',
			phones: ['0012025550100'],
			emails: ['a@example.com'],
			organisation: 'Shop'
		});
		expect(leftOutCounts(list)).toEqual({ twice: 2 });
	});

	it('is the address book’s own mark where it has one', async () => {
		expect(await keysOf(card('UID:1', 'FN:Anna'), card('UID:2', 'FN:Anna'))).toEqual([
			'uid:1',
			'uid:2'
		]);
		expect(await keysOf(card('UID:1', 'FN:Anna'), card('UID:1', 'FN:Bea'))).toEqual(['uid:1']);
	});
});

it('says so where there are no cards, or too many', async () => {
	expect(await readDropped(book('no cards'))).toEqual({
		vcard: { ok: false, problem: { kind: 'malformed', path: 'contacts.vcf' } }
	});
	const many = card('FN:A').repeat(100_001);
	expect(await readDropped(book(many))).toEqual({
		vcard: { ok: false, problem: { kind: 'too-many', path: 'contacts.vcf', rows: 100_001 } }
	});
}, 60_000);

it('tells now and then how far it is', async () => {
	const told: number[] = [];
	const cards = Array.from({ length: 1200 }, (_, n) => card(`FN:${n}`));
	const [file] = await inputFiles(book(...cards));
	if (file) await vcard.read([file], (entries) => told.push(entries));
	expect(told).toEqual([500, 1000]);
});

describe('never throws', () => {
	it('not at damaged files', async () => {
		for (const name of ['apple-icloud-3.0.vcf', 'android-2.1.vcf', 'generic-4.0.vcf'])
			await expectSurvivesDamage(vcard, sample(`vcard/${name}`));
		await expectSurvivesDamage(vcard, sample('vcard/google-takeout'));
	});
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_CONTACTS } from '../../platform';
import { fileOf, inputFiles } from '../../testing/files';
import { expectValid } from '../../testing/damage';
import { readList } from './read-list';
import { readTable } from './detect-table';

async function tableIn(text: string, name = 'list.txt') {
	const reading = await readTable(await inputFiles(fileOf(name, text)));
	if (!reading.ok) throw new Error(reading.problem.kind);
	return reading.table;
}

async function listIn(text: string, name = 'list.txt') {
	const [file] = await inputFiles(fileOf(name, text));
	const { columns, ...table } = await tableIn(text, name);
	if (!file) throw new Error('No file');
	const reading = await readList(file, table, columns);
	expectValid(reading);
	if (!reading.ok) throw new Error(reading.problem.kind);
	return reading.list;
}

const namesIn = async (text: string) => (await listIn(text)).contacts.map(({ name }) => name);

describe('a plain list', () => {
	it.each([
		['line by line', 'Ann Fell\nBo Hill\n\n  Cy  van Dale \n'],
		['with bullets', '- Ann Fell\n* Bo Hill\n• Cy van Dale'],
		['with numbers', '1. Ann Fell\r\n2) Bo Hill\r\n10. Cy van Dale'],
		['with boxes', '- [ ] Ann Fell\n- [x] Bo Hill\n- [X] Cy van Dale'],
		['on one line', 'Ann Fell, Bo Hill; Cy van Dale'],
		['under a heading', 'Name\nAnn Fell\nBo Hill\nCy van Dale\n']
	])('may be written %s', async (_, text) => {
		expect(await namesIn(text)).toEqual(['Ann Fell', 'Bo Hill', 'Cy van Dale']);
	});

	it('has each name once, and is never a whole list', async () => {
		const list = await listIn('Ann Fell\nBo Hill\nANN FELL\n');
		expect(list.contacts.map(({ key }) => key)).toEqual(['ann fell', 'bo hill']);
		expect(list.leftOut).toEqual([{ reason: 'twice', count: 1 }]);
		expect(list.isWhole).toBe(false);
	});

	it('may be too long', async () => {
		const text = 'Ann\n'.repeat(MAX_CONTACTS + 1);
		const [file] = await inputFiles(fileOf('a.txt', text));
		const table = await tableIn(text);
		expect(table.rows).toHaveLength(10);
		const reading = file && (await readList(file, table, table.columns));
		const problem = { kind: 'too-many', path: 'a.txt', rows: MAX_CONTACTS + 1 };
		expect(reading).toEqual({ ok: false, problem });
	});
});

describe('a table', () => {
	it('is empty where it has headings only', async () => {
		const reading = await readTable(await inputFiles(fileOf('club.csv', 'Name,Phone\n')));
		expect(reading).toEqual({ ok: false, problem: { kind: 'empty', path: 'club.csv' } });
	});

	it('with known headings shows where the names stand', async () => {
		const table = await tableIn('Nr;Vorname;Nachname;E-Mail\n1;Ann;Fell;ann@example.com\n');
		expect(table).toMatchObject({
			delimiter: ';',
			row: 0,
			headings: ['Nr', 'Vorname', 'Nachname', 'E-Mail'],
			rows: [['1', 'Ann', 'Fell', 'ann@example.com']],
			columns: { name: [1, 2], email: 3 }
		});
	});

	it('gives all that is told of a contact', async () => {
		const headings = 'Name,Company,Role,Profile URL,Handle,E-mail,Phone,Since';
		const row = 'Ann Fell,Fell Ltd,CEO,www.example.com/Ann/,@ann,ann@example.com,0199 5550100';
		const { contacts } = await listIn(`${headings}\n${row},13/11/2018\n`);
		expect(contacts).toEqual([
			{
				key: 'example.com/ann',
				name: 'Ann Fell',
				handle: 'ann',
				link: 'https://www.example.com/Ann/',
				emails: ['ann@example.com'],
				phones: ['0199 5550100'],
				organisation: 'Fell Ltd',
				position: 'CEO',
				since: '2018-11-13'
			}
		]);
	});

	it('with unknown headings has them all the same', async () => {
		const table = await tableIn('Imię,Wiek\nAnn Fell,44\nBo Hill,45\n');
		expect(table).toMatchObject({ row: 0, headings: ['Imię', 'Wiek'], columns: { name: [0] } });
	});

	it('may have bars between its cells', async () => {
		expect(await tableIn('Wer|Alter\nAnn Fell|44\nBo Hill|45\n')).toMatchObject({
			delimiter: '|',
			headings: ['Wer', 'Alter'],
			columns: { name: [0] }
		});
	});

	it('may be drawn with bars and dashes', async () => {
		const text = '| Name | Town |\n|:-----|-----:|\n| Ann Fell | Oslo |\n| Bo Hill | Bern |\n';
		expect(await namesIn(text)).toEqual(['Ann Fell', 'Bo Hill']);
		const unknown = text.replace('Name', 'Wer').replace('Town', 'Nr').replace('Oslo', '4');
		expect(await namesIn(unknown.replace('Bern', '5'))).toEqual(['Ann Fell', 'Bo Hill']);
	});

	it('without headings has names where there are names', async () => {
		const table = await tableIn('7\tann@example.com\tAnn Fell\n8\tbo@example.com\tBo Hill\n');
		expect(table).toMatchObject({ row: -1, headings: [], columns: { name: [2], email: 1 } });
	});

	it('is read by the column that the user points at', async () => {
		const [file] = await inputFiles(fileOf('a.csv', 'Oslo,Ann\nBern,Bo\n,\nRome,\n'));
		const reading = file && (await readList(file, { delimiter: ',', row: -1 }, { name: [1] }));
		expect(reading).toMatchObject({
			ok: true,
			list: { contacts: [{ name: 'Ann' }, { name: 'Bo' }], nameless: 0 }
		});
	});

	it('counts those who have an address and no name', async () => {
		const { contacts, nameless, leftOut } = await listIn('Name,E-mail,Age\n,a@example.com,\n,,4\n');
		expect([contacts.length, nameless]).toEqual([0, 1]);
		expect(leftOut).toEqual([{ reason: 'unreadable-row', count: 1 }]);
	});

	it('gives no link that does harm', async () => {
		const { contacts } = await listIn('Name,Link\nAnn,javascript:alert(1)\nBo,ftp://example.com\n');
		expect(contacts.map(({ link }) => link)).toEqual([undefined, undefined]);
	});
});

describe('no list', () => {
	it.each([
		['a.json', '{"a": 1}'],
		['a.txt', '<html></html>'],
		['a.pdf', 'Ann'],
		['a.txt', 'Ann\0\x01\x02']
	])('is in %s of %s', async (name, text) => {
		expect(await readTable(await inputFiles(fileOf(name, text)))).toEqual({
			ok: false,
			problem: { kind: 'unknown', files: 1 }
		});
	});

	it('is in no files', async () => {
		const problem = { kind: 'unknown', files: 0 };
		expect(await readTable([])).toEqual({ ok: false, problem });
	});
});

test('any text gives a list or a problem', async () => {
	const texts = fc.oneof(
		fc.string(),
		fc.uint8Array(),
		fc
			.array(fc.constantFrom('Name', 'Ann', ',', ';', '\t', '"', '\n', '\r', '@', '1'), {
				maxLength: 40
			})
			.map((parts) => parts.join(''))
	);
	await fc.assert(
		fc.asyncProperty(texts, async (text) => {
			const [file] = await inputFiles(fileOf('a.txt', text), fileOf('b.jpg', 'x'));
			if (!file) throw new Error('No file');
			const found = await readTable([file]);
			expectValid(found.ok ? await readList(file, found.table, found.table.columns) : found);
		})
	);
});

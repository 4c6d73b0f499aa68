import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MAX_CONTACTS } from '../platform';
import { findHeader } from './csv';
import { forEachRow } from './csv-rows';

const headings = { name: 'name, full name', since: 'since' };

async function read(text: string) {
	const header = await findHeader(text, { headings, isHeader: ({ name }) => name !== undefined });
	const rows: string[][] = [];
	const problem = header && (await forEachRow(text, header, 'a.csv', (cells) => rows.push(cells)));
	return { header, rows, problem };
}

describe('a table', () => {
	it.each([
		['commas', 'Since,Name\n2020,"Fell, Ann"\n'],
		['semicolons', 'Since;Name\n2020;Fell, Ann'],
		['tabs', 'Since\tName\n2020\tFell, Ann\n\n'],
		['bars', 'Since|Name\n2020|Fell, Ann\n'],
		['Windows line ends', 'Since,Name\r\n2020,"Fell, Ann"\r\n'],
		['old Mac line ends', 'Since,Name\r2020,"Fell, Ann"\r'],
		['mixed line ends', 'Since,Name\n\r\n2020,"Fell, Ann"\r\n ,\n']
	])('may use %s', async (_, text) => {
		const { header, rows, problem } = await read(text);
		expect(header?.at).toEqual({ since: 0, name: 1 });
		expect(rows).toEqual([['2020', 'Fell, Ann']]);
		expect(problem).toBeUndefined();
	});

	it('may begin below other rows, and spell its headings its own way', async () => {
		const preamble = 'sep=;\n"Notes, of ""the"" list;\nand more"\n\n';
		const { header, rows } = await read(`${preamble}\uFEFF FULL_NAME ;Age\nAnn;4\n`);
		expect(header).toMatchObject({ delimiter: ';', row: 3, at: { name: 0 } });
		expect(rows).toEqual([['Ann', '4']]);
	});

	it('may be put together from several', async () => {
		const { rows } = await read('Since,Name\n2020,Ann\nSince,Name\n2021,Bo\n');
		expect(rows).toEqual([
			['2020', 'Ann'],
			['2021', 'Bo']
		]);
	});

	it('without its headings is none', async () => {
		expect((await read('first,last\nAnn,Fell\n')).header).toBeUndefined();
	});

	it('keeps cells that span lines', async () => {
		const { rows } = await read('Name,Since\n"two\r\nlines",2020\n');
		expect(rows).toEqual([['two\nlines', '2020']]);
	});

	it('with a quotation that never ends says where it begins', async () => {
		const { problem } = await read('Name,Since\nAnn,2020\n"Bo,2021\nCy,2022\n');
		expect(problem).toEqual({ kind: 'malformed', path: 'a.csv', line: 3 });
	});

	it('says where a quotation begins that never ends, far down', async () => {
		const rows = 'Ann Fell,2020\n'.repeat(200_000);
		const { problem } = await read(`Name,Since\n"a\nb",\n${rows}"Bo,2021\nCy,2022\n`);
		expect(problem).toMatchObject({ kind: 'too-many', rows: 200_002 });
		const few = `Name,Since\n"a\nb",\n${'Ann Fell,2020\n'.repeat(90_000)}"Bo,2021\nCy,2022\n`;
		expect((await read(few)).problem).toEqual({ kind: 'malformed', path: 'a.csv', line: 90_004 });
	});

	it.each([
		['an open quotation', `Name\nAnn\n"${'Bo\n'.repeat(2_000_000)}`],
		['no end of a row', `Name\nAnn\n${','.repeat(5_000_000)}`],
		['quotations that are none', `Name\nAnn\n${'"a" b,'.repeat(700_000)}`]
	])('with %s for millions of characters is not gone through', async (_, text) => {
		const { problem } = await read(text);
		expect(problem).toEqual({ kind: 'malformed', path: 'a.csv', line: 3 });
	});

	it('of more rows than are read is counted to its end', async () => {
		let told = 0;
		const text = `Name,Since\n${'Ann,2020\n'.repeat(MAX_CONTACTS + 5)}`;
		let seen = 0;
		const problem = await forEachRow(
			text,
			{ delimiter: ',', row: 0 },
			'a.csv',
			() => {
				seen += 1;
			},
			{ progress: (rows) => (told = rows) }
		);
		expect(problem).toEqual({ kind: 'too-many', path: 'a.csv', rows: MAX_CONTACTS + 5 });
		expect(seen).toBe(MAX_CONTACTS);
		expect(told).toBe(MAX_CONTACTS);
	});

	test('of any text gives rows of cells', async () => {
		const texts = fc.stringMatching(/^(?:["\n\r,;\t a]|name|since){0,60}$/);
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				const { rows } = await read(`name,since\n${text}`);
				expect(rows.flat().every((cell) => typeof cell === 'string')).toBe(true);
			})
		);
	});
});

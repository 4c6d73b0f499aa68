import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadPapaParse } from './csv';
import { repairQuotes } from './csv-quotes';

const rowsOf = async (text: string, delimiter = ',') =>
	(await loadPapaParse()).parse<string[]>(repairQuotes(text, delimiter), {
		delimiter,
		newline: '\n'
	}).data;

it('keeps a cell that only begins with a quote to itself', async () => {
	expect(await rowsOf('"Real" Bakery,a\nb,"c, d"\n"e"" f",g')).toEqual([
		['"Real" Bakery', 'a'],
		['b', 'c, d'],
		['e" f', 'g']
	]);
	expect(await rowsOf('a;"The "Real" Bakery; Ltd";b\nc;d;e', ';')).toEqual([
		['a', 'The "Real" Bakery; Ltd', 'b'],
		['c', 'd', 'e']
	]);
	expect(await rowsOf('"A" b,"c"\nd,e')).toEqual([
		['"A" b', 'c'],
		['d', 'e']
	]);
});

it.each(['a,"b\n""c"" d",e', '5" pipe,x', '"a" ,b', 'a "b",c', 'x "y" z,"open\nto the end', ''])(
	'leaves %j as it is',
	(text) => {
		expect(repairQuotes(text, ',')).toBe(text);
	}
);

it('leaves what is written rightly as it is, whatever the cells hold', async () => {
	const { unparse } = await loadPapaParse();
	const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', 'é') });
	fc.assert(
		fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
			const text = unparse(rows, { newline: '\n' });
			expect(repairQuotes(text, ',')).toBe(text);
		})
	);
});

it('loses no row to the quotes of another', async () => {
	const cell = fc.constantFrom(
		'a',
		'"R" b',
		'"A "B" C"',
		'"A "B", Ltd"',
		'"c ""d"""',
		'e "f" g',
		'""'
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 1 }),
			async (rows) => {
				expect(await rowsOf(rows.map((row) => row.join(',')).join('\n'))).toHaveLength(rows.length);
			}
		)
	);
});
